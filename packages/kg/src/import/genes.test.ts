import { describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { GENES, genes } from "../../test/support/small-sources.ts";
import { parseGenes } from "./genes.ts";

const good = ["6", "AAA1", "HP:0001250", "Seizure", "-", "OMIM:100001"];
const with_ = (column: number, text: string): string =>
  genes([good, good.map((cell, i) => (i === column ? text : cell))]);

describe("parseGenes", () => {
  it("gathers the symbols of each disease, sorted, each once", () => {
    expect([...parseGenes(GENES)]).toEqual([
      ["OMIM:100001", ["AAA1", "BBB1"]],
      ["ORPHA:11", ["AAA1"]],
    ]);
  });

  it("does not take the dash of a locus without symbol for a gene", () => {
    expect(parseGenes(GENES).has("DECIPHER:3")).toBe(false);
  });

  it("reads CRLF files as it reads LF files", () => {
    expect(parseGenes(GENES.replaceAll("\n", "\r\n"))).toEqual(parseGenes(GENES));
  });

  it.each<[string, string, string[]]>([
    ["an empty file", "", ["genes_to_phenotype.txt:1"]],
    ["a header only", genes([]), ["genes_to_phenotype.txt:1"]],
    [
      "a swapped header",
      GENES.replace("ncbi_gene_id\tgene_symbol", "gene_symbol\tncbi_gene_id"),
      ["genes_to_phenotype.txt:1"],
    ],
    ["a missing column", genes([good, good.slice(1)]), ["genes_to_phenotype.txt:3"]],
    ["a gene id in words", with_(0, "AAA1"), ["genes_to_phenotype.txt:3:ncbi_gene_id"]],
    ["an empty symbol", with_(1, ""), ["genes_to_phenotype.txt:3:gene_symbol"]],
    ["a bad term", with_(2, "Seizure"), ["genes_to_phenotype.txt:3:hpo_id"]],
    ["a disease that is no CURIE", with_(5, "100001"), ["genes_to_phenotype.txt:3:disease_id"]],
    ["a file that is cut off", GENES.slice(0, -3), ["genes_to_phenotype.txt:5"]],
  ])("refuses %s, naming line and column", async (_, text, paths) => {
    await expectIssues(() => parseGenes(text), "INVALID_SOURCE", paths);
  });
});
