import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { matchesSelector } from "./match-selector.ts";
import { Drug, DrugSelector } from "./medication.ts";

/** Invented: a moderate CYP3A4 inhibitor that is a weak CYP2D6 inhibitor and a CYP3A4 substrate. */
const drug = Drug.parse({
  id: "azomycin",
  names: { en: "azomycin", zh: "阿佐霉素" },
  codes: { atc: [], rxcui: null },
  class: "macrolide-new",
  groups: ["macrolide", "antibacterial"],
  routes: ["oral", "intravenous"],
  roles: [
    { path: "CYP3A4", as: "inhibitor", strength: "moderate" },
    { path: "CYP2D6", as: "inhibitor", strength: "weak" },
    { path: "CYP3A4", as: "substrate" },
  ],
  tags: ["qt-known", "hepatotoxic"],
  sources: ["label-azomycin"],
});

const table: [string, z.input<typeof DrugSelector>, boolean][] = [
  ["its id among others", { drug: ["other", "azomycin"] }, true],
  ["another id that begins alike", { drug: ["azomycin-b"] }, false],
  ["its class given as a group", { group: ["macrolide-new"] }, true],
  ["one of its groups", { group: ["statin", "macrolide"] }, true],
  ["a group that is part of its class's name", { group: ["new"] }, false],
  ["its id given as a group", { group: ["azomycin"] }, false],
  ["one of its tags", { tag: ["bleeding", "qt-known"] }, true],
  ["a tag like its own", { tag: ["qt-possible"] }, false],
  ["a path without strengths", { path: "CYP3A4", as: "inhibitor" }, true],
  ["a role of unstated strength where none is asked", { path: "CYP3A4", as: "substrate" }, true],
  [
    "a role of unstated strength where one is asked",
    { path: "CYP3A4", as: "substrate", strength: ["sensitive"] },
    false,
  ],
  ["any of the strengths", { path: "CYP3A4", as: "inhibitor", strength: ["strong", "moderate"] }, true],
  ["the strength of its other path", { path: "CYP3A4", as: "inhibitor", strength: ["weak"] }, false],
  ["the direction of its other role", { path: "CYP2D6", as: "substrate" }, false],
  ["one of its routes", { drug: ["azomycin"], route: ["topical", "oral"] }, true],
  ["none of its routes", { drug: ["azomycin"], route: ["topical"] }, false],
  ["two criteria of which one fails", { group: ["macrolide"], tag: ["bleeding"] }, false],
  ["two criteria that hold", { group: ["macrolide"], tag: ["hepatotoxic"] }, true],
  ["its id left out", { group: ["macrolide"], not: ["azomycin"] }, false],
  ["its class left out", { group: ["macrolide"], not: ["macrolide-new"] }, false],
  ["its group left out", { tag: ["qt-known"], not: ["antibacterial"] }, false],
  ["others left out", { group: ["macrolide"], not: ["erythromycin", "statin"] }, true],
  ["an empty list of ids", { drug: [] }, false],
];

describe("matchesSelector", () => {
  it.each(table)("%s", (_, selector, expected) => {
    expect(matchesSelector(drug, DrugSelector.parse(selector))).toBe(expected);
  });
});
