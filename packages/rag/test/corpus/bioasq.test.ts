import { describe, expect, it } from "vitest";
import { bioasqCorpus } from "../../src/corpus/bioasq/bioasq-corpus.ts";
import { folderWith, readAll, told } from "./read-corpus.ts";

const snippet = (text: unknown, document = "http://www.ncbi.nlm.nih.gov/pubmed/123") => ({
  text,
  document,
  beginSection: "abstract",
  offsetInBeginSection: 0,
});
const golden = (...snippets: unknown[]): string =>
  JSON.stringify({ questions: [{ id: "q", body: "b", snippets }, { id: "r" }] });

describe("BioASQ", () => {
  it("gives each different snippet once, with its address", async () => {
    const folder = folderWith({
      "a.json": golden(snippet("One finding."), snippet("Another finding."), snippet("One  finding.\n")),
      "b.json": golden(snippet("One finding."), snippet("One finding.", "http://www.ncbi.nlm.nih.gov/pubmed/9")),
    });
    const { documents, issues } = await readAll(bioasqCorpus(folder));
    expect(issues).toEqual([]);
    // First eight digits of sha256("One finding.") and sha256("Another finding."), taken with sha256sum.
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ["bioasq:123-094ca3dd", "One finding."],
      ["bioasq:123-ef1a53b3", "Another finding."],
      ["bioasq:9-094ca3dd", "One finding."],
    ]);
    expect(documents[0]).toMatchObject({
      source: "BioASQ",
      title: "PMID 123",
      level: "reference",
      licence: null,
      address: "http://www.ncbi.nlm.nih.gov/pubmed/123",
      sections: [],
    });
  });

  it("tells what is wrong with a file or a snippet and reads the rest", async () => {
    const folder = folderWith({
      "a.json": "{",
      "b.json": '{"questions": 1}',
      "c.json": golden(snippet(" "), snippet(5), {}, snippet("Stands.")),
    });
    const { documents, issues } = await readAll(bioasqCorpus(folder));
    expect(documents.map(({ text }) => text)).toEqual(["Stands."]);
    expect(told(issues)).toEqual([
      "a.json: (whole file): is not JSON",
      "b.json: questions: is not as in a golden file of BioASQ task B",
      "c.json: questions[0].snippets[0].text: is missing or empty",
      "c.json: questions[0].snippets[1].text: is missing or empty",
      "c.json: questions[0].snippets[2].text: is missing or empty",
    ]);
  });
});
