import type { Work } from "@cdss/domain";

/** The page of a work: its DOI, else its PubMed record, else null. */
export function urlOfWork({ doi, pmid }: Pick<Work, "doi" | "pmid">): string | null {
  if (doi !== undefined) return `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`;
  return pmid === undefined ? null : `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`;
}
