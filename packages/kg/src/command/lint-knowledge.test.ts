import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type PackChange, writeSmallPacks } from "../../test/support/small-packs.ts";
import { runKnowledge } from "./run-knowledge.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-lint-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function lint(changes: readonly PackChange[], ...options: string[]) {
  writeSmallPacks(folder, changes);
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line), environment: {} };
  const code = await runKnowledge(["lint", "--folder", folder, ...options], io);
  return { code, out, err };
}
const list = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const HOLDS = "2 conditions, 2 findings, 3 drugs, 1 rules, 1 exceptions, 2 works, 5 words";

describe("knowledge lint", () => {
  it("ends with 0 for sound packs", async () => {
    expect(await lint([])).toEqual({ code: 0, err: [], out: [HOLDS, "0 errors, 0 warnings"] });
  });

  it("ends with 0 for warnings alone", async () => {
    expect(await lint([["drugs/small.yaml", "  tags: [myopathy]\n", ""]])).toMatchObject({
      code: 0,
      out: [HOLDS, "0 errors, 1 warnings (thin 1)"],
    });
  });

  it("tells warnings first, then errors, with file, line, field and fix, and counts them by kind", async () => {
    const result = await lint([
      ["drugs/small.yaml", "test: ecg", "test: eeg"],
      ["drugs/small.yaml", "  tags: [myopathy]\n", ""],
      ["drugs/small.yaml", "below: 30", "below: 177"],
    ]);
    expect(result).toEqual({
      code: 1,
      err: [
        "warning thin: drugs/small.yaml:17:betastatin.roles: has neither role nor tag: general rules never speak of it; give roles and tags, where it has any",
        "error vocabulary: drugs/small.yaml:14:azomycin.monitoring[0].test: no test has the key eeg; correct the key, or add it to a file of vocabulary/",
        "error threshold: drugs/small.yaml:10:azomycin.renal[0].below: 177 mL/min is not within 1 to 150; give eGFR or clearance in mL/min",
      ],
      out: [HOLDS, "2 errors (threshold 1, vocabulary 1), 1 warnings (thin 1)"],
    });
  });

  it("holds codes against reference lists: an unknown ATC code is an error, an unknown RxCUI a warning", async () => {
    const atc = list("atc.csv", "atc_code,atc_name\nJ01FA90,azomycin\nC10AA90,betastatin\n");
    const rxnorm = list("rxnorm.tsv", "rxcui\tname\n9000002\tazomycin 250 MG\n");
    const { code, err } = await lint([], "--atc", atc, "--rxnorm", rxnorm);
    expect(code).toBe(1);
    expect(err).toEqual([
      "warning code: drugs/small.yaml:4:azomycin.codes.rxcui: 9000001 is not in the list of RxNorm; look it up in RxNav, or write null",
      "error code: drugs/small.yaml:28:gammastatin.codes.atc[0]: C10AA91 is not in the list of ATC codes; correct or remove the code",
    ]);
  });

  it("accepts codes that the lists hold", async () => {
    const atc = list("atc.csv", "atc_code\nJ01FA90\nC10AA90\nC10AA91\n");
    const rxnorm = list("rxnorm.tsv", "rxcui\n9000001\n");
    expect(await lint([], "--atc", atc, "--rxnorm", rxnorm)).toMatchObject({ code: 0, err: [] });
  });

  it.each([
    ["a list that cannot be read", ["--atc", "none.csv"], 1, /^error INVALID_INPUT: none\.csv: cannot be read; /],
    ["a folder that is not there", ["--folder", "none"], 1, /^error file: sources\*\.yaml: there is no such file; /],
    ["an unknown option", ["--fast"], 2, /unknown option/],
  ])("says what is wrong with %s", async (_, options, expected, message) => {
    const { code, err } = await lint([], ...options);
    expect(code).toBe(expected);
    expect(err[0]).toMatch(message);
  });
});
