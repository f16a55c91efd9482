import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { type PackChange, writeSmallPacks } from "../../test/support/small-packs.ts";
import { countKnowledge, type KnowledgeCounts } from "./count-knowledge.ts";
import { factsOf } from "./fact.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-counts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const count = (...changes: PackChange[]): KnowledgeCounts => {
  writeSmallPacks(folder, changes);
  return countKnowledge(folder);
};
const moon = (from: string, to: string): PackChange => ["conditions/moon-fever.yaml", from, to];
/** No fact of the small packs leads to a place in its work. */
const NOWHERE = { located: 0, stated: 0, bySection: 0 };
const drugs = (from: string, to: string): PackChange => ["drugs/small.yaml", from, to];
const rules = (from: string, to: string): PackChange => ["interactions/small.yaml", from, to];

// Counted by hand in test/support/small-packs.ts: both conditions have the same lines, so most figures there are twice one file's.
describe("countKnowledge", () => {
  it("counts the entries of each kind", () => {
    expect(count().entries).toEqual({
      ...{ condition: 2, finding: 1, context: 1, drug: 3, "dosed-drug": 3, rule: 1, exception: 1, work: 2 },
      ...{ "vocabulary-condition": 1, "vocabulary-test": 1, "vocabulary-group": 2, "vocabulary-allergy": 1 },
      // Eight findings a condition, one of them with a ratio; one drug and one alternative a treatment, neither with an amount.
      ...{ "finding-line": 16, "likelihood-ratio": 2, "treatment-drug": 4, "treatment-dose": 0, measure: 0 },
    });
  });

  it("counts the facts of each kind with what they rest on", () => {
    const { facts, total } = count();
    const own = (facts: number) => ({ facts, own: facts, inherited: 0, without: 0, ...NOWHERE });
    const inherited = (facts: number) => ({ facts, own: 0, inherited: facts, without: 0, ...NOWHERE });
    const without = (facts: number) => ({ facts, own: 0, inherited: 0, without: facts, ...NOWHERE });
    const none = { facts: 0, own: 0, inherited: 0, without: 0, ...NOWHERE };
    expect(facts).toEqual({
      ...{ tier: inherited(2), modifier: inherited(4) },
      // A condition: fever; headache, fatigue; cough, nausea; myalgia, seizure; the sign with 0.8.
      ...{ obligate: none, "very-frequent": inherited(2), frequent: inherited(4), occasional: inherited(4) },
      ...{ rare: inherited(4), figure: own(2) },
      ...{ against: inherited(2), course: inherited(2), urgency: inherited(2), "raised-by": inherited(2) },
      ...{ test: inherited(2), treatment: own(2), "confused-with": inherited(2) },
      ...{ "adult-dose": inherited(3), "child-dose": none, renal: inherited(1), hepatic: none },
      ...{ pregnancy: none, lactation: none, "age-limit": none, contraindication: own(1), caution: none },
      ...{ "allergy-group": inherited(1), "cross-reaction": inherited(1), monitoring: inherited(1) },
      ...{ role: inherited(1), effect: inherited(2), mechanism: none },
      ...{ rule: own(1), "rule-modifier": none, exception: own(1), "term-link": without(1), "word-link": none },
    });
    // Conditions 36, drugs 11, interactions 2, links 1; own: 2 figures, 2 treatments, contraindication, rule, exception.
    expect(total).toEqual({ facts: 50, own: 7, inherited: 42, without: 1, ...NOWHERE });
  });

  it("counts names by language and kind", () => {
    expect(count().names).toEqual({
      ...{ "condition-name": { en: 2, zh: 2 }, "condition-synonym": { en: 0, zh: 0 } },
      ...{
        "finding-name": { en: 2, zh: 2 },
        "finding-synonym": { en: 0, zh: 0 },
        "finding-everyday": { en: 0, zh: 0 },
      },
      ...{ "drug-name": { en: 3, zh: 3 }, "drug-synonym": { en: 1, zh: 1 } },
      ...{ "vocabulary-name": { en: 5, zh: 5 }, "vocabulary-synonym": { en: 0, zh: 0 } },
    });
  });

  it("counts who cites each work, the most cited first", () => {
    expect(count().works).toEqual([
      // Two figures, two treatments, the contraindication and the exception; both conditions.
      { id: "a-guideline", kind: "guideline", facts: 6, entries: 2 },
      // The rule; three drugs.
      { id: "a-label", kind: "label", facts: 1, entries: 3 },
    ]);
  });

  const table: [string, PackChange, (counts: KnowledgeCounts) => unknown, unknown][] = [
    [
      "a modifier with a source",
      moon("pretest: 2 }", "pretest: 2, source: a-label }"),
      ({ facts }) => facts.modifier,
      { facts: 4, own: 1, inherited: 3, without: 0, ...NOWHERE },
    ],
    [
      "a band with a source as the fact of a work",
      moon("{ finding: Cough, frequency: occasional }", "{ finding: Cough, frequency: occasional, source: a-label }"),
      ({ facts }) => facts.occasional,
      { facts: 4, own: 1, inherited: 3, without: 0, ...NOWHERE },
    ],
    [
      "a band with a likelihood ratio as a band, not as a figure",
      moon("frequency: 0.8, lr", "frequency: obligate, lr"),
      ({ facts, entries }) => [facts.obligate.facts, facts.figure.facts, entries["likelihood-ratio"]],
      [1, 1, 2],
    ],
    [
      "no likelihood ratio where neither is given",
      moon("lr: { pos: [2, 4], neg: 0.3 }", "lr: {}"),
      ({ facts, entries }) => [facts.figure.facts, entries["likelihood-ratio"]],
      [2, 1],
    ],
    [
      "a negative ratio alone as a likelihood ratio",
      moon("lr: { pos: [2, 4], neg: 0.3 }", "lr: { neg: 0.3 }"),
      ({ entries }) => entries["likelihood-ratio"],
      2,
    ],
    [
      "a positive ratio alone as a likelihood ratio",
      moon("lr: { pos: [2, 4], neg: 0.3 }", "lr: { pos: 2 }"),
      ({ entries }) => entries["likelihood-ratio"],
      2,
    ],
    [
      "each tier of a condition",
      moon("{ primary-care: rare }", "{ primary-care: rare, emergency: common }"),
      ({ facts }) => facts.tier.facts,
      3,
    ],
    [
      "a dose and a measure of a treatment",
      moon(
        "drugs: [{ drug: azomycin }]",
        "drugs: [{ drug: azomycin, amount: { value: 1, unit: g, per: day } }], measures: [{ en: rest, zh: 休息 }]",
      ),
      ({ facts, entries }) => [facts.treatment.facts, entries["treatment-dose"], entries.measure],
      [2, 1, 1],
    ],
    [
      "what is known of pregnancy",
      drugs("  tags: [myopathy]", "  pregnancy: { advice: avoid }\n  tags: [myopathy]"),
      ({ facts }) => [facts.pregnancy.facts, facts.lactation.facts],
      [1, 0],
    ],
    [
      "nothing where pregnancy is written down as unknown",
      drugs("  tags: [myopathy]", "  pregnancy: { advice: unknown }\n  tags: [myopathy]"),
      ({ facts }) => facts.pregnancy.facts,
      0,
    ],
    [
      "a child's dose as none of adults",
      drugs("doses: { adult: [{", "doses: { child: [{"),
      ({ facts, entries }) => [facts["adult-dose"].facts, facts["child-dose"].facts, entries["dosed-drug"]],
      [2, 1, 3],
    ],
    [
      "a drug without dose among the drugs alone",
      drugs("  doses: { adult: [{ route: oral, from: { value: 10, unit: mg, per: day } }] }\n", ""),
      ({ entries }) => [entries.drug, entries["dosed-drug"]],
      [3, 2],
    ],
    [
      "each group that cross-reacts",
      drugs("crossReacts: [macrolide]", "crossReacts: []"),
      ({ facts }) => [facts["allergy-group"].facts, facts["cross-reaction"].facts],
      [1, 0],
    ],
    [
      "a rule with two works as one fact",
      rules("sources: [a-label]", "sources: [a-label, a-guideline]"),
      ({ facts, works }) => [facts.rule.own, works.map((work) => work.facts)],
      [1, [7, 1]],
    ],
    [
      "a work that an entry names twice as one citation",
      drugs("sources: [a-label]", "sources: [a-label, a-label]"),
      ({ works }) => works.map(({ entries }) => entries),
      [2, 3],
    ],
    [
      "a modifier of a rule with the works of the rule",
      rules(
        "    sources: [a-label]",
        "    modifiers: [{ when: { ageFrom: 65 }, severity: major, why: { en: age, zh: 高龄 } }]\n    sources: [a-label]",
      ),
      ({ facts }) => facts["rule-modifier"],
      { facts: 1, own: 0, inherited: 1, without: 0, ...NOWHERE },
    ],
    [
      "words of patients by language",
      [
        "findings/small.yaml",
        "kind: finding,",
        "kind: finding, everyday: { en: [hot moon, moon heat], zh: [月热感] },",
      ],
      ({ names }) => [names["finding-everyday"], names["finding-synonym"]],
      [
        { en: 2, zh: 1 },
        { en: 0, zh: 0 },
      ],
    ],
    [
      "each parent and each child of a finding",
      ["findings/small.yaml", "parents: [Fever]", "parents: [Fever, Cough], children: [Myalgia]"],
      ({ facts }) => facts["term-link"],
      { facts: 3, own: 0, inherited: 0, without: 3, ...NOWHERE },
    ],
    [
      "what a word of the vocabulary implies as a fact without a work",
      ["vocabulary/small.yaml", "kind: condition,", "kind: condition, conditions: [moon-fever], implies: [long-qt],"],
      ({ facts }) => facts["word-link"],
      { facts: 2, own: 0, inherited: 0, without: 2, ...NOWHERE },
    ],
    [
      "a work that nobody cites, last whatever its id",
      [
        "sources.yaml",
        "- { id: a-label",
        "- { id: a-book, kind: trial, title: T, by: B, year: 2020 }\n- { id: a-label",
      ],
      ({ works }) => works.at(-1),
      { id: "a-book", kind: "trial", facts: 0, entries: 0 },
    ],
    [
      "an entry that cites an unknown work: that is for lint to say",
      moon("sources: [a-guideline]", "sources: [nobody]"),
      ({ total }) => total,
      { facts: 50, own: 7, inherited: 42, without: 1, ...NOWHERE },
    ],
  ];
  it.each(table)("counts %s", (_, change, figure, expected) => {
    expect(figure(count(change))).toEqual(expected);
  });

  it.each<[string, PackChange, string]>([
    [
      "a condition that fails its schema",
      moon("primary-care: rare", "primary-care: seldom"),
      "conditions/moon-fever.yaml:5:moon-fever.settings.primary-care",
    ],
    [
      "a drug that fails its schema",
      drugs("unit: mg, per: dose", "per: dose"),
      "drugs/small.yaml:9:azomycin.doses.adult[0].from.unit",
    ],
    // The bracket opens in line 2 and is missed where the next key begins.
    ["a file that is not YAML", moon("names: {", "names: [{"), "conditions/moon-fever.yaml:3"],
  ])("refuses %s, which would be missing from the counts", async (_, change, place) => {
    await expectIssues(() => count(change), "INVALID_SOURCE", [place]);
  });
});

