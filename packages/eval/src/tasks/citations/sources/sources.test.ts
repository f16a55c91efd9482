import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseLiteraturePairs } from "./literature-pairs.ts";
import { parseOwnLines } from "./own-lines.ts";
import { readPairs } from "./read-pairs.ts";
import { splitSentences } from "./split-sentences.ts";

describe("splitSentences", () => {
  it.each([
    [
      "en",
      "Ravamine reduces coughing in many men. Does it help all of them in time? It does.",
      ["Ravamine reduces coughing in many men."],
    ],
    // Cut off at both ends: no sentence.
    ["en", "of coughing in many men at night, and the others did", []],
    ["zh", "瑞伐胺可降低老年患者的血压。是否适用于儿童的治疗？有效。", ["瑞伐胺可降低老年患者的血压。"]],
  ] as const)("takes the claims of a passage (%s)", (lang, passage, expected) => {
    expect(splitSentences(passage, lang)).toEqual(expected);
  });
});

describe("parseOwnLines", () => {
  it("numbers passages without an id and tells the language", () => {
    const lines = [
      { id: "a", statement: "It helps.", passages: ["It helps men.", { id: "x", text: "No." }], supported: true },
      { statement: "有效。", passages: [{ text: "有效。" }], supported: false, kind: "mine" },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join("\n");
    expect(parseOwnLines(text, "c.jsonl").map(({ value }) => value)).toEqual([
      {
        id: "a",
        lang: "en",
        statement: "It helps.",
        passages: [
          { id: "1", text: "It helps men." },
          { id: "x", text: "No." },
        ],
        supported: true,
        kind: undefined,
      },
      {
        id: undefined,
        lang: "zh",
        statement: "有效。",
        passages: [{ id: "1", text: "有效。" }],
        supported: false,
        kind: "mine",
      },
    ]);
  });

  it.each([
    ["no passage", { statement: "A.", passages: [], supported: true }, /c\.jsonl:1: passages/],
    ["an empty statement", { statement: " ", passages: ["A."], supported: true }, /c\.jsonl:1: statement/],
    ["no judgement", { statement: "A.", passages: ["A."] }, /c\.jsonl:1: supported/],
  ])("names the place of %s", (_, line, message) => {
    expect(() => parseOwnLines(JSON.stringify(line), "c.jsonl")).toThrow(message);
  });

  it("names the second line of one id", () => {
    const line = JSON.stringify({ id: "a", statement: "A.", passages: ["A."], supported: true });
    expect(() => parseOwnLines(`${line}\n${line}`, "c.jsonl")).toThrow(/c\.jsonl:2: id: is given twice/);
  });
});

const SENTENCE = "Ravamine reduces coughing in many men.";

describe("parseLiteraturePairs", () => {
  it.each([
    ["bioasq", { questions: [{ id: "q1", body: "?", snippets: [{ text: SENTENCE }] }, { id: "q2" }] }, "q1.1"],
    ["pubmedqa", { "123": { QUESTION: "?", CONTEXTS: ["In short.", SENTENCE], LONG_ANSWER: "Yes." } }, "123.2"],
  ])("takes the sentences of %s with their passage", (source, json, id) => {
    expect(parseLiteraturePairs(JSON.stringify(json), "f.json")).toEqual([
      { source, lang: "en", statement: SENTENCE, passages: [{ id, text: SENTENCE }] },
    ]);
  });

  it.each([
    ["no JSON", "{", /f\.json: not JSON/],
    [
      "a snippet without text",
      '{"questions":[{"id":"q","snippets":[{}]}]}',
      /f\.json: questions\[0\]\.snippets\[0\]\.text/,
    ],
    ["a record without contexts", '{"123":{"QUESTION":"?"}}', /f\.json: 123\.CONTEXTS/],
  ])("names file and field of %s", (_, text, message) => {
    expect(() => parseLiteraturePairs(text, "f.json")).toThrow(message);
  });
});

describe("readPairs", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cdss-citations-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("takes the supported lines of our JSONL, each statement once", async () => {
    const path = join(folder, "own.jsonl");
    const line = (statement: string, supported: boolean) =>
      JSON.stringify({ statement, passages: [SENTENCE], supported });
    await writeFile(path, [line(SENTENCE, true), line("It does not.", false), line(SENTENCE, true)].join("\n"));
    expect((await readPairs(path)).map(({ statement }) => statement)).toEqual([SENTENCE]);
  });

  it("says where nothing is found", async () => {
    const path = join(folder, "empty.json");
    await writeFile(path, "{}");
    await expect(readPairs(path)).rejects.toThrow(/empty\.json: holds no statement/);
  });

  const data = process.env.CDSS_DATA_DIR;
  it.skipIf(data === undefined)(
    "reads $CDSS_DATA_DIR/qa/bioasq-7-10-golden.tar.xz and pubmedqa-l.json.gz",
    async () => {
      const bioasq = await readPairs(join(data ?? "", "qa", "bioasq-7-10-golden.tar.xz"));
      const pubmedqa = await readPairs(join(data ?? "", "qa", "pubmedqa-l.json.gz"));
      expect(bioasq.length).toBeGreaterThan(10_000);
      expect(pubmedqa.length).toBeGreaterThan(5_000);
      for (const { statement, passages } of [...bioasq, ...pubmedqa]) expect(passages[0]?.text).toContain(statement);
    },
  );
});
