import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRetrieval } from "./read-retrieval.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "retrieval-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}
const lines = (...records: object[]) => records.map((record) => JSON.stringify(record)).join("\n");

describe("a folder of BEIR", () => {
  const corpus = lines(
    { _id: "d1", title: "Gout", text: "Crystals of urate." },
    { _id: "d2", text: "Red eye.", metadata: {} },
    { _id: "d3", title: "", text: "" },
  );
  const queries = lines(
    { _id: "q1", text: "what is gout" },
    { _id: "q2", text: "red eye" },
    { _id: "q3", text: "cough" },
  );
  const qrels = "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t1\nq2\td2\t0\nq2\td3\t-1\n";

  it("keeps grades above 0 and skips queries for which nothing is relevant", async () => {
    await write({ "corpus.jsonl": corpus, "queries.jsonl": queries, "qrels/test.tsv": qrels });
    expect(await readRetrieval(folder, "test")).toEqual({
      samples: [
        { id: "q1", input: { query: "what is gout" }, gold: { relevant: { d1: 2, d2: 1 } }, groups: { cluster: "q1" } },
      ],
      skipped: 2,
      shared: {
        documents: [
          { id: "d1", title: "Gout", text: "Crystals of urate." },
          { id: "d2", title: "", text: "Red eye." },
          { id: "d3", title: "", text: "" },
        ],
      },
    });
  });

  it("reads the split that is asked for, or the judgements of a collection without splits", async () => {
    const dev = "query-id\tcorpus-id\tscore\r\nq3\td3\t1\r\n";
    await write({ "corpus.jsonl": corpus, "queries.jsonl": queries, "qrels/dev.tsv": dev, "qrels.tsv": qrels });
    expect((await readRetrieval(folder, "dev")).samples.map(({ id }) => id)).toEqual(["q3"]);
    expect((await readRetrieval(folder, "test")).samples.map(({ id }) => id)).toEqual(["q1"]);
  });

  it.each([
    { name: "no judgements of the split", change: {}, says: /qrels: has no judgements of this split.*--split/u },
    { name: "no header", change: { "qrels.tsv": "q1\td1\t1\n" }, says: /qrels\.tsv:1: has not the header/u },
    {
      name: "an unknown query",
      change: { "qrels.tsv": `${qrels}q9\td1\t1\n` },
      says: /qrels\.tsv:6: query-id: names no query/u,
    },
    {
      name: "an unknown document",
      change: { "qrels.tsv": `${qrels}q3\td9\t0\n` },
      says: /qrels\.tsv:6: corpus-id: names no document/u,
    },
    { name: "half a grade", change: { "qrels.tsv": `${qrels}q3\td1\t0.5\n` }, says: /qrels\.tsv:6: is no judgement/u },
    { name: "a pair twice", change: { "qrels.tsv": `${qrels}q1\td1\t1\n` }, says: /qrels\.tsv:6: judges a pair/u },
    { name: "a document twice", change: { "corpus.jsonl": `${corpus}\n${corpus}` }, says: /corpus\.jsonl:4: id/u },
    {
      name: "a query without text",
      change: { "queries.jsonl": '{"_id":"q1","text":" "}' },
      says: /queries\.jsonl:1: text/u,
    },
    {
      name: "nothing relevant at all",
      change: { "qrels.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t0\n" },
      says: /holds no query with a relevant document/u,
    },
  ])("says where it is not right: $name", async ({ change, says }) => {
    await write({ "corpus.jsonl": corpus, "queries.jsonl": queries, ...change });
    await expect(readRetrieval(folder, "test")).rejects.toThrow(says);
  });
});

