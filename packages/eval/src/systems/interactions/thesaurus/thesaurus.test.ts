import { describe, expect, it } from "vitest";
import { groupsTable, rulesTable } from "../../../../test/tiny-tables.ts";
import { parseGroups } from "./parse-groups.ts";
import { parseRules } from "./parse-rules.ts";
import { Thesaurus } from "./thesaurus.ts";
import { keysOf, writtenKeys } from "./written-names.ts";

describe("names of the thesaurus", () => {
  it.each([
    ["WARFARIN ", ["warfarin"]],
    ["DRUGAMINE (NASAL OR ORAL)", ["drugamine"]], // the "or" is inside the remark
    ["DRUGAMINE KNOWN AS DRUGOL IN THE US", ["drugamine", "drugol"]],
    ["DRUGAMINE IS THE SEARCHABLE NAME FOR DRUGOL", ["drugamine", "drugol"]],
    ["DRUGAMINE IS THE NAME FOR DRUGOL SEARCHABLE ON A LIST", ["drugamine", "drugol"]],
    ["ORLISTAT", ["orlistat"]], // no "or" between words
    ["IRON", ["iron"]],
  ])("in %j are %j", (cell, names) => {
    expect(writtenKeys(cell)).toEqual(names);
  });

  it.each([
    ["Perindopril Tert-Butylamine", ["perindopril tert-butylamine", "perindopril"]],
    ["codeine phosphate monohydrate", ["codeine phosphate monohydrate", "codeine"]],
    ["sodium", ["sodium"]], // a salt's word alone is a drug
    ["sodium bicarbonate", ["sodium bicarbonate"]],
    ["potassium canrenoate", ["potassium canrenoate"]],
  ])("without its salt: %j", (name, keys) => {
    expect(keysOf(name)).toEqual(keys);
  });
});

const CLASSES = groupsTable([
  ["DRUG A", "11", "BETA AGENTS", "X01-001"],
  ["DRUG A SODIUM", "11", "BETA AGENTS", "X01-001"],
  ["DRUG B", "12", "BETA AGENTS", "X01-001"],
  ["DRUG C (FORMERLY CALLED C-1)", "13", "GAMMA-AGENTS", "NO6X"],
  ["DRUG D", "14", "DELTA AGENTS", "D01"],
  ["DRUG D", "14", "GAMMA-AGENTS", "NO6X"],
]);

/** One rule of a class or drug with another. */
function row(id: string, [name1, class1, code1]: string[], [name2, class2, code2]: string[], level: string): string[] {
  return [
    id,
    name1 ?? "",
    "",
    class1 ?? "",
    code1 ?? "",
    name2 ?? "",
    "",
    class2 ?? "",
    code2 ?? "",
    `text ${id}`,
    level,
  ];
}

const RULES = rulesTable([
  row("1", ["", "BETA AGENTS", "X01-001"], ["", "OTHER BETA AGENTS", "X01-001"], "Take into account"),
  // The class is written with another sign, and its code with a digit for the letter.
  row("2", ["DRUG A"], ["", "GAMMA AGENTS", "N06X"], "Precaution for use"),
  row("3", ["", "GAMMA AGENT", "N06X"], ["DRUG A"], "Contraindication"),
  row("4", ["DRUG E"], ["DELTA AGENTS"], "Not recommended"),
  row("5", ["DRUG E"], ["", "AGENTS WITHOUT MEMBERS", "Q99"], "Contraindication"),
  row("6", ["ACETYLSALICYLIC ACID"], ["DRUG E"], "Not recommended"),
]);

describe("thesaurus", () => {
  const thesaurus = new Thesaurus(parseRules(RULES, "rules.tsv"), parseGroups(CLASSES, "groups.tsv"));
  const ruleOf = (a: string, b: string) =>
    thesaurus.find(thesaurus.partiesOf([a]), thesaurus.partiesOf([b]))?.id ?? null;

  it.each([
    ["Drug A", "drug b", "1"], // a class with itself
    ["drug a", "drug c", "3"], // the worse of rules 2 and 3, its class found by its code
    ["drug c", "drug a", "3"],
    ["drug b", "drug c", null], // beta agents and gamma agents have no rule
    ["drug e", "drug d", "4"], // a class in the place of a drug
    ["drug e", "drug c", null],
    ["aspirin", "drug e", "6"], // by its international name
    ["drug a sodium", "drug c", "3"],
    ["drug", "drug c", null], // a name that begins alike is another
  ])("has for %s and %s rule %s", (a, b, id) => {
    expect(ruleOf(a, b)).toBe(id);
  });

  it.each([
    [["drug z"], undefined, false],
    [["drug z", "DRUG B"], undefined, true], // by another name that the data set knows
    [["drug z"], "12", true],
    [["drug z"], "99", false],
    [["drug e"], undefined, true], // in rules only
    [["c-1"], undefined, false], // a remark names nothing
  ])("knows %j with number %s: %s", (names, rxcui, known) => {
    expect(thesaurus.partiesOf(names, rxcui).size > 0).toBe(known);
  });

  it("joins what one number joins: both names of drug a are in its class", () => {
    expect([...thesaurus.partiesOf([], "11")].sort()).toEqual([
      "class:betaagents",
      "name:drug a",
      "name:drug a sodium",
      "rxcui:11",
    ]);
  });

  it("counts the rules that never fire", () => {
    expect(thesaurus.rulesWithoutMembers).toBe(1);
  });
});
