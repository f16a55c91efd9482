import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import type { PairLabel } from "./drug-pair.ts";
import { interactionMetrics } from "./interaction-metrics.ts";
import { PairAnswer } from "./pair-answer.ts";
import { PairScore, scorePair } from "./score-pair.ts";

const answer = (severity: PairAnswer["severity"], interrupts = false, unknown: string[] = []): PairAnswer => ({
  severity,
  interrupts,
  unknown,
});
const score = (label: PairLabel, given: PairAnswer | null): PairScore => scorePair({ gold: { label } }, given);

describe("score of a pair", () => {
  it.each<[PairLabel, PairAnswer | null, boolean, string | undefined]>([
    ["major", answer("minor"), true, undefined], // any severity is a report
    ["non-interruptive", answer("contraindicated", true), true, undefined],
    ["none", answer("none"), true, undefined],
    ["minor", answer("none"), false, "labelled minor, not reported"],
    ["major", answer("unknown-drug", false, ["a"]), false, "labelled major, 1 of 2 drugs not known"],
    ["none", answer("unknown-drug", false, ["a", "b"]), true, undefined], // not reported, and there is nothing to report
    ["none", { ...answer("major"), rule: "7" }, false, "reported as major by rule 7, labelled none"],
    ["none", answer("minor"), false, "reported as minor, labelled none"],
    ["none", null, false, undefined],
    ["major", null, false, undefined],
  ])("labelled %s", (label, given, correct, reason) => {
    const scored = score(label, given);
    expect(scored.correct).toBe(correct);
    expect(scored.reason).toBe(reason);
    expect(PairScore.parse(scored)).toEqual(scored);
  });

  it.each<[PairLabel, boolean]>([
    ["interruptive", true],
    ["contraindicated", true],
    ["major", true],
    ["moderate", false],
    ["non-interruptive", false],
    ["none", false],
  ])("asks for an interruption by %s: %s", (label, interruptive) => {
    expect(score(label, null).interruptive).toBe(interruptive);
  });
});

describe("an answer", () => {
  it.each<[string, unknown, boolean]>([
    ["a finding", answer("major", true), true],
    ["an unknown drug with its name", answer("unknown-drug", false, ["a"]), true],
    ["an unknown drug without a name", answer("unknown-drug"), false],
    ["a severity in spite of an unknown drug", answer("none", false, ["a"]), false],
    ["three names of two", answer("unknown-drug", false, ["a", "b", "c"]), false],
    ["a severity of another scale", { ...answer("none"), severity: "severe" }, false],
    ["no word on interrupting", { severity: "none", unknown: [] }, false],
  ])("of %s", (_, value, fits) => {
    expect(PairAnswer.safeParse(value).success).toBe(fits);
  });
});

describe("metrics of interactions", () => {
  const figures = (scores: readonly PairScore[]) =>
    Object.fromEntries(interactionMetrics.map((metric) => [metric.name, figureOf(metric, scores)]));

  it("count reports, interruptions and unknown drugs", () => {
    const scores = [
      score("major", answer("major", true)), // TP
      score("contraindicated", answer("moderate", false)), // TP, not interrupting
      score("minor", answer("none")), // FN
      score("interruptive", answer("unknown-drug", false, ["a"])), // FN, not known
      score("none", answer("none")), // TN
      score("none", answer("major", true)), // FP
      score("none", answer("unknown-drug", false, ["a", "b"])), // TN, not known
      score("none", null), // failed: wrong
    ];
    expect(figures(scores)).toEqual({
      accuracy: 4 / 8,
      recall: 2 / 4,
      specificity: 2 / 4,
      precision: 2 / 4, // 2 TP; the FP and the failure
      f1: 4 / 8, // 2 TP = 4; 2 FN + 2 FP
      recallKnown: 2 / 3,
      specificityKnown: 1 / 2, // the TN and the FP
      interrupting: 2 / 7,
      interruptingNegatives: 1 / 3,
      interruptiveRecall: 1 / 3, // of major, contraindicated, interruptive
      unknown: 3 / 14, // 3 of the 14 drugs of 7 answers
    });
  });

  it("are not defined without what they are shares of", () => {
    expect(figures([score("none", answer("none"))])).toMatchObject({
      recall: null,
      precision: null,
      f1: null,
      specificity: 1,
      recallKnown: null,
      interruptiveRecall: null,
    });
  });
});
