/** Short names of the code systems that the reader tells apart. */
export type CodeSystem = "HPO" | "LOINC" | "SNOMED" | "RXNORM" | "ATC" | "NDC" | "UNII" | "UCUM";

/**
 * URIs as published at https://terminology.hl7.org (system and OID of each), and for HPO the addresses in use beside the
 * registered http://human-phenotype-ontology.org.
 */
const SYSTEMS: ReadonlyMap<string, CodeSystem> = new Map([
  ["human-phenotype-ontology.org", "HPO"],
  ["human-phenotype-ontology.github.io", "HPO"],
  ["hpo.jax.org", "HPO"],
  ["hpo.jax.org/app", "HPO"],
  ["purl.obolibrary.org/obo/hp.owl", "HPO"],
  ["purl.obolibrary.org/obo/hp.fhir", "HPO"],
  ["purl.obolibrary.org/obo/hp", "HPO"],
  ["urn:oid:2.16.840.1.113883.6.339", "HPO"],
  ["loinc.org", "LOINC"],
  ["urn:oid:2.16.840.1.113883.6.1", "LOINC"],
  ["snomed.info/sct", "SNOMED"],
  ["urn:oid:2.16.840.1.113883.6.96", "SNOMED"],
  ["nlm.nih.gov/research/umls/rxnorm", "RXNORM"],
  ["urn:oid:2.16.840.1.113883.6.88", "RXNORM"],
  ["whocc.no/atc", "ATC"],
  ["urn:oid:2.16.840.1.113883.6.73", "ATC"],
  ["hl7.org/fhir/sid/ndc", "NDC"],
  ["urn:oid:2.16.840.1.113883.6.69", "NDC"],
  ["fdasis.nlm.nih.gov", "UNII"],
  ["urn:oid:2.16.840.1.113883.4.9", "UNII"],
  ["unitsofmeasure.org", "UCUM"],
  ["urn:oid:2.16.840.1.113883.6.8", "UCUM"],
]);

/** The code system that a URI names; undefined for any other. Scheme, `www.` and a final slash do not tell systems apart. */
export function codeSystemOf(uri: string | undefined): CodeSystem | undefined {
  if (uri === undefined) return undefined;
  return SYSTEMS.get(
    uri
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, "")
      .replace(/\/+$/, ""),
  );
}
