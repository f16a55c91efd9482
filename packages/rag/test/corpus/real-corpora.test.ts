import { existsSync } from "node:fs";
import { join } from "node:path";
import type { EvidenceDocument } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { bioasqCorpus } from "../../src/corpus/bioasq/bioasq-corpus.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import { medquadCorpus } from "../../src/corpus/medquad/medquad-corpus.ts";
import { MOST, sizeOf } from "../../src/passages/measure-text.ts";
import { splitDocument } from "../../src/passages/split-document.ts";
import { readAll } from "./read-corpus.ts";

const DATA = process.env.CDSS_DATA_DIR;
const MEDQUAD = "medquad/MedQuAD-answered.tar.xz";
const BIOASQ = "qa/bioasq-7-10-golden.tar.xz";

const isMissing = (file: string): boolean => DATA === undefined || !existsSync(join(DATA, file));

async function expectWhole(corpus: Corpus): Promise<{ documents: EvidenceDocument[]; problems: string[] }> {
  const { documents, issues } = await readAll(corpus);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  for (const document of documents) {
    const passages = splitDocument(document);
    const letters = (text: string): number => text.replace(/\s/gu, "").length;
    expect(passages.reduce((sum, { text }) => sum + letters(text), 0)).toBe(letters(document.text));
    expect(Math.max(...passages.map(({ text }) => sizeOf(text)))).toBeLessThanOrEqual(MOST);
  }
  return { documents, problems: issues.map(({ path, message }) => `${path} ${message}`) };
}

describe.skipIf(isMissing(MEDQUAD))(`CDSS_DATA_DIR: ${MEDQUAD}`, () => {
  it("is read whole, but for files without an answer", async () => {
    const { documents, problems } = await expectWhole(medquadCorpus(join(DATA ?? "", MEDQUAD)));
    // Counted with another XML reader: 5497 files, 7 of which have questions only.
    expect(documents).toHaveLength(5490);
    expect(problems).toEqual(Array(7).fill("text holds no text"));
    expect(documents.every(({ address, sections }) => address !== null && sections.length > 0)).toBe(true);
  });
});

describe.skipIf(isMissing(BIOASQ))(`CDSS_DATA_DIR: ${BIOASQ}`, () => {
  it("is read whole, each different snippet of a publication once", async () => {
    const { documents, problems } = await expectWhole(bioasqCorpus(join(DATA ?? "", BIOASQ)));
    expect(problems).toEqual([]);
    // Counted apart: different pairs of publication and text, white space folded.
    expect(documents).toHaveLength(17_337);
    expect(documents.every(({ address }) => address?.includes("/pubmed/"))).toBe(true);
  });
});
