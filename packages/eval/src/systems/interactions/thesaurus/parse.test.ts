import { describe, expect, it } from "vitest";
import { groupsTable, rulesTable } from "../../../../test/tiny-tables.ts";
import { parseGroups } from "./parse-groups.ts";
import { parseRules } from "./parse-rules.ts";

const rule = (level: string): string =>
  rulesTable([["1", "drug a", "11", "", "", "", "", "CLASS X", "X01", "text", level]]);

describe("rules", () => {
  it("name a drug or a class on either side", () => {
    expect(parseRules(rule("Not recommended"), "rules.tsv")).toEqual([
      {
        id: "1",
        sides: [
          { name: "drug a", rxcui: "11", className: "", classCode: "" },
          { name: "", rxcui: "", className: "CLASS X", classCode: "X01" },
        ],
        severity: "major",
        mechanism: "text",
      },
    ]);
  });

  it.each([
    ["Contraindication", "contraindicated"],
    ["CONTRAINDICATOIN", "contraindicated"],
    ["C0NTRAINDICATION:", "contraindicated"],
    ["Contraindication - Not recommended - Precaution for use", "contraindicated"], // the first and worst of three
    ["Not recommeded", "major"],
    ["Nor recommended", "major"],
    ["Precautions for use.", "moderate"],
    ["Precaution of use", "moderate"],
    ["Tale into account", "minor"],
    ["", "minor"], // no level: the mildest
    ["With doses of drug a > 20 mg/week", "minor"],
  ])("have the level %j as %s", (level, severity) => {
    expect(parseRules(rule(level), "rules.tsv")[0]?.severity).toBe(severity);
  });

  it("pass over a line that names nobody", () => {
    expect(parseRules(rulesTable([["1", "", "", "", "", "", "", "", "", "", ""]]), "rules.tsv")).toEqual([]);
  });

  it.each([
    ["another level", rule("Recommended"), "rules.tsv:2: Severity"],
    ["one side only", rulesTable([["1", "drug a", "", "", "", "", "", "", "", "", ""]]), "rules.tsv:2: Drug 2 Name"],
    [
      "the other side only",
      rulesTable([["1", "", "", "", "", "drug a", "", "", "", "", ""]]),
      "rules.tsv:2: Drug 2 Name",
    ],
    [
      "a number that is none",
      rulesTable([["1", "a", "R11", "", "", "b", "", "", "", "", ""]]),
      "rules.tsv:2: Drug 1 RxCUI",
    ],
    [
      "a cell too few, after a good line",
      `${rule("Contraindication")}\n1\tdrug a`,
      "rules.tsv:3: has 2 cells and not 11",
    ],
    ["no first line", "1\tdrug a", "rules.tsv:1: Drug Interaction ID: there is no such column"],
  ])("refuse %s", (_, text, message) => {
    expect(() => parseRules(text, "rules.tsv")).toThrow(message);
  });
});

describe("classes", () => {
  it("may list a drug by its name or its number alone, and pass over a line of neither", () => {
    const text = groupsTable([
      ["drug a ", "", "CLASS X", "X01"],
      ["", "12", "CLASS X", "X01"],
      [" ", "", "CLASS X", "X01"],
    ]);
    expect(parseGroups(text, "groups.tsv")).toEqual([
      { name: "drug a", rxcui: "", className: "CLASS X", classCode: "X01" },
      { name: "", rxcui: "12", className: "CLASS X", classCode: "X01" },
    ]);
  });

  it.each([
    ["a class without a name", groupsTable([["drug a", "11", "", "X01"]]), "groups.tsv:2: Class Name"],
    ["a number that is none", groupsTable([["drug a", "RxNorm", "CLASS X", "X01"]]), "groups.tsv:2: RxNorm"],
  ])("refuse %s", (_, text, message) => {
    expect(() => parseGroups(text, "groups.tsv")).toThrow(message);
  });
});