describe("places in works", () => {
  const LABEL = "- { id: a-label, kind: label, title: Label, by: An authority, year: null }";
  const headings = (sections: string): PackChange => [
    "sources.yaml",
    LABEL,
    LABEL.replace("year: null", `year: null, sections: { ${sections} }`),
  ];
  const ratio = "neg: 0.3 }, source: a-guideline }";
  const table: [string, PackChange[], (keyof KnowledgeCounts["facts"])[], Partial<KnowledgeCounts["total"]>][] = [
    // Three drugs cite the label for all that they say, each with one dose.
    ["by the section of the entry's work", [headings("dose: Dosage")], ["adult-dose"], { bySection: 3, located: 3 }],
    ["in none under a heading of another kind", [headings("renal: Kidney")], ["adult-dose"], NOWHERE],
    // The contraindication cites the guideline itself: the label of the drug is not what it rests on.
    [
      "in none of the entry's works where the fact cites its own",
      [headings("contraindication: No")],
      ["contraindication"],
      NOWHERE,
    ],
    [
      "by the section of its own work",
      [
        headings("contraindication: No"),
        drugs("except: long-qt, source: a-guideline", "except: long-qt, source: a-label"),
      ],
      ["contraindication"],
      { bySection: 1, located: 1 },
    ],
    ["by the section of the works of a rule", [headings("interaction: Pairs")], ["rule"], { bySection: 1, located: 1 }],
    // Both statins have the tag myopathy, which no list of QT drugs holds; azomycin has none.
    ["of an effect that no section is for in none", [headings("qt-risk: Known")], ["effect"], NOWHERE],
    [
      "of a QT effect",
      [headings("qt-risk: Known"), drugs("tags: [myopathy]", "tags: [myopathy, qt-possible]")],
      ["effect"],
      { facts: 3, bySection: 1 },
    ],
    // The one condition states the place of its figure, the other not.
    [
      "where the fact states it",
      [moon(ratio, 'neg: 0.3 }, source: a-guideline, locator: "table 2" }')],
      ["figure"],
      { stated: 1, located: 1 },
    ],
    [
      "stated once where the section knows it as well",
      [
        headings("contraindication: No"),
        drugs("except: long-qt, source: a-guideline", 'except: long-qt, source: a-label, locator: "box"'),
      ],
      ["contraindication"],
      { located: 1, stated: 1, bySection: 0 },
    ],
    [
      "where a rule states it for one of its works",
      [rules("sources: [a-label]", 'sources: [a-label]\n    locators: { a-label: "box" }')],
      ["rule"],
      { stated: 1, located: 1 },
    ],
  ];
  it.each(table)("are counted %s", (_, changes, [kind = "rule"], expected) => {
    expect(count(...changes).facts[kind]).toMatchObject(expected);
  });
});

