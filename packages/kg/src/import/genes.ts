import { SourceIssues } from "./source-error.ts";

const COLUMNS = ["ncbi_gene_id", "gene_symbol", "hpo_id", "hpo_name", "frequency", "disease_id"];

/**
 * Read which genes cause which disease from HPO's genes_to_phenotype.txt (its phenotype columns repeat phenotype.hpoa).
 * Returns gene symbols by disease id, sorted. Throws CdssError INVALID_SOURCE naming file and line.
 */
export function parseGenes(text: string, file = "genes_to_phenotype.txt"): Map<string, string[]> {
  const issues = new SourceIssues(file);
  const genes = new Map<string, Set<string>>();
  const lines = text.split(/\r?\n/);
  if ((lines[0] ?? "").split("\t").join() !== COLUMNS.join())
    issues.add(1, "header does not name the 6 columns", `expected ${COLUMNS.join(", ")}`);
  issues.throwIfAny();
  for (let number = 2; number <= lines.length; number++) {
    const line = lines[number - 1] ?? "";
    if (line === "") continue;
    const cells = line.split("\t");
    const symbol = cells[1] ?? "";
    const disease = cells[5] ?? "";
    if (cells.length !== COLUMNS.length || symbol === "" || !/^\w+:\S+$/.test(disease)) {
      issues.add(number, "not 6 columns with gene symbol and disease id", "check the tabs of this line");
      continue;
    }
    const set = genes.get(disease);
    if (set === undefined) genes.set(disease, new Set([symbol]));
    else set.add(symbol);
  }
  issues.throwIfAny();
  return new Map([...genes].map(([disease, symbols]) => [disease, [...symbols].sort()]));
}
