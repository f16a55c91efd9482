import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placeOf } from "../src/packs/pack-issue.ts";
import { readMedicationPacks } from "../src/packs/read-medication-packs.ts";

describe("data/knowledge", () => {
  it("has no error", () => {
    const { knowledge, issues } = readMedicationPacks(join(import.meta.dirname, "../../../data/knowledge"));
    const errors = issues.filter(({ level }) => level === "error");
    expect(errors.map((issue) => `${placeOf(issue)}: ${issue.message}`)).toEqual([]);
    expect(knowledge.drugs.length).toBeGreaterThan(0);
  });
});
