import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { smallInput } from "../../../test/support/small-content.ts";
import { type PackChange, writeSmallPacks } from "../../../test/support/small-packs.ts";
import { findingNamesOf } from "../../packs/conditions/finding-names.ts";
import { readConditionPacks } from "../../packs/conditions/read-condition-packs.ts";
import { readMedicationPacks } from "../../packs/read-medication-packs.ts";
import { compileRelease } from "../compile.ts";
import { loadRelease, type Release } from "../load.ts";
import { writeRelease } from "../write.ts";
import { describeDifference } from "./describe-difference.ts";

const folder = mkdtempSync(join(tmpdir(), "cdss-diff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;

/** A release of the small packs. Findings that the small ontology lacks are left out: this is about differences, not about packs. */
async function released(changes: readonly PackChange[] = []): Promise<Release> {
  const place = join(folder, String(++made));
  writeSmallPacks(join(place, "packs"), changes);
  const medication = readMedicationPacks(join(place, "packs")).knowledge;
  const names = findingNamesOf(
    [{ text: "Fever", language: "en", concept: "HP:0001945" as never, kind: "phenotype", scope: "label", lay: false }],
    [],
  );
  const read = readConditionPacks(join(place, "packs"), { ...medication, lexicon: [] });
  const conditions = read.conditions.map((condition) => ({
    ...condition,
    ...{ modifiers: [], against: [], tests: [] },
    findings: condition.findings.filter(({ finding }) => finding === "Fever"),
    urgency: { ...condition.urgency, raisedBy: [] },
  }));
  const { works, vocabulary } = medication;
  const packs = { conditions, terms: [], names, works, vocabulary };
  writeRelease(compileRelease(smallInput({ packs, medication })).content, [], join(place, "release"));
  return loadRelease(join(place, "release"));
}

const base = await released();

describe("describeDifference", () => {
  it("says so where nothing differs", async () => {
    expect(describeDifference(base, await released(), { most: 9 })).toEqual(["the releases are the same"]);
  });

  it.each<[string, PackChange, string]>([
    [
      "a frequency",
      ["conditions/moon-fever.yaml", "Fever, frequency: very-frequent", "Fever, frequency: frequent"],
      "  ~ moon-fever (月热): Fever frequency very-frequent -> frequent",
    ],
    [
      "an urgency",
      ["conditions/moon-fever.yaml", "usual: routine", "usual: urgent"],
      "  ~ moon-fever (月热): urgency: usual routine -> urgent",
    ],
    [
      "a pretest tier",
      ["conditions/sun-fever.yaml", "primary-care: rare", "primary-care: common"],
      "  ~ sun-fever (日热): pretest: primary-care rare -> common",
    ],
    [
      "a severity",
      ["interactions/small.yaml", "severity: major", "severity: minor"],
      "  ~ azo-statin (minor): severity major -> minor",
    ],
    [
      "a drug's class",
      ["drugs/small.yaml", "class: macrolide-new", "class: macrolide-old"],
      "  ~ azomycin (阿佐霉素): class macrolide-new -> macrolide-old",
    ],
  ])("names the change of %s in words", async (_, change, line) => {
    expect(describeDifference(base, await released([change]), { most: 9 })).toContain(line);
  });

  it("counts what it does not write out", async () => {
    const lines = describeDifference(base, await released([["drugs/small.yaml", "id: azomycin", "id: azomicin"]]), {
      most: 1,
    });
    // one drug gone and one come: the first is written, the second counted
    expect(lines.slice(lines.indexOf("drugs: 1 added, 1 removed, 0 changed"), -1)).toEqual(
      expect.arrayContaining(["drugs: 1 added, 1 removed, 0 changed", "  - azomycin (阿佐霉素)", "  … and 1 more"]),
    );
  });
});
