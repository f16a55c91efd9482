/**
 * The name of the series that a numbered disease belongs to: `Charcot-Marie-Tooth disease, axonal, type 2KK` and
 * `Charcot-Marie-Tooth disease, axonal, type 2MM` share `charcot-marie-tooth disease, axonal`. Diseases of one series
 * (OMIM's phenotypic series) resemble each other; what is known of one is weak evidence about another.
 */
export function seriesKey(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/,? (autosomal|x-linked|with|due|susceptibility|type|somatic|and)\b.*/, "")
      .trim()
      // A numeral has one letter at most behind it: "imperfecta" and "vulgaris" are words, "iva" is a number.
      .replace(/[ ,]+(\d+[a-z]*|[ivx]+[a-z]?|[a-z])$/, "")
      .replace(/[ ,]+\d+[a-z]*$/, "")
  );
}
