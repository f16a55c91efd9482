import { describe, expect, it } from "vitest";
import { ConditionFinding, PretestModifier, Treatment } from "./condition.ts";
import { Drug, InteractionRule, Work } from "./medication.ts";
import { type SectionKind, sectionOf, sectionOfAge } from "./work-section.ts";

describe("where a work carries a kind of fact", () => {
  const sections = { contraindication: "Contraindications (4)", pregnancy: "【孕妇及哺乳期妇女用药】" };
  it.each<[string, SectionKind, object | null]>([
    [
      "an English heading, glossed for a Chinese reader",
      "contraindication",
      { en: "Contraindications (4)", zh: "Contraindications (4)（禁忌证）" },
    ],
    [
      "a Chinese heading, glossed for an English reader",
      "pregnancy",
      { en: "【孕妇及哺乳期妇女用药】 (pregnancy)", zh: "【孕妇及哺乳期妇女用药】" },
    ],
    // Breastfeeding stands under the same heading, but nobody has said so of this work.
    ["a kind that it does not name", "lactation", null],
  ])("%s", (_, kind, expected) => {
    expect(sectionOf({ sections }, kind)).toEqual(expected);
    expect(sectionOf({}, kind)).toBeNull();
  });

  it.each<[string, { below?: number; from?: number }, SectionKind | null]>([
    ["below 18", { below: 18 }, "child"],
    ["from 2 to below 12", { from: 2, below: 12 }, "child"],
    ["below 25: young adults", { below: 25 }, null],
    ["from 65", { from: 65 }, "older-adult"],
    ["from 64.9", { from: 64.9 }, null],
    ["neither", {}, null],
  ])("ages %s", (_, age, expected) => {
    expect(sectionOfAge(age)).toBe(expected);
  });
});

/** Where the schema refuses a value; empty where it takes it. */
const refusals = (
  schema: { safeParse(value: unknown): { error?: { issues: { path: PropertyKey[] }[] } } },
  value: object,
) => schema.safeParse(value).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("a stated place", () => {
  const warning = { when: "asthma", why: { en: "bronchospasm", zh: "支气管痉挛" } };
  const drug = (more: object) => ({
    ...{ id: "a", names: { en: "a", zh: "甲" }, codes: { atc: [], rxcui: null }, class: "b", routes: ["oral"] },
    ...{ sources: ["bnf"], contraindications: [{ ...warning, ...more }] },
  });
  const rule = (locators: object) => ({
    ...{ id: "a", between: [{ drug: ["a"] }, { drug: ["b"] }], severity: "major", evidence: "label" },
    ...{ mechanism: { en: "m" }, management: { en: "m" }, sources: ["bnf"], locators },
  });
  const finding = { finding: "Fever", frequency: "frequent" };
  const treatment = { line: 1, measures: [{ en: "rest", zh: "休息" }], source: "bnf" };
  const long = "x".repeat(121);
  it.each<[string, Parameters<typeof refusals>[0], object, string[]]>([
    ["beside the source of a finding", ConditionFinding, { ...finding, source: "bnf", locator: "table 2" }, []],
    ["of a finding without a source", ConditionFinding, { ...finding, locator: "table 2" }, ["locator"]],
    ["that is blank", ConditionFinding, { ...finding, source: "bnf", locator: "  " }, ["locator"]],
    ["of 120 letters", ConditionFinding, { ...finding, source: "bnf", locator: long.slice(1) }, []],
    ["of 121 letters", ConditionFinding, { ...finding, source: "bnf", locator: long }, ["locator"]],
    ["of a modifier", PretestModifier, { when: { sex: "male" }, pretest: 2, source: "bnf", locator: "p. 3" }, []],
    [
      "of a modifier without a source",
      PretestModifier,
      { when: { sex: "male" }, pretest: 2, locator: "p. 3" },
      ["locator"],
    ],
    ["of a treatment", Treatment, { ...treatment, locator: "1.2.3" }, []],
    ["of a treatment that is empty", Treatment, { ...treatment, locator: "" }, ["locator"]],
    ["of a contraindication", Drug, drug({ source: "bnf", locator: "box" }), []],
    ["of a contraindication without a source", Drug, drug({ locator: "box" }), ["contraindications.0.locator"]],
    ["of a rule in one of its works", InteractionRule, rule({ bnf: "Appendix 1" }), []],
    ["of a rule that is overlong", InteractionRule, rule({ bnf: long }), ["locators.bnf"]],
  ])("%s", (_, schema, value, expected) => {
    expect(refusals(schema, value)).toEqual(expected);
  });

  it.each<[string, object, string[]]>([
    ["a known kind", { dose: "Dosage" }, []],
    ["no kind at all", {}, []],
    ["an unknown kind", { dosage: "Dosage" }, ["sections"]],
    ["an empty heading", { dose: "" }, ["sections.dose"]],
  ])("of a work's layout: %s", (_, sections, expected) => {
    const work = { id: "bnf", title: "BNF", by: "BMJ", year: null, kind: "textbook", sections };
    expect(refusals(Work, work)).toEqual(expected);
  });
});
