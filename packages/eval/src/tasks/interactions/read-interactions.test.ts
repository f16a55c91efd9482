import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameKey, pairId } from "./drug-pair.ts";
import { readInteractions } from "./read-interactions.ts";
import { readLabelledPairs } from "./read-labelled-pairs.ts";

const line = (value: object): string => JSON.stringify(value);

describe("labelled pairs", () => {
  it("are samples whose input holds no label", () => {
    const text = [
      line({ a: "Drug A", b: "drug b", label: "major", aId: "RXCUI:1", source: "list one" }),
      line({ a: "drug b", b: "drug c", label: "none" }),
    ].join("\n");
    expect(readLabelledPairs(text, "pairs.jsonl")).toEqual([
      {
        id: "drug a + drug b",
        input: { a: { name: "Drug A", id: "RXCUI:1" }, b: { name: "drug b" } },
        gold: { label: "major" },
        groups: { label: "major", source: "list one" },
      },
      {
        id: "drug b + drug c",
        input: { a: { name: "drug b" }, b: { name: "drug c" } },
        gold: { label: "none" },
        groups: { label: "none" },
      },
    ]);
  });

  it.each([
    ["an unknown label", [{ a: "a", b: "b", label: "severe" }], "pairs.jsonl:1: label"],
    ["a misspelt key", [{ a: "a", b: "b", label: "none", aID: "RXCUI:1" }], "pairs.jsonl:1"],
    ["an id that is no CURIE", [{ a: "a", b: "b", label: "none", aId: "1191" }], "pairs.jsonl:1: aId"],
    ["an empty name", [{ a: " ", b: "b", label: "none" }], "pairs.jsonl:1: a"],
    ["a drug with itself", [{ a: "Drug A", b: "drug  a", label: "none" }], "pairs.jsonl:1: b"],
    // The same two drugs in the other order, after a line that is right.
    [
      "a pair twice",
      [
        { a: "a", b: "b", label: "none" },
        { a: "B", b: "A", label: "major" },
      ],
      "pairs.jsonl:2: a, b",
    ],
  ])("refuse %s", (_, lines, path) => {
    expect(() => readLabelledPairs(lines.map(line).join("\n"), "pairs.jsonl")).toThrow(path);
  });

  it.each([
    ["Ａspirin", "aspirin", true], // a full-width letter is the same letter in NFKC
    [" Folic \t acid", "folic acid", true],
    ["prednisone", "prednisolone", false],
  ])("compare %j and %j", (one, two, equal) => {
    expect(nameKey(one) === nameKey(two)).toBe(equal);
    expect(pairId(one, "x") === pairId("X", two)).toBe(equal);
  });
});

describe("the path of the data", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cdss-interactions-"));
    await writeFile(join(folder, "empty.jsonl"), "\n");
    await writeFile(join(folder, "pairs.csv"), "a,b,label\n");
    await writeFile(join(folder, "pairs.jsonl"), line({ a: "a", b: "b", label: "minor" }));
    await writeFile(join(folder, "broken.xlsx"), "no spreadsheet");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("may be a .jsonl file", async () => {
    const { samples, skipped, shared } = await readInteractions(join(folder, "pairs.jsonl"));
    expect([samples.length, skipped, shared]).toEqual([1, 0, []]);
  });

  it.each([
    ["nowhere", "there is no such file"],
    ["pairs.csv", "is none of"],
    ["empty.jsonl", "holds no pair"],
    // A folder, or one of its spreadsheets, has to hold the two sheets of CRESCENDDI.
    [".", "Data_Record_1_-_Positive_Controls.xlsx: cannot be read"],
    ["broken.xlsx", "Data_Record_1_-_Positive_Controls.xlsx: cannot be read"],
  ])("is refused where it is %j", async (name, message) => {
    await expect(readInteractions(join(folder, name))).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining(message),
    });
  });
});
