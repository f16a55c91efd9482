import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { smallLexicon } from "../../test/small-lexicon.ts";
import { appendOpenNames, parseAdjudication, readAdjudication } from "./adjudication.ts";

const LEXICON = smallLexicon({ "OMIM:1": ["Alder disease"], "HP:0000001": ["Ember sign"] });
const HEADER = "name,language,ids,decision,note\n";
const folder = mkdtempSync(join(tmpdir(), "cdss-adjudication-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("adjudication", () => {
  it("reads decisions by the folded name", () => {
    const found = parseAdjudication(
      `${HEADER}"Alder, chronic",en,OMIM:1  HP:0000001,linked,"by A.B., see ""1"""\nBirch,en,,none,\nCedar,zh,,open,\n`,
      "a.csv",
      LEXICON,
    );
    expect(found.idsOf("ALDER CHRONIC")).toEqual(["OMIM:1", "HP:0000001"]);
    expect(found.idsOf("birch")).toEqual([]);
    expect(found.idsOf("Cedar")).toBeUndefined();
    expect(found.has("Cedar")).toBe(true);
    expect(found.has("Dogwood")).toBe(false);
  });

  it.each([
    ["an unknown id", "Alder,en,OMIM:7,linked,\n", "a.csv:2: ids: the release does not know OMIM:7"],
    ["something else than an id", "Alder,en,alder,linked,\n", "a.csv:2: ids[0]"],
    ["a link without ids", "Alder,en,,linked,\n", "a.csv:2: ids: expected ids where"],
    ["ids that are not used", "Alder,en,OMIM:1,open,\n", "a.csv:2: ids: expected ids where"],
    ["another decision", "Alder,en,,perhaps,\n", "a.csv:2: decision"],
    ["another language", "Alder,fr,,open,\n", "a.csv:2: language"],
    ["a name twice", "Alder,en,,open,\nalder,en,,none,\n", "a.csv:3: name: is listed twice"],
    ["too few cells", "Alder,en\n", "a.csv: not a CSV table"],
  ])("refuses %s with its line", (_, rows, message) => {
    expect(() => parseAdjudication(HEADER + rows, "a.csv", LEXICON)).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT", message: expect.stringContaining(message) }),
    );
  });

  it("refuses other columns", () => {
    expect(() => parseAdjudication("name,ids\nAlder,\n", "a.csv", LEXICON)).toThrow("a.csv:2");
  });

  it("begins a file and goes on in it, and reads what it wrote", async () => {
    const path = join(folder, "new.csv");
    expect((await readAdjudication(path, LEXICON, true)).has("Alder")).toBe(false);
    await appendOpenNames(path, [{ name: 'Alder, "wild"', language: "en", note: "diagnosis of 2" }]);
    // A person who left out the last line break.
    writeFileSync(path, readFileSync(path, "utf8").trimEnd());
    await appendOpenNames(path, [{ name: "桤木病", language: "zh", note: "" }]);
    expect(readFileSync(path, "utf8")).toBe(`${HEADER}"Alder, ""wild""",en,,open,diagnosis of 2\n桤木病,zh,,open,\n`);
    const read = await readAdjudication(path, LEXICON, false);
    expect([read.has("alder wild"), read.has("桤木病"), read.idsOf("桤木病")]).toEqual([true, true, undefined]);
  });

  it("asks for a file that is there where none is to be written", async () => {
    await expect(readAdjudication(join(folder, "none.csv"), LEXICON, false)).rejects.toThrow(
      "none.csv: cannot be read",
    );
  });
});
