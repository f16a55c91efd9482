import { describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { OBO } from "../../test/support/small-sources.ts";
import { parseObo } from "./obo.ts";

const termOf = (text: string, id: string) => parseObo(text).terms.find((term) => term.id === id);
const stanza = (...lines: string[]): string =>
  `data-version: 2030-02-03\n\n[Term]\nid: HP:0000001\nname: All\n${lines.join("\n")}\n`;

describe("parseObo", () => {
  it("reads the version and passes over stanzas that are no term", () => {
    const { version, terms } = parseObo(OBO);
    expect(version).toBe("2030-02-03");
    expect(terms.map((term) => term.id)).toEqual([
      "HP:0000001",
      "HP:0000005",
      "HP:0000006",
      "HP:0000118",
      "HP:0000707",
      "HP:0001250",
      "HP:0001945",
      "HP:0009997",
      "HP:0009998",
      "HP:0009999",
    ]);
  });

  it("reads every tag of a term that the release keeps", () => {
    expect(termOf(OBO, "HP:0001250")).toEqual({
      id: "HP:0001250",
      label: "Seizure",
      definition: 'A "fit", in common words: one line,\nand another.',
      synonyms: [
        { text: "Fit", scope: "exact", lay: true },
        { text: 'Epileptic seizure, type "grand"', scope: "narrow", lay: false },
        { text: "Neurological attack", scope: "broad", lay: false },
        { text: "Epilepsy", scope: "related", lay: false },
      ],
      parents: ["HP:0000707"],
      alternativeIds: ["HP:0002279", "HP:0002391"],
      obsolete: false,
      consider: [],
    });
  });

  it("keeps obsolete terms with what replaces them and what to consider", () => {
    expect(termOf(OBO, "HP:0009999")).toMatchObject({ obsolete: true, replacedBy: "HP:0001945", consider: [] });
    const considered = termOf(OBO, "HP:0009997");
    expect(considered).toMatchObject({ obsolete: true, consider: ["HP:0001250", "HP:0001945"] });
    expect(considered?.replacedBy).toBeUndefined();
  });

  it.each([
    ["an escaped quote", String.raw`def: "say \"ah\"" []`, 'say "ah"'],
    ["an escaped backslash before the end", String.raw`def: "C:\\" []`, "C:\\"],
    ["a line break, a tab and a space", String.raw`def: "a\nb\tc\Wd" []`, "a\nb\tc d"],
    ["a colon and a comma", String.raw`def: "a\:b\,c" []`, "a:b,c"],
  ])("resolves %s", (_, line, definition) => {
    expect(termOf(stanza(line), "HP:0000001")?.definition).toBe(definition);
  });

  it("reads CRLF files as it reads LF files", () => {
    expect(parseObo(OBO.replaceAll("\n", "\r\n"))).toEqual(parseObo(OBO));
  });

  it.each<[string, string, string[]]>([
    ["an empty file", "", ["hp.obo:1", "hp.obo:1"]],
    ["no version", "ontology: hp\n\n[Term]\nid: HP:0000001\nname: All\n", ["hp.obo:1"]],
    ["a term without id", "data-version: 1\n\n[Term]\nname: All\n", ["hp.obo:3"]],
    ["a term without name", "data-version: 1\n\n[Term]\nid: HP:0000001\n", ["hp.obo:3"]],
    ["a duplicate id", `${stanza()}\n[Term]\nid: HP:0000001\nname: All again\n`, ["hp.obo:8"]],
    ["an id with six digits", "data-version: 1\n\n[Term]\nid: HP:000001\nname: All\n", ["hp.obo:4:id"]],
    ["a parent that is no id", stanza("is_a: All"), ["hp.obo:6:is_a"]],
    ["a parent with eight digits", stanza("is_a: HP:00000011 ! x"), ["hp.obo:6:is_a"]],
    ["a bad alternative id", stanza("alt_id: 0000002"), ["hp.obo:6:alt_id"]],
    ["a bad replacement", stanza("is_obsolete: true", "replaced_by: fever"), ["hp.obo:7:replaced_by"]],
    ["a bad id to consider", stanza("is_obsolete: true", "consider: HP:"), ["hp.obo:7:consider"]],
    ["an unquoted definition", stanza("def: nothing"), ["hp.obo:6"]],
    ["a synonym without scope", stanza('synonym: "a" []'), ["hp.obo:6"]],
    ["a synonym that is cut off", stanza('synonym: "a'), ["hp.obo:6"]],
    ["a line without a tag", stanza("nonsense"), ["hp.obo:6"]],
    [
      "a file that is cut off inside a line",
      OBO.slice(0, OBO.indexOf("Abnormality of") + 4),
      ["hp.obo:27", "hp.obo:25"],
    ],
    ["two faults", stanza("is_a: x", "alt_id: y"), ["hp.obo:6:is_a", "hp.obo:7:alt_id"]],
  ])("refuses %s, naming file and line", async (_, text, paths) => {
    await expectIssues(() => parseObo(text), "INVALID_SOURCE", paths);
  });

  it("stops listing after 50 faults", async () => {
    const bad = Array.from({ length: 80 }, (_, index) => `is_a: bad${index}`);
    await expectIssues(
      () => parseObo(stanza(...bad)),
      "INVALID_SOURCE",
      Array.from({ length: 50 }, (_, index) => `hp.obo:${6 + index}:is_a`),
    );
  });
});
