import { describe, expect, it } from "vitest";
import { keyOfAnswer, parseQuestionLines } from "./parse-question-lines.ts";

const LINE = {
  id: "q1",
  lang: "en",
  question: "Which drug is given?",
  choices: { A: "emberin", B: "frostol" },
  answer: "B",
};
const parse = (...lines: object[]) =>
  parseQuestionLines(lines.map((line) => JSON.stringify(line)).join("\n"), "q.jsonl");

describe("the answer of a question", () => {
  it.each([
    ["a key", "B", "B"],
    ["a key before a text", "C", "C"],
    ["a place, from 0", 1, "B"],
    ["an exact text", "frostol", "B"],
    ["a text in another case", "Frostol", null],
    ["a text of two choices", "same", null],
    ["a place that there is not", 5, null],
    ["nothing", "", null],
  ])("is named by %s", (_what, answer, expected) => {
    // D's text is "C", which is also a key: the key wins.
    const choices = { A: "emberin", B: "frostol", C: "same", D: "C", E: "same" };
    expect(keyOfAnswer(choices, answer)).toBe(expected);
  });

  it("is a key where numbers are keys, and not a place", () => {
    expect(keyOfAnswer({ "1": "emberin", "2": "frostol" }, 1)).toBe("1");
  });
});

describe("lines of this project", () => {
  it("are read with letters for a list, and with groups", () => {
    const context = [{ id: "p1", text: "Frostol is given." }];
    expect(parse({ ...LINE, choices: ["emberin", "frostol"], answer: 1, context, source: "made" })).toEqual([
      {
        id: "q1",
        input: { lang: "en", question: LINE.question, choices: { A: "emberin", B: "frostol" }, context },
        gold: { answer: "B" },
        groups: { language: "en", source: "made" },
      },
    ]);
  });

  it.each([
    ["an answer that names no choice", { answer: "E" }, "q.jsonl:2: answer"],
    ["one choice", { choices: { B: "frostol" } }, "q.jsonl:2: choices"],
    ["another language", { lang: "fr" }, "q.jsonl:2: lang"],
    ["a misspelt key", { contexts: [] }, "q.jsonl:2: (root)"],
    [
      "two passages of one id",
      {
        context: [
          { id: "p", text: "a" },
          { id: "p", text: "b" },
        ],
      },
      "q.jsonl:2: context",
    ],
    ["an id given twice", { id: "q1" }, "q.jsonl:2: id"],
  ])("with %s are refused by file, line and field", (_what, change, place) => {
    expect(() => parse(LINE, { ...LINE, id: "q2", ...change })).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT", message: expect.stringContaining(place) }),
    );
  });

  it("are all checked, and not quoted", () => {
    const check = () => parse({ ...LINE, answer: "private" }, { ...LINE, id: "q2", question: "" });
    expect(check).toThrow(expect.objectContaining({ issues: [expect.anything(), expect.anything()] }));
    expect(check).not.toThrow("private");
  });
});

describe("lines of MedQA", () => {
  const line = { question: "Which drug?", options: { A: "emberin", B: "frostol" }, answer_idx: "B", answer: "frostol" };

  it("are known by answer_idx, have their place as id, and the step as a group", () => {
    const samples = parse({ ...line, meta_info: "step1" }, line);
    expect(samples.map(({ id, groups }) => [id, groups])).toEqual([
      ["medqa:1", { language: "en", source: "medqa", step: "step1" }],
      ["medqa:2", { language: "en", source: "medqa" }],
    ]);
    expect(samples[0]?.input).toEqual({ lang: "en", question: "Which drug?", choices: line.options });
    expect(samples[0]?.gold).toEqual({ answer: "B" });
  });

  it("with an answer that is no option are refused", () => {
    expect(() => parse(line, { ...line, answer_idx: "E" })).toThrow("q.jsonl:2: answer_idx");
  });
});
