import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import type { CitationOutput } from "./citation.ts";
import { CITATION_METRICS } from "./metrics.ts";
import { type CitationScore, scoreCitation } from "./score-citation.ts";

function score(kind: string, supported: boolean, output: CitationOutput | null): CitationScore {
  const input = { lang: "en" as const, statement: "A.", passages: [{ id: "1", text: "A." }] };
  return scoreCitation({ id: "1", input, gold: { supported, kind }, groups: {} }, output);
}

describe("scoreCitation", () => {
  it("gives the confidence of the side that was chosen", () => {
    expect(score("exact", true, { supported: true, score: 0.9 })).toMatchObject({ correct: true, confidence: 0.9 });
    expect(score("number", false, { supported: false, score: 0.2 })).toMatchObject({ correct: true, confidence: 0.8 });
  });

  it.each([
    ["number", false, true, "kept a statement that has a number changed"],
    ["kept-spelling", true, false, "refused a statement that has the other spelling of English"],
    ["mine", false, true, 'kept a statement that is of the kind "mine"'],
  ])("says of a wrong decision on %s what it was about", (kind, supported, kept, reason) => {
    expect(score(kind, supported, { supported: kept, score: 0.5 })).toMatchObject({ correct: false, reason });
  });

  it.each([true, false])("counts a failure as the wrong decision (supported: %s)", (supported) => {
    expect(score("mine", supported, null)).toMatchObject({ correct: false, kept: !supported, score: null });
  });
});

describe("CITATION_METRICS", () => {
  const figures = (scores: readonly CitationScore[]) =>
    Object.fromEntries(CITATION_METRICS.map((metric) => [metric.name, figureOf(metric, scores)]));

  it("are those of the confusion matrix", () => {
    const scores = [
      // Three true ones, of which one is refused; four false ones, of which one is kept, one was judged so by its author.
      score("exact", true, { supported: true, score: 0.9 }),
      score("kept-unit", true, { supported: true, score: 0.8 }),
      score("kept-order", true, { supported: false, score: 0.4 }),
      score("number", false, { supported: true, score: 0.7 }),
      score("unit", false, { supported: false, score: 0.1 }),
      score("time", false, { supported: false, score: 0.4 }),
      score("mine", false, { supported: false, score: 0.2 }),
    ];
    expect(figures(scores)).toEqual({
      // Of the four false ones three were refused.
      caught: 3 / 4,
      kept: 2 / 3,
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
      specificity: 3 / 4,
      accuracy: 5 / 7,
      // Of 12 pairs: 0.9 beats 4, 0.8 beats 4, 0.4 beats 0.1 and 0.2 and draws with 0.4: 10.5.
      auc: 10.5 / 12,
    });
  });

  it("have no value where nothing can be counted", () => {
    expect(figures([score("exact", true, { supported: false, score: 0.1 })])).toMatchObject({
      caught: null,
      kept: 0,
      precision: null,
      specificity: null,
      auc: null,
    });
  });

  it("let a failure order a pair wrongly", () => {
    const right = score("number", false, { supported: false, score: 0.5 });
    expect(figures([score("exact", true, null), right]).auc).toBe(0);
  });
});
