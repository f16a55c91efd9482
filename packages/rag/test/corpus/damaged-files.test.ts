import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bioasqCorpus } from "../../src/corpus/bioasq/bioasq-corpus.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import { folderCorpus } from "../../src/corpus/folder/folder-corpus.ts";
import { jatsCorpus } from "../../src/corpus/jats/jats-corpus.ts";
import { medquadCorpus } from "../../src/corpus/medquad/medquad-corpus.ts";
import { pubmedCorpus } from "../../src/corpus/pubmed/pubmed-corpus.ts";
import { splCorpus } from "../../src/corpus/spl/spl-corpus.ts";
import { splitDocument } from "../../src/passages/split-document.ts";
import { makePdf } from "./make-pdf.ts";
import { makeTar } from "./make-tar.ts";
import { folderWith, readAll } from "./read-corpus.ts";

const MEDQUAD =
  '<Document source="NIDDK" url="http://a.org"><Focus>F</Focus><QAPairs><QAPair pid="1"><Question qid="1">Q</Question><Answer>A &amp; b.</Answer></QAPair></QAPairs></Document>';
const PUBMED =
  '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T</ArticleTitle><Abstract><AbstractText Label="A">Text 10<sup>9</sup>.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>';
const JATS =
  '<article xml:lang="en"><front><article-meta><article-id pub-id-type="pmc">1</article-id><title-group><article-title>T</article-title></title-group></article-meta></front><body><sec><title>S</title><p>One<list><list-item><p>two</p></list-item></list></p><table><tr><td>a</td></tr></table></sec></body></article>';
const SPL =
  '<document><setId root="a"/><component><structuredBody><component><section><code code="34067-9"/><title>S</title><text><table><tr><td>a</td></tr></table></text></section></component></structuredBody></component></document>';
const BIOASQ = '{"questions":[{"snippets":[{"text":"One.","document":"http://a.org/pubmed/1"}]}]}';
const MARKDOWN = "---\ntitle: T\n---\n# H\n> - a | b\n> |---|---|\n\n<p>x</p> 1. *a* `b` [c](d)\n";
const HTML = "<html lang=en><main><h1>T</h1><table><tr><td>a<ul><li>b</table><p>c<sup>2</sup>";

const folder = (path: string): Corpus => folderCorpus(path, { collection: "c" });

/** Bytes with pieces cut out, doubled and written over. */
const damaged = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.tuple(fc.nat(bytes.length), fc.nat(40), fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce<Uint8Array>(
        (whole, [at, length, put]) => Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + length)]),
        bytes,
      ),
    );

describe("damaged files are read or told, and never an error", () => {
  it.each([
    ["MedQuAD", medquadCorpus, "a.xml", Buffer.from(MEDQUAD), 100],
    ["PubMed", pubmedCorpus, "a.xml", Buffer.from(PUBMED), 100],
    ["JATS", jatsCorpus, "a.xml", Buffer.from(JATS), 100],
    ["SPL", splCorpus, "a.xml", Buffer.from(SPL), 100],
    ["BioASQ", bioasqCorpus, "a.json", Buffer.from(BIOASQ), 100],
    ["an archive", medquadCorpus, "a.tar", makeTar([{ path: "b.xml", content: MEDQUAD }]), 100],
    ["Markdown", folder, "a.md", Buffer.from(MARKDOWN), 100],
    ["HTML", folder, "a.html", Buffer.from(HTML), 100],
    ["a manifest", folder, "manifest.yaml", Buffer.from("files: { a.md: { title: T, date: 2024 } }"), 100],
    ["PDF", folder, "a.pdf", makePdf([[{ text: "Text of a page.", x: 72, y: 700 }]]), 25],
  ] as const)("%s", async (_, open, name, bytes, numRuns) => {
    const read = (content: Uint8Array) => {
      const path = folderWith(name === "manifest.yaml" ? { "a.md": "x", [name]: content } : { [name]: content });
      return readAll(open(name === "a.tar" ? join(path, name) : path));
    };
    const whole = await read(bytes);
    expect([whole.documents.length, whole.issues]).toEqual([1, []]);
    await fc.assert(
      fc.asyncProperty(damaged(bytes), async (broken) => {
        const { documents, issues } = await read(broken);
        for (const document of documents) splitDocument(document);
        for (const issue of issues) expect(Object.values(issue).every((words) => words !== "")).toBe(true);
      }),
      { numRuns },
    );
  });
});
