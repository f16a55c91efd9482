import { Drug, InteractionRule } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { checkRules, countPairs } from "./check-rules.ts";

const drugsOf = (group: string, count: number): Drug[] =>
  Array.from({ length: count }, (_, index) =>
    Drug.parse({
      id: `${group}-${index}`,
      names: { en: `${group} ${index}`, zh: `药${index}` },
      codes: { atc: [], rxcui: null },
      ...{ class: group, routes: ["oral"], sources: ["a-label"] },
    }),
  );

describe("countPairs", () => {
  const [a, b, c, d] = drugsOf("x", 4) as [Drug, Drug, Drug, Drug];
  it.each<[string, Drug[], Drug[], number]>([
    ["two sides apart: 2 x 2", [a, b], [c, d], 4],
    ["one side twice: ab ac bc", [a, b, c], [a, b, c], 3],
    ["one drug on both sides: ac bc ab", [a, b], [b, c], 3],
    ["two drugs on both sides: ab ac ad bc bd cb -> ab ac ad bc bd", [a, b], [a, b, c, d], 5],
    ["a drug and itself", [a], [a], 0],
    ["an empty side", [a, b], [], 0],
  ])("%s", (_, left, right, expected) => {
    expect(countPairs(new Set(left), new Set(right))).toBe(expected);
  });
});

describe("checkRules", () => {
  const text = { en: "x", zh: "甲" };
  const rule = InteractionRule.parse({
    ...{
      id: "broad",
      between: [{ group: ["left"] }, { group: ["right"] }],
      severity: "minor",
      evidence: "theoretical",
    },
    ...{ mechanism: text, management: text, sources: ["a-label"] },
  });
  const entry = { file: "interactions/x.yaml", id: rule.id, value: rule, lineOf: () => 1 };

  it.each([
    [80, []],
    [81, ["speaks of 4,050 pairs"]],
  ])("warns of more than 4,000 pairs: %i x 50", (left, expected) => {
    const issues = [...checkRules([entry], [...drugsOf("left", left), ...drugsOf("right", 50)], new Set())];
    expect(issues.map(({ message }) => message)).toEqual(expected);
    expect(issues.every(({ level }) => level === "warning")).toBe(true);
  });
});
