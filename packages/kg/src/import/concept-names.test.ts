import { describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { parseConceptNames } from "./concept-names.ts";

const read = (text: string) => parseConceptNames(text, "eye.yaml");

describe("parseConceptNames", () => {
  it("reads ids with their names, the preferred one first", () => {
    expect(read("# 注释\nHP:0001250: [癫痫发作, 抽搐]  # Seizure\nOMIM:154700: [ 马凡综合征 ]\n")).toEqual([
      { id: "HP:0001250", names: ["癫痫发作", "抽搐"] },
      { id: "OMIM:154700", names: ["马凡综合征"] },
    ]);
  });

  it("takes a Latin abbreviation as a synonym, not as the preferred name", () => {
    expect(read("HP:0001250: [癫痫发作, GTCS]\n")[0]?.names).toEqual(["癫痫发作", "GTCS"]);
  });

  it("reads an empty file and CRLF", () => {
    expect(read("# 空\n")).toEqual([]);
    expect(read("HP:0001250: [癫痫发作]\r\n")).toEqual([{ id: "HP:0001250", names: ["癫痫发作"] }]);
  });

  it.each<[string, string, string[]]>([
    ["broken YAML", "HP:0001250: [癫痫发作\nHP:0001251: [共济失调]\n", ["eye.yaml:2"]],
    ["a list instead of a mapping", "- HP:0001250\n", ["eye.yaml:1"]],
    ["a key that is no CURIE", "HP:0001251: [共济失调]\nSeizure: [癫痫发作]\n", ["eye.yaml:2"]],
    ["a name without list", "HP:0001250: 癫痫发作\n", ["eye.yaml:1"]],
    ["an empty list", "HP:0001250: []\n", ["eye.yaml:1"]],
    ["an empty name", "HP:0001250: [癫痫发作, ' ']\n", ["eye.yaml:1"]],
    ["a number as a name", "HP:0001250: [癫痫发作, 12]\n", ["eye.yaml:1"]],
    ["a preferred name without Chinese characters", "HP:0001250: [seizure]\n", ["eye.yaml:1"]],
    ["an id given twice", "HP:0001250: [癫痫发作]\nHP:0001250: [抽搐]\n", ["eye.yaml:2"]],
  ])("refuses %s, naming file and line", async (_, text, paths) => {
    await expectIssues(() => read(text), "INVALID_SOURCE", paths);
  });
});
