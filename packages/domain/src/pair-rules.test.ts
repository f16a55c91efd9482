import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { drugCurie } from "./concept-index.ts";
import { Drug } from "./medication.ts";
import { InteractionException, InteractionRule } from "./medication-rule.ts";
import { createPairRules } from "./pair-rules.ts";

const drug = (id: string, groups: string[]) =>
  Drug.parse({
    id,
    names: { en: id, zh: id },
    codes: { atc: [], rxcui: null },
    class: `${id}-class`,
    groups,
    routes: ["oral"],
    sources: ["label"],
  });

const rule = (id: string, between: [string, string], more: Partial<z.input<typeof InteractionRule>> = {}) =>
  InteractionRule.parse({
    id,
    between: between.map((group) => ({ group: [group] })),
    severity: "moderate",
    evidence: "label",
    mechanism: { en: "invented" },
    management: { en: "invented" },
    sources: ["label"],
    ...more,
  });

/** Invented: two drugs that thin, one that hurts the stomach, and a third with none of it. */
const rules = createPairRules({
  drugs: [drug("thinna", ["thinner"]), drug("thinnol", ["thinner"]), drug("achex", ["painkiller"]), drug("plain", [])],
  rules: [
    rule("b-general", ["thinner", "painkiller"]),
    rule("a-general", ["painkiller", "thinner"]),
    rule("serious", ["thinner", "painkiller"], { severity: "major" }),
    rule("particular", ["thinna-class", "painkiller"], { severity: "minor", priority: 1 }),
    rule("two-thinners", ["thinner", "thinner"]),
  ],
  exceptions: [
    InteractionException.parse({
      pair: ["achex", "thinnol"],
      not: ["serious"],
      why: { en: "invented" },
      sources: ["label"],
    }),
  ],
});

describe("rules for two drugs", () => {
  it.each([
    // The more particular first, then the more serious, then by name; whichever side of the rule a drug stands on.
    ["thinna", "achex", ["particular", "serious", "a-general", "b-general"]],
    ["achex", "thinna", ["particular", "serious", "a-general", "b-general"]],
    ["thinnol", "achex", ["a-general", "b-general"]],
    ["thinna", "thinnol", ["two-thinners"]],
    // Near misses: one drug twice, a drug of no rule, one that is not known.
    ["thinna", "thinna", []],
    ["thinna", "plain", []],
    ["thinna", "thinner", []],
  ])("%s and %s", (one, other, expected) => {
    expect(rules.rulesFor(drugCurie(one), drugCurie(other)).map(({ id }) => id)).toEqual(expected);
  });
});