describe("golden files of BioASQ", () => {
  const snippet = (text: string, document = "https://example.org/pubmed/11") => ({ text, document });
  const question = (id: string, body: string, type: string, ...snippets: object[]) => ({ id, body, type, snippets });
  const golden = (...questions: object[]) => JSON.stringify({ questions });

  it("makes one passage of equal snippets and one query of equal questions", async () => {
    await write({
      "1B1.json": golden(
        question("one", "Does A bind B?", "yesno", snippet("A binds  B."), snippet("A is large.")),
        question("two", "What binds B?", "factoid", snippet(" A binds B.\n", "https://example.org/pubmed/22")),
      ),
      "1B2.json": golden(
        question("three", "does A  bind B?", "summary", snippet("B is bound.")),
        question("four", "Why?", "list"),
      ),
    });
    const { samples, skipped, shared } = await readRetrieval(folder, "test");
    expect(shared.documents.map(({ text }) => text)).toEqual(["A binds B.", "A is large.", "B is bound."]);
    const [binds, large, bound] = shared.documents.map(({ id }) => id);
    expect(binds).toMatch(/^11-[0-9a-f]{8}$/u);
    expect(samples).toEqual([
      {
        id: "one",
        input: { query: "Does A bind B?" },
        gold: { relevant: { [`${binds}`]: 1, [`${large}`]: 1, [`${bound}`]: 1 } },
        groups: { type: "several", cluster: "one" },
      },
      {
        id: "two",
        input: { query: "What binds B?" },
        gold: { relevant: { [`${binds}`]: 1 } },
        groups: { type: "factoid", cluster: "two" },
      },
    ]);
    // Question four has no snippet.
    expect(skipped).toBe(1);
    expect((await readRetrieval(join(folder, "1B1.json"), "test")).samples).toHaveLength(2);
  });

  it.each([
    { name: "not JSON", files: { "1B1.json": "{" }, says: /1B1\.json: not JSON/u },
    {
      name: "an unknown type",
      files: { "1B1.json": golden(question("one", "Why?", "essay")) },
      says: /1B1\.json: questions\[0\]\.type/u,
    },
    {
      name: "a question in two files",
      files: { "a.json": golden(question("one", "A?", "list")), "b.json": golden(question("one", "B?", "list")) },
      says: /b\.json: questions\[0\]\.id: is given twice/u,
    },
  ])("says where they are not right: $name", async ({ files, says }) => {
    await write(files);
    await expect(readRetrieval(folder, "test")).rejects.toThrow(says);
  });
});

describe("documents of MedQuAD", () => {
  const usual = (pairs: string) =>
    `<Document id="1" source="NHLBI"><Focus>Gout &amp; pain</Focus><QAPairs>${pairs}</QAPairs></Document>`;
  const pair = (pid: number, qtype: string, question: string, answer: string) =>
    `<QAPair pid="${pid}"><Question qid="1-${pid}" qtype="${qtype}">${question}</Question><Answer>${answer}</Answer></QAPair>`;

  it("searches the answers under their focus, without the questions", async () => {
    await write({
      "8_A/1.xml": usual(
        pair(1, "information", "What is gout ?", " Crystals\n of urate. ") + pair(2, "causes", "Why ?", ""),
      ),
      "9_B/1.xml": `<doc docid="1" corpus="CDC"><doctitle-focus>Gout</doctitle-focus><qaPairs><pair pid="1">
        <question qid="1-1" qtype="information">What  is Gout ?</question><answer>A joint disease.</answer></pair></qaPairs></doc>`,
      "9_B/2.xml": '<Document id="2" source="CDC"><Focus></Focus><QAPairs></QAPairs></Document>',
    });
    expect(await readRetrieval(folder, "test")).toEqual({
      samples: [
        {
          id: "8_A/1#1",
          input: { query: "What is gout ?" },
          gold: { relevant: { "8_A/1#1": 1, "9_B/1#1": 1 } },
          groups: { type: "information", source: "several", cluster: "gout & pain" },
        },
      ],
      skipped: 1,
      shared: {
        documents: [
          { id: "8_A/1#1", title: "Gout & pain", text: "Crystals of urate." },
          { id: "9_B/1#1", title: "Gout", text: "A joint disease." },
        ],
      },
    });
  });

  it("keeps apart what different focuses say in the same words", async () => {
    const other = usual(pair(1, "causes", "Why B ?", "Inherited.")).replace("Gout &amp; pain", "B");
    await write({ "1.xml": usual(pair(1, "causes", "Why A ?", "Inherited.")), "2.xml": other });
    expect((await readRetrieval(folder, "test")).shared.documents).toHaveLength(2);
  });

  it.each([
    { name: "cut off", files: { "1.xml": "<Document>\n<Focus>" }, says: /1\.xml:\d+: not well-formed XML/u },
    {
      name: "without a source",
      files: { "1.xml": "<Document><Focus>A</Focus></Document>" },
      says: /1\.xml: Document/u,
    },
    { name: "among JSON", files: { "1.xml": "", "1.json": "" }, says: /holds \.xml files and \.json files/u },
  ])("says where they are not right: $name", async ({ files, says }) => {
    await write(files);
    await expect(readRetrieval(folder, "test")).rejects.toThrow(says);
  });
});

describe("anything else", () => {
  it("is refused with what to give", async () => {
    await expect(readRetrieval(folder, "test")).rejects.toThrow(/--data: holds no collection.*give a folder of BEIR/u);
    await expect(readRetrieval(join(folder, "none"), "test")).rejects.toThrow(/--data: cannot be read/u);
  });
});
