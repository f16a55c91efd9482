import type { ReadFinding, RecordEvidence } from "@cdss/domain";
import type { Clause } from "./read-clauses.ts";

/** A clause about the patient: each finding, as present or absent as it is said to be, was read at a cited place. */
export function checkRecordClause(
  clause: Clause,
  isDenied: boolean,
  places: readonly RecordEvidence[],
  used: Set<string>,
): string | null {
  const sources = clause.flatMap((token) => (token.kind === "phrase" ? (token.phrase.source ?? []) : []));
  if (new Set(sources).size > 1) return "a clause names two sources of one finding";
  const candidates = places.filter(({ kind }) => (kind === "physician") === (sources[0] === "physician"));
  const status = isDenied ? "absent" : "present";
  const carried = new Set<RecordEvidence>();
  let findings = 0;
  for (const token of clause) {
    if (token.kind !== "name" && token.kind !== "quote" && token.kind !== "phrase") {
      return "a clause about the patient holds a number or reference";
    }
    if (token.kind !== "name") continue;
    findings += 1;
    const says = (reading: ReadFinding) =>
      token.named.findings.has(reading.concept) && reading.status === status && reading.experiencer === "patient";
    const carrying = candidates.filter((place) => (place.findings ?? []).some(says));
    if (carrying.length === 0) return `no cited place of the record says that the finding is ${status}`;
    for (const place of carrying) carried.add(place);
  }
  if (findings === 0) return "a clause about the patient names no finding";
  const quotes = clause.flatMap((token) => (token.kind === "quote" ? [token.quote] : []));
  for (const quote of quotes) {
    if (![...carried].some((place) => place.kind === "span" && place.quote === quote)) {
      return "a quotation is not the words of a cited place";
    }
  }
  for (const { id } of carried) used.add(id);
  return null;
}
