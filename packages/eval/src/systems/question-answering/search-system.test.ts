import { describe, expect, it } from "vitest";
import type { Setup } from "../../core/system.ts";
import type { Passage, Question } from "../../tasks/question-answering/question.ts";
import { bm25Kind } from "./bm25.ts";
import { majorityKind } from "./majority.ts";
import { createSearchSystem } from "./search-system.ts";

function setup(
  corpus: readonly Passage[],
  answers: readonly string[] = [],
): Setup<{ corpus: readonly Passage[] }, { answer: string }> {
  return {
    task: "question-answering",
    shared: { corpus },
    options: {},
    seed: 1,
    environment: {},
    release: () => Promise.reject(new Error("no release is needed")),
    golds: answers.map((answer) => ({ answer })),
  };
}
const LETTERS: Question = {
  lang: "en",
  question: "Which drug is given for a cold limb after a bath?",
  choices: { A: "emberin", B: "frostol", C: "a warm bath" },
};
const DECISION: Question = {
  lang: "en",
  question: "Does ember help?",
  choices: { yes: "yes", no: "no", maybe: "maybe" },
};
const CORPUS = [
  { id: "d1", text: "Frostol is given for a burn." },
  { id: "d2", text: "For a limb that is cold, emberin is the drug to give." },
];
const ask = async (question: Question, corpus: readonly Passage[] = []) =>
  (await bm25Kind.create(setup(corpus))).answer(question, "q");

describe("answers by search", () => {
  it("take the choice that shares words with the question, and of a corpus the choice with the best passage", async () => {
    // Of the choices C alone shares a word (bath), which no passage has. With passages, emberin adds to d2, which has cold, limb, drug and give.
    expect(await ask(LETTERS, CORPUS)).toEqual({ without: { choice: "C" }, with: { choice: "A", cited: ["d2"] } });
  });

  it("search the question's own passages where it has some", async () => {
    const context = [{ id: "1", text: "Frostol for every cold limb." }];
    expect((await ask({ ...LETTERS, context }, CORPUS)).with).toEqual({ choice: "B", cited: ["1"] });
  });

  it("compare the best passages of the choices, also by cosines below 0, and the first of equal ones wins", async () => {
    const scores: Record<string, number> = { emberin: -0.5, frostol: -0.2, "a warm bath": -0.2 };
    const system = await createSearchSystem(
      async (passages) => async (query) => [
        { id: passages[0]?.id ?? "", score: scores[query.slice(0, -LETTERS.question.length - 1)] ?? 0 },
      ],
      CORPUS,
    );
    // Without: whatever is found first for the question, here the first choice.
    expect(await system.answer(LETTERS, "q")).toEqual({
      without: { choice: "A" },
      with: { choice: "B", cited: ["d1"] },
    });
  });

  it("have none with passages where there are none", async () => {
    expect((await ask(LETTERS)).with).toBeNull();
  });

  it("take the first choice where nothing is found, and cite nothing", async () => {
    const nothing = { ...LETTERS, question: "Xyzzy?", choices: { A: "plugh", B: "plover" } };
    expect(await ask(nothing, CORPUS)).toEqual({ without: { choice: "A" }, with: { choice: "A", cited: [] } });
  });

  it("read Chinese", async () => {
    const corpus = [{ id: "d1", text: "哮喘急性发作时吸入沙丁胺醇。" }];
    const question: Question = { lang: "zh", question: "哮喘用什么药？", choices: { A: "胰岛素", B: "沙丁胺醇" } };
    expect((await ask(question, corpus)).with).toEqual({ choice: "B", cited: ["d1"] });
  });
});

describe("decisions by search", () => {
  const context = [{ id: "1", text: "Ember did not help." }];

  it("are made with passages only", async () => {
    expect(await ask({ ...DECISION, context })).toEqual({ without: null, with: { choice: "no", cited: ["1"] } });
    expect(await ask(DECISION)).toEqual({ without: { choice: null }, with: null });
  });

  it("rest on the passage that the corpus has for the question", async () => {
    const corpus = [...CORPUS, { id: "d3", text: "Ember may help." }];
    expect((await ask(DECISION, corpus)).with).toEqual({ choice: "maybe", cited: ["d3"] });
    expect((await ask({ ...DECISION, question: "Xyzzy?" }, corpus)).with).toEqual({ choice: null, cited: [] });
  });

  it("are not made in a language without cue words", async () => {
    expect((await ask({ ...DECISION, lang: "zh", context })).with).toEqual({ choice: null, cited: [] });
  });
});

describe("the majority", () => {
  it.each([
    [["A", "B", "B"], ["A", "B"], "B"],
    // Equal counts: the order of the question.
    [["B", "A"], ["A", "B"], "A"],
    // C is the commonest, and this question does not have it.
    [["C", "C", "B"], ["A", "B"], "B"],
  ])("of %j for the choices %j is %s", async (answers, keys, choice) => {
    const system = await majorityKind.create(setup([], answers));
    const choices = Object.fromEntries(keys.map((key) => [key, key]));
    expect(await system.answer({ ...LETTERS, choices }, "q")).toEqual({ without: { choice }, with: null });
  });
});
