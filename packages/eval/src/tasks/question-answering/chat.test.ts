import { describe, expect, it } from "vitest";
import { chatPrompt, parseChat } from "./chat.ts";
import type { Question } from "./question.ts";

const LETTERS: Question = { lang: "en", question: "Which drug?", choices: { A: "emberin", B: "frostol" } };
const DECISION: Question = {
  lang: "en",
  question: "Does it help?",
  choices: { yes: "yes", no: "no", maybe: "maybe" },
  context: [{ id: "1", text: "It did not help." }],
};

describe("the prompt", () => {
  it("shows passages where the question has some, and every choice", () => {
    expect(chatPrompt(DECISION).user).toBe(
      "Passages:\n[1] It did not help.\n\nQuestion (en): Does it help?\n\nChoices:\nyes\nno\nmaybe",
    );
    expect(chatPrompt(LETTERS).user).toBe("Question (en): Which drug?\n\nChoices:\nA: emberin\nB: frostol");
  });
});

describe("the text of a model", () => {
  it.each([
    ["JSON", '{"choice": "B", "cited": []}', "B"],
    ["JSON without citations, in another case", '{"choice": "b"}', "B"],
    ["JSON in a fence", '```json\n{"choice": "B", "cited": []}\n```', "B"],
    ["JSON after thoughts that name both", 'A warms, B cools.\n{"choice": "B"}', "B"],
    ["the form repeated before the answer", 'I use {"choice": "<key>"}: {"choice": "B"}', "B"],
    ["no choice", '{"choice": null}', null],
    ["a letter", " b.\n", "B"],
    ["a letter in brackets", "(B)", "B"],
    ["a letter said to be the answer", "The correct answer is **B**.", "B"],
    ["a letter with its own text", "B: Frostol.", "B"],
  ])("is read from %s", (_what, text, choice) => {
    expect(parseChat(text, LETTERS)).toEqual({ without: { choice }, with: null });
  });

  it.each([
    ["nothing", ""],
    ["an article that is a letter", "A patient of this age gets frostol."],
    ["two letters", "A or B"],
    ["two letters, one rejected", "B, because A warms."],
    ["a letter with the text of the other", "B: emberin"],
    ["a word that begins with a letter", "Bravo"],
    ["two replies that differ", '{"choice": "A"} {"choice": "B"}'],
    ["a key that there is not", '{"choice": "E"}'],
    ["damaged JSON", '{"choice": "B"'],
    ["a choice that is no text", '{"choice": 2}'],
  ])("gives nothing for %s", (_what, text) => {
    expect(parseChat(text, LETTERS)).toBeNull();
  });

  it.each([
    ["ids as text", '{"choice": "no", "cited": ["1"]}', ["1"]],
    ["ids as numbers", '{"choice": "no", "cited": [1]}', ["1"]],
    ["ids in brackets", '{"choice": "no", "cited": ["[1]"]}', ["1"]],
    ["a bare word", "No.", []],
  ])("cites %s where the question has passages", (_what, text, cited) => {
    expect(parseChat(text, DECISION)).toEqual({ without: null, with: { choice: "no", cited } });
  });
});
