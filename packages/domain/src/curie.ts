import { z } from "zod";

/**
 * A compact URI such as `HP:0001250`, `OMIM:154700`, `ORPHA:558`, `LOINC:718-7` or `PMID:9603532`.
 * The brand keeps a plain string from being used where a checked identifier is meant.
 */
export const Curie = z
  .string()
  .max(200)
  .regex(/^[A-Za-z][A-Za-z0-9_.-]*:[^\s:][^\s]*$/, "expected a CURIE such as HP:0001250")
  .brand<"Curie">();
export type Curie = z.infer<typeof Curie>;

/** Parse a CURIE. Throws a ZodError on anything else; use `Curie.safeParse` where input is not trusted. */
export function curie(text: string): Curie {
  return Curie.parse(text);
}

/** The part before the first colon: `HP` of `HP:0001250`. */
export function prefixOf(id: Curie): string {
  return id.slice(0, id.indexOf(":"));
}

/** The part after the first colon: `0001250` of `HP:0001250`. */
export function localIdOf(id: Curie): string {
  return id.slice(id.indexOf(":") + 1);
}

/** A phenotype term of the Human Phenotype Ontology: `HP:` and seven digits. */
export function isHpoTerm(id: string): boolean {
  return /^HP:\d{7}$/.test(id);
}

const RESOLVERS: Readonly<Record<string, (local: string) => string>> = {
  HP: (id) => `https://hpo.jax.org/browse/term/HP:${id}`,
  OMIM: (id) => `https://omim.org/entry/${id}`,
  ORPHA: (id) => `https://www.orpha.net/en/disease/detail/${id}`,
  DECIPHER: (id) => `https://www.deciphergenomics.org/syndrome/${id}/overview`,
  MONDO: (id) => `https://monarchinitiative.org/MONDO:${id}`,
  PMID: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
  LOINC: (id) => `https://loinc.org/${id}/`,
  DOI: (id) => `https://doi.org/${id}`,
  ISBN: (id) => `https://www.worldcat.org/isbn/${id}`,
};

/** The public page that a CURIE leads to, or null when its prefix has no known resolver (never a guessed address). */
export function urlOf(id: Curie): string | null {
  const resolve = RESOLVERS[prefixOf(id).toUpperCase()];
  return resolve === undefined ? null : resolve(encodeURIComponent(localIdOf(id)));
}
