import { Drug, InteractionRule, type LocalizedText, Work } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createOrderCheck, type OrderInput, type PatientFacts } from "../src/index.ts";
import { KNOWLEDGE } from "./small-knowledge.ts";

const text = (en: string) => ({ en, zh: en });
const work = (id: string, sections?: object): Work =>
  Work.parse({
    id,
    title: id,
    by: "An agency",
    year: null,
    kind: "label",
    ...(sections === undefined ? {} : { sections }),
  });
const rule = (id: string, other: string, locators?: object): InteractionRule =>
  InteractionRule.parse({
    ...{ id, between: [{ drug: ["elmin"] }, { drug: [other] }], severity: "major", evidence: "label" },
    ...{ mechanism: text("why"), management: text("do"), sources: ["a-book", "label-us"], locators },
  });

const { check } = createOrderCheck({
  ...KNOWLEDGE,
  drugs: [
    ...KNOWLEDGE.drugs,
    Drug.parse({
      ...{ id: "elmin", names: text("elmin"), codes: { atc: [], rxcui: null }, class: "elm", routes: ["oral"] },
      // The book has no layout: what has a place comes first.
      ...{ sources: ["a-book", "label-us"], tags: ["hyperkalaemia"], allergy: { group: "elms" } },
      doses: { adult: [{ route: "oral", from: { value: 10, unit: "mg", per: "day" } }] },
      contraindications: [
        { when: "asthma", why: text("spasm") },
        { when: "gout", why: text("urate"), source: "label-us", locator: "boxed warning" },
        { when: "hyperkalaemia", why: text("potassium") },
      ],
      cautions: [{ when: "diabetes", why: text("glucose"), source: "a-book" }],
      renal: [{ below: 30, do: "avoid" }],
      ages: [
        { below: 12, advice: "avoid", why: text("bones") },
        { from: 50, advice: "caution", why: text("falls") },
      ],
      pregnancy: { advice: "avoid" },
    }),
  ],
  rules: [rule("elm-embol", "embol"), rule("elm-frostol", "frostol", { "label-us": "7.3" })],
  works: [
    work("a-book"),
    work("label-us", {
      ...{ contraindication: "Contraindications (4)", interaction: "Drug Interactions (7)", renal: "Populations (8)" },
      ...{ child: "Pediatric Use (8.4)", dose: "Dosage (2)", allergy: "Allergy" },
    }),
  ],
});

const WELL: PatientFacts = { sex: "female", ageYears: 40, conditions: [], allergies: [] };
/** Kind, sources and the English place of every alert about elmin. */
function placesOf(patient: Partial<PatientFacts>, active: readonly string[] = [], order: OrderInput = "elmin") {
  const { alerts, interactions } = check({ ...WELL, ...patient }, active, [order]);
  const english = (locators: Readonly<Record<string, LocalizedText>>) =>
    Object.entries(locators).map(([id, { en }]) => `${id}: ${en}`);
  return [...alerts, ...interactions].map(({ kind, sources, locators }) => [kind, sources, english(locators)]);
}
const both = ["label-us", "a-book"];
const EPLERENONE = "label-us: eplerenone: Contraindications (4)";

describe("the place in a work at which an alert's fact stands", () => {
  it.each<[string, Parameters<typeof placesOf>, unknown[]]>([
    [
      "a contraindication",
      [{ conditions: ["asthma"] }],
      ["contraindication", both, ["label-us: Contraindications (4)"]],
    ],
    [
      "a place of its own before the heading",
      [{ conditions: ["gout"] }],
      ["contraindication", ["label-us"], ["label-us: boxed warning"]],
    ],
    ["a work without a layout", [{ conditions: ["diabetes"] }], ["caution", ["a-book"], []]],
    ["kidney function", [{ kidney: 20 }], ["kidney", both, ["label-us: Populations (8)"]]],
    ["a child's age", [{ ageYears: 11 }], ["age", both, ["label-us: Pediatric Use (8.4)"]]],
    ["an age that is neither a child's nor an older adult's", [{ ageYears: 51 }], ["age", ["a-book", "label-us"], []]],
    ["a kind that the layout does not name", [{ isPregnant: true }], ["pregnancy", ["a-book", "label-us"], []]],
    ["the patient's own allergy", [{ allergies: ["elms"] }], ["allergy", both, ["label-us: Allergy"]]],
    [
      "a dose",
      [{}, [], { drug: "elmin", dose: { value: 90, unit: "mg" }, timesPerDay: 1 }],
      ["dose", both, ["label-us: Dosage (2)"]],
    ],
    ["a rule", [{}, ["embol"]], ["interaction", both, ["label-us: Drug Interactions (7)"]]],
    ["a rule that states the place", [{}, ["frostol"]], ["interaction", both, ["label-us: 7.3"]]],
    // The threshold is the check's own: above 5.5 it cites the label of eplerenone, above 5 the guideline as a whole.
    [
      "a threshold with its place",
      [{ labs: [{ test: "potassium", value: 5.6 }] }],
      ["laboratory", ["label-us"], [EPLERENONE]],
    ],
    ["a threshold without", [{ labs: [{ test: "potassium", value: 5.2 }] }], ["laboratory", ["nice-ng203"], []]],
    [
      "two facts said once, each with its place",
      [{ conditions: ["hyperkalaemia"], labs: [{ test: "potassium", value: 5.6 }] }],
      ["contraindication", both, ["label-us: Contraindications (4); eplerenone: Contraindications (4)"]],
    ],
  ])("%s", (_, asked, expected) => {
    expect(placesOf(...asked)).toContainEqual(expected);
  });

  it("is kept where quiet alerts are grouped, with the tests on which they rest", () => {
    const labs = [{ test: "potassium", value: 5.2 }];
    const { quiet } = check({ ...WELL, conditions: ["diabetes"], labs }, [], ["elmin"]);
    expect(quiet.map(({ kind, sources, tests }) => [kind, sources, tests])).toEqual([
      ["caution", ["a-book"], undefined],
      ["laboratory", ["nice-ng203"], ["potassium"]],
    ]);
  });
});
