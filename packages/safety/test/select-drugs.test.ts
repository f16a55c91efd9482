import { Drug, DrugSelector } from "@cdss/domain";
import { expect, it } from "vitest";
import { createDrugSelection } from "../src/interactions/select-drugs.ts";

const drug = (id: string, more: object): Drug =>
  Drug.parse({
    ...{ id, names: { en: id, zh: id }, codes: { atc: [], rxcui: null }, class: `${id}-class` },
    ...{ routes: ["oral"], sources: ["label-us"], ...more },
  });

const select = createDrugSelection([
  drug("alin", { class: "statin", tags: ["bleeding"] }),
  drug("belin", { groups: ["statin"], routes: ["intravenous"] }),
  drug("celin", { tags: ["bleeding", "qt-known"], roles: [{ path: "CYP3A4", as: "inhibitor", strength: "strong" }] }),
  // Two roles on one path: the drug is still one.
  drug("delin", {
    roles: [
      { path: "CYP3A4", as: "substrate", strength: "sensitive" },
      { path: "CYP3A4", as: "inhibitor", strength: "weak" },
    ],
  }),
  // Its id is the name of a group, which it is not in.
  drug("statin", {}),
]);

it.each<[name: string, selector: object, expected: string[]]>([
  ["drugs by id, in the order of the selector", { drug: ["celin", "alin", "absent"] }, ["celin", "alin"]],
  ["a class and a group of one name", { group: ["statin"] }, ["alin", "belin"]],
  ["two tags of one drug once", { tag: ["qt-known", "bleeding"] }, ["celin", "alin"]],
  ["a path by the role on it", { path: "CYP3A4", as: "inhibitor" }, ["celin", "delin"]],
  ["a path by strength", { path: "CYP3A4", as: "inhibitor", strength: ["strong"] }, ["celin"]],
  ["every criterion, whichever was looked up", { group: ["statin"], tag: ["bleeding"] }, ["alin"]],
  ["not by another route", { group: ["statin"], route: ["oral"] }, ["alin"]],
  ["not what is excluded", { tag: ["bleeding"], not: ["statin"] }, ["celin"]],
  ["nothing for a group that nobody is in", { group: ["nsaid"] }, []],
])("selects %s", (_, selector, expected) => {
  expect(select(DrugSelector.parse(selector)).map(({ id }) => id)).toEqual(expected);
});