describe("factsOf", () => {
  const nowhere = { isLocated: false, section: null };
  it.each<[string, unknown, { own: string[]; isLocated: boolean; section: null }]>([
    ["a line without a work", { finding: "Fever" }, { own: [], ...nowhere }],
    ["a line that is a word", "qt-known", { own: [], ...nowhere }],
    ["one work", { source: "a" }, { own: ["a"], ...nowhere }],
    ["several works, each once", { sources: ["a", "b", "a"] }, { own: ["a", "b"], ...nowhere }],
    ["a place in a work", { source: "a", locator: "table 2" }, { own: ["a"], isLocated: true, section: null }],
    [
      "a place in one of several",
      { sources: ["a", "b"], locators: { b: "p. 3" } },
      { own: ["a", "b"], isLocated: true, section: null },
    ],
    ["an empty list of places", { sources: ["a"], locators: {} }, { own: ["a"], ...nowhere }],
  ])("reads %s", (_, line, expected) => {
    expect(factsOf("test", [line], ["c", "c"])).toEqual([{ kind: "test", entry: ["c"], ...expected }]);
  });

  it.each<[string, object, string | null]>([
    ["below 12 years", { below: 12 }, "child"],
    ["below 18", { below: 18 }, "child"],
    // Young adults: told under warnings, or nowhere in particular.
    ["below 25", { below: 25 }, null],
    ["from 65", { from: 65 }, "older-adult"],
    ["from 60", { from: 60 }, null],
  ])("places an age limit %s", (_, line, section) => {
    expect(factsOf("age-limit", [line], [])[0]?.section).toBe(section);
  });
});
