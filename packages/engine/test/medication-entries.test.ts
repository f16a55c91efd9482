import { Drug, InteractionRule } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { createMedicationEntries } from "../src/medication/medication-entries.ts";

const why = { en: "why", zh: "原因" };
const drug = Drug.parse({
  ...{
    id: "elmin",
    names: { en: "elmin", zh: "榆明" },
    codes: { atc: [], rxcui: null },
    class: "elm",
    routes: ["oral"],
  },
  ...{
    sources: ["label-us"],
    contraindications: [
      { when: "asthma", why, source: "bnf" },
      { when: "gout", why },
    ],
  },
  cautions: [{ when: "diabetes", why, source: "bnf" }],
});
const rule = InteractionRule.parse({
  ...{ id: "elm-oak", between: [{ drug: ["elmin"] }, { drug: ["oakin"] }], severity: "major", evidence: "label" },
  ...{ mechanism: why, management: why, sources: ["stockley-12"] },
});
const entryOf = createMedicationEntries({ drugs: [drug], rules: [rule] });

describe("what an evidence id of an alert stands for", () => {
  const rows: [id: string, found: [entry: string, works: string[]] | null][] = [
    // A warning with a work of its own adds it, once.
    ["drug:elmin", ["drug", ["label-us", "bnf"]]],
    ["rule:elm-oak", ["rule", ["stockley-12"]]],
    // The bands of glucose both cite the Standards of Care.
    ["laboratory:glucose", ["laboratory", ["ada-standards-2024"]]],
    ["laboratory:elmin", null],
    ["drug:oakin", null],
    ["rule:elmin", null],
    ["condition:gout", null],
    ["drug", null],
  ];
  test.each(rows)("%s", (id, found) => {
    const entries = entryOf(id, "r");
    expect(entries.map(({ entry, works }) => [entry, works])).toEqual(found === null ? [] : [found]);
    for (const entry of entries) expect(entry).toMatchObject({ kind: "entry", id, release: "r" });
  });
});
