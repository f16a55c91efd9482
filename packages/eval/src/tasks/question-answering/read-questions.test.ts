import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQuestions } from "./read-questions.ts";

const RECORD = {
  QUESTION: "Does ember help frost?",
  CONTEXTS: ["Frost is common.", "Ember did not help."],
  LABELS: ["BACKGROUND", "RESULTS"],
  LONG_ANSWER: "Ember does not help frost.",
  final_decision: "no",
};

let folder: string;
const write = async (name: string, content: unknown): Promise<string> => {
  const path = join(folder, name);
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await writeFile(path, name.endsWith(".gz") ? gzipSync(text) : text);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cdss-eval-questions-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a file of PubMedQA", () => {
  it("gives its sections as passages, and never the long answer", async () => {
    const { samples, skipped, shared } = await readQuestions(await write("a.json.gz", { "101": RECORD }), {});
    expect(samples).toEqual([
      {
        id: "101",
        input: {
          lang: "en",
          question: RECORD.QUESTION,
          choices: { yes: "yes", no: "no", maybe: "maybe" },
          context: [
            { id: "1", text: "Frost is common." },
            { id: "2", text: "Ember did not help." },
          ],
        },
        gold: { answer: "no" },
        groups: { language: "en", source: "pubmedqa", answer: "no" },
      },
    ]);
    expect([skipped, shared]).toEqual([0, { corpus: [] }]);
    expect(JSON.stringify(samples)).not.toContain(RECORD.LONG_ANSWER);
  });

  it("is cut to the ids of a split, given by label or as a list", async () => {
    const data = await write("b.json", { "101": RECORD, "102": RECORD, "103": RECORD });
    for (const ids of [{ "101": "no", "103": "yes" }, ["103", "101"]]) {
      const { samples } = await readQuestions(data, { ids: await write("ids.json", ids) });
      expect(samples.map(({ id }) => id)).toEqual(["101", "103"]);
    }
  });

  it.each([
    ["another decision", { ...RECORD, final_decision: "perhaps" }, "c.json: 101.final_decision"],
    ["no section", { ...RECORD, CONTEXTS: [] }, "c.json: 101.CONTEXTS"],
  ])("with %s is refused by id and field", async (_what, record, place) => {
    const data = await write("c.json", { "101": record });
    await expect(readQuestions(data, {})).rejects.toThrow(place);
  });

  it.each([
    ["no JSON", "{", {}, "d.json: is not JSON"],
    ["ids that it does not have", { "101": RECORD }, ["104"], "ids.json: 104: is no id of the data"],
    ["a damaged list of ids", { "101": RECORD }, "[", "ids.json: is not a JSON list"],
    ["no record", {}, [], "d.json: holds no question"],
  ])("with %s is refused", async (_what, data, ids, message) => {
    const [path, idsPath] = [await write("d.json", data), await write("ids.json", ids)];
    await expect(readQuestions(path, { ids: idsPath })).rejects.toThrow(message);
  });
});

describe("a corpus", () => {
  it("is read of a corpus.jsonl, titles before texts", async () => {
    const data = await write("e.json", { "101": RECORD });
    const lines = [
      { _id: "d1", title: "Ember", text: "It warms." },
      { _id: "d2", text: "Frost cools." },
    ];
    const corpus = await write("corpus.jsonl", lines.map((line) => JSON.stringify(line)).join("\n"));
    expect((await readQuestions(data, { corpus })).shared.corpus).toEqual([
      { id: "d1", text: "Ember It warms." },
      { id: "d2", text: "Frost cools." },
    ]);
  });

  it("with an id given twice is refused by line", async () => {
    const data = await write("f.json", { "101": RECORD });
    const corpus = await write("corpus.jsonl", '{"_id":"d1","text":"a"}\n{"_id":"d1","text":"b"}');
    await expect(readQuestions(data, { corpus })).rejects.toThrow("corpus.jsonl:2: id: is given twice");
  });
});
