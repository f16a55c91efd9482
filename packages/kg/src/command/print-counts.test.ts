import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type PackChange, writeSmallPacks } from "../../test/support/small-packs.ts";
import { countKnowledge } from "../content/count-knowledge.ts";
import { runKnowledge } from "./run-knowledge.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-counts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function counts(changes: readonly PackChange[], ...options: string[]) {
  writeSmallPacks(folder, changes);
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), environment: {} };
  const code = await runKnowledge(["counts", "--packs", folder, ...options], io);
  return { code, out, err };
}

describe("knowledge counts", () => {
  it("prints a table for entries, facts, names and works, figures to the right", async () => {
    const { code, out, err } = await counts([]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const [entries, facts, names, ...works] = out.join("\n").split("\n\n");
    // The longest words of the column are "drugs in treatment lines with a dose of their own", 49 letters, behind an indent of 2.
    expect(entries?.split("\n").slice(0, 3)).toEqual([
      "Entries",
      `${"  entries".padEnd(51)}  count`,
      `${"  conditions".padEnd(51)}      2`,
    ]);
    // 7, 42, 1, 0 and 0 of 50.
    expect(facts?.split("\n").at(-1)).toMatch(
      /^ {2}all +50 +7 \(14\.0 %\) +42 \(84\.0 %\) +1 \(2\.0 %\) +0 \(0\.0 %\) +0 \(0\.0 %\)$/,
    );
    expect(facts).toMatch(/^ {2}drugs: pregnancy +0 +0 +0 +0 +0 +0$/m);
    // 2 conditions, 2 findings, 3 drugs with 1 synonym, 5 words of the vocabulary.
    expect(names?.split("\n").at(-1)).toMatch(/^ {2}all +13 +13$/);
    expect(works).toEqual([
      [
        "Works by type",
        "  works       count  citations by facts  citations by entries",
        "  guideline       1                   6                     2",
        "  label           1                   1                     3",
        "  review          0                   0                     0",
        "  trial           0                   0                     0",
        "  textbook        0                   0                     0",
        "  database        0                   0                     0",
        "  regulation      0                   0                     0",
        "  all             2                   7                     5",
      ].join("\n"),
      // The guideline has 6 + 2 citations, the label 1 + 3.
      [
        "Works by the number of facts and entries that cite them",
        "  cited         count  citations by facts  citations by entries",
        "  none              0                   0                     0",
        "  1                 0                   0                     0",
        "  2 to 9            2                   7                     5",
        "  10 to 99          0                   0                     0",
        "  100 and more      0                   0                     0",
      ].join("\n"),
      [
        "Works cited most",
        "  work                     facts  entries",
        "  a-guideline (guideline)      6        2",
        "  a-label (label)              1        3",
      ].join("\n"),
    ]);
  });

  it("puts a work that nobody cites among those with none, and not among the most cited", async () => {
    const { out } = await counts([
      [
        "sources.yaml",
        "- { id: a-label",
        "- { id: unread, kind: trial, title: T, by: B, year: 2020 }\n- { id: a-label",
      ],
    ]);
    expect(out).toContain("  none              1                   0                     0");
    expect(out.join("\n")).not.toContain("unread");
  });

  it("gives every figure as JSON", async () => {
    const { code, out } = await counts([], "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out.join("\n"))).toEqual(countKnowledge(folder));
  });

  it.each<[string, PackChange[], string[], number, RegExp]>([
    [
      "an entry that cannot be counted",
      [["drugs/small.yaml", "class: statin-new", "class: Statin"]],
      [],
      1,
      /^error INVALID_SOURCE: drugs\/small\.yaml:20:betastatin\.class: /,
    ],
    [
      "a folder without packs",
      [],
      ["--packs", "none"],
      1,
      /^error INVALID_SOURCE: sources\*\.yaml: there is no such file; /,
    ],
    ["an unknown option", [], ["--fast"], 2, /unknown option/],
  ])("says what is wrong with %s", async (_, changes, options, expected, message) => {
    const { code, out, err } = await counts(changes, ...options);
    expect({ code, out }).toEqual({ code: expected, out: [] });
    expect(err[0]).toMatch(message);
  });
});
