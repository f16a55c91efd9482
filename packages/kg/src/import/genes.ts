import { linesOf, SourceIssues } from "./source-error.ts";

const COLUMNS = ["ncbi_gene_id", "gene_symbol", "hpo_id", "hpo_name", "frequency", "disease_id"];

/**
 * Read which genes cause which disease from HPO's genes_to_phenotype.txt (its phenotype columns repeat phenotype.hpoa).
 * Returns gene symbols by disease id, sorted. Throws CdssError INVALID_SOURCE naming file and line.
 */
export function parseGenes(text: string, file = "genes_to_phenotype.txt"): Map<string, string[]> {
  const issues = new SourceIssues(file);
  const genes = new Map<string, Set<string>>();
  const lines = linesOf(text, issues);
  if ((lines[0] ?? "").split("\t").join() !== COLUMNS.join())
    issues.add(1, "header does not name the 6 columns", `expected ${COLUMNS.join(", ")}`);
  issues.throwIfAny();
  for (let number = 2; number <= lines.length; number++) {
    const line = lines[number - 1] ?? "";
    if (line === "") continue;
    const cells = line.split("\t");
    if (cells.length !== COLUMNS.length) {
      issues.add(number, `${cells.length} columns instead of 6`, "check the tabs of this line");
      continue;
    }
    const [gene = "", symbol = "", term = "", , , disease = ""] = cells;
    if (!/^\d+$/.test(gene)) issues.add(`${number}:ncbi_gene_id`, "not a number", "write the NCBI gene id");
    if (symbol === "") issues.add(`${number}:gene_symbol`, "empty", "write the gene symbol, or - where it has none");
    if (!/^HP:\d{7}$/.test(term)) issues.add(`${number}:hpo_id`, "not an HPO id", "write HP: and seven digits");
    if (!/^[A-Za-z]\w*:\S+$/.test(disease)) issues.add(`${number}:disease_id`, "not a CURIE", "write e.g. OMIM:154700");
    // A dash stands for a locus without a symbol. As a name it would make strangers share "one gene".
    if (symbol === "-") continue;
    const set = genes.get(disease);
    if (set === undefined) genes.set(disease, new Set([symbol]));
    else set.add(symbol);
  }
  if (genes.size === 0) issues.add(1, "no gene row", "give the official genes_to_phenotype.txt, unpacked");
  issues.throwIfAny();
  return new Map([...genes].map(([disease, symbols]) => [disease, [...symbols].sort()]));
}
