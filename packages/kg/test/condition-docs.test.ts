import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConditionEntry, PretestTier } from "@cdss/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConditionPacks } from "../src/packs/conditions/read-condition-packs.ts";
import { placeOf } from "../src/packs/pack-issue.ts";
import { readMedicationPacks } from "../src/packs/read-medication-packs.ts";
import { starterRelease } from "./store-contract/starter-release.ts";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/conditions.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "cdss-condition-docs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  // The packs as they are, with the example of the page beside the one condition that it names as its neighbour.
  cpSync(join(root, "data/knowledge"), folder, {
    recursive: true,
    filter: (source) => !source.includes(join("knowledge", "conditions", "")) || source.endsWith("malaria.yaml"),
  });
  const [, file = "", text = ""] = /```yaml\n# (\S+)\n([\s\S]*?)```/.exec(page) ?? [];
  mkdirSync(join(folder, "conditions"), { recursive: true });
  writeFileSync(join(folder, file), text);
});

describe("docs/conditions.md", () => {
  it("shows an entry that lint accepts", async () => {
    const { names: lexicon } = await starterRelease();
    const read = readConditionPacks(folder, { ...readMedicationPacks(folder).knowledge, lexicon });
    const own = read.issues.filter(({ file, level }) => file === "conditions/example-fever.yaml" && level === "error");
    expect(own.map((issue) => `${placeOf(issue)}: ${issue.message}`)).toEqual([]);
    expect(read.conditions.map(({ id }) => id)).toContain("example-fever");
  });

  it.each([
    ...[
      "settings",
      "modifiers",
      "findings",
      "against",
      "urgency",
      "mustNotMiss",
      "tests",
      "treatments",
      "confusedWith",
    ],
    ...PretestTier.options,
  ])("explains %s", (field) => {
    expect(page).toContain(`\`${field}\``);
  });

  it("uses only fields and words of the schema", () => {
    const [, , text = ""] = /```yaml\n# (\S+)\n([\s\S]*?)```/.exec(page) ?? [];
    const fields = [...text.matchAll(/^(\w+):/gm)].map(([, field]) => field);
    const known = Object.keys(ConditionEntry.shape);
    expect(fields.filter((field) => field !== undefined && !known.includes(field))).toEqual([]);
  });
});
