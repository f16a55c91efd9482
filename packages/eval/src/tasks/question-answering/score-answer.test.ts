import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import { QuestionAnswer } from "./answer.ts";
import { macroF1, QUESTION_METRICS } from "./metrics.ts";
import type { QuestionSample } from "./question.ts";
import { type QuestionScore, scoreAnswer } from "./score-answer.ts";

const LETTERS: QuestionSample = {
  id: "q",
  input: { lang: "en", question: "Which?", choices: { A: "emberin", B: "frostol" } },
  gold: { answer: "B" },
  groups: {},
};
const WITH_PASSAGES: QuestionSample = {
  ...LETTERS,
  input: { ...LETTERS.input, context: [{ id: "1", text: "Frostol." }] },
};
const CORPUS = new Set(["d1", "d2"]);

function decisionSample(answer: string): QuestionSample {
  return {
    ...LETTERS,
    input: { ...LETTERS.input, choices: { yes: "yes", no: "no", maybe: "maybe" } },
    gold: { answer },
  };
}
const figures = (scores: QuestionScore[]) =>
  Object.fromEntries(QUESTION_METRICS.map((metric) => [metric.name, figureOf(metric, scores)]));

describe("an answer", () => {
  it("needs one of the two settings, and probabilities from 0 to 1", () => {
    expect(QuestionAnswer.safeParse({ without: null, with: null }).success).toBe(false);
    expect(QuestionAnswer.safeParse({ without: { choice: null }, with: null }).success).toBe(true);
    expect(QuestionAnswer.safeParse({ without: { choice: "A", probability: 1.1 }, with: null }).success).toBe(false);
  });

  it("is the one with passages where there is one", () => {
    const score = scoreAnswer(
      LETTERS,
      { without: { choice: "B", probability: 0.9 }, with: { choice: "A", probability: 0.6, cited: ["d1"] } },
      CORPUS,
    );
    expect(score).toMatchObject({ correct: false, confidence: 0.6, without: true, with: false, cited: true });
    expect(score.reason).toBe("chose A, right is B");
  });

  it.each([
    ["B", true, true, undefined],
    // Another case and the text of the choice are other keys: near misses.
    ["b", false, true, "chose what is not among the choices"],
    ["frostol", false, true, "chose what is not among the choices"],
    [null, false, false, "gave no answer"],
  ])("of %s is right: %s", (choice, correct, answered, reason) => {
    const score = scoreAnswer(LETTERS, { without: { choice }, with: null }, new Set());
    expect(score).toMatchObject({ correct, answered, without: correct, with: null, cited: null });
    expect(score.reason).toBe(reason);
  });

  it.each([
    ["one of the corpus", LETTERS, ["d1"], true],
    ["none", LETTERS, [], false],
    ["one of the corpus and one that is not there", LETTERS, ["d1", "d9"], false],
    ["the question's own", WITH_PASSAGES, ["1"], true],
    ["one of the corpus beside the question's own", WITH_PASSAGES, ["d1"], false],
  ])("cites %s", (_what, sample, cited, expected) => {
    expect(scoreAnswer(sample, { without: null, with: { choice: "B", cited } }, CORPUS).cited).toBe(expected);
  });

  it("has no citation to judge where there is no passage to cite", () => {
    expect(scoreAnswer(LETTERS, { without: null, with: { choice: "B", cited: ["x"] } }, new Set()).cited).toBeNull();
  });
});

describe("figures", () => {
  const score = (without: string | null, withPassages: string | null, cited: string[]) =>
    scoreAnswer(LETTERS, { without: { choice: without }, with: { choice: withPassages, cited } }, CORPUS);
  const failed = scoreAnswer(LETTERS, null, CORPUS);

  it("count both settings, their paired difference, and failures as wrong", () => {
    // Right is B. Without: right, wrong, none, failed: 1 of 4. With: right, right, none, failed: 2 of 4.
    // Differences 0, 1, 0 and, of the failure, 0: 1 of 4. Cited by the first alone. Answered: the first two.
    expect(figures([score("B", "B", ["d1"]), score("A", "B", []), score(null, null, []), failed])).toEqual({
      accuracy: 0.5,
      accuracyWithout: 0.25,
      accuracyWith: 0.5,
      gain: 0.25,
      cited: 0.25,
      answered: 0.5,
      macroF1: null,
    });
  });

  it("can lose by passages", () => {
    // Differences -1 and 0.
    expect(figures([score("B", "A", []), score("B", "B", [])]).gain).toBe(-0.5);
  });

  it("are not defined with passages for a system that is never asked with them", () => {
    const without = scoreAnswer(LETTERS, { without: { choice: "B" }, with: null }, new Set());
    // One right, one failed.
    expect(figures([without, failed])).toEqual({
      accuracy: 0.5,
      accuracyWithout: 0.5,
      accuracyWith: null,
      gain: null,
      cited: null,
      answered: 0.5,
      macroF1: null,
    });
    expect(figures([failed])).toMatchObject({ accuracy: 0, accuracyWithout: null, accuracyWith: null });
  });
});

describe("macro-F1", () => {
  const PAIRS: [gold: string, given: string | null][] = [
    ["yes", "yes"],
    ["yes", "yes"],
    ["yes", "no"],
    ["no", "no"],
    ["no", "yes"],
    ["maybe", "yes"],
  ];
  const scores = PAIRS.map(([gold, given]) =>
    scoreAnswer(decisionSample(gold), { without: { choice: given }, with: null }, new Set()),
  );

  it("is the mean of the labels' F1", () => {
    // yes: TP 2, FP 2, FN 1: 4 / 7. no: TP 1, FP 1, FN 1: 1 / 2. maybe: TP 0, FN 1: 0. Mean 0.357143.
    // scikit-learn 1.9.1: f1_score(gold, given, average="macro") = 0.35714285714285715.
    expect(figureOf(macroF1, scores)).toBeCloseTo((4 / 7 + 1 / 2) / 3, 12);
  });

  it("leaves a label out that a resample neither holds nor gives", () => {
    // The first three alone: yes TP 2, FN 1: 4 / 5. no FP 1: 0. Mean of the two labels.
    expect(macroF1.prepare(scores)(Uint32Array.of(1, 1, 1, 0, 0, 0))).toBeCloseTo(0.4, 12);
  });

  it("counts no answer, and what is no label, as a miss of the right label alone", () => {
    // yes: TP 1, FN 2: 2 / 4; no other label is right or given.
    const answers = ["yes", null, "perhaps"].map((choice) =>
      scoreAnswer(decisionSample("yes"), { without: { choice }, with: null }, new Set()),
    );
    expect(figureOf(macroF1, answers)).toBe(0.5);
  });

  it("is not defined for choices by letter", () => {
    expect(figureOf(macroF1, [scoreAnswer(LETTERS, { without: { choice: "B" }, with: null }, new Set())])).toBeNull();
  });
});
