import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Drug, DrugSelector, InteractionException, InteractionRule, SectionKind } from "@cdss/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runKnowledge } from "../src/command/run-knowledge.ts";
import { PACK_ISSUE_KINDS, placeOf } from "../src/packs/pack-issue.ts";
import { readMedicationPacks } from "../src/packs/read-medication-packs.ts";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/medication-knowledge.md"), "utf8");

/** Blocks of the page by the file that their first line names. */
const blocks = [...page.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, file = "", text = ""]) => ({
  file,
  text,
}));

/** The drugs that the example of a rule speaks of, as far as it does. */
const DRUGS_OF_THE_RULE = [
  "clopidogrel 氯吡格雷 p2y12-inhibitor",
  "omeprazole 奥美拉唑 ppi",
  "pantoprazole 泮托拉唑 ppi",
]
  .map((line) => line.split(" "))
  .map(([id, zh, group]) => ({
    ...{ id, names: { en: id, zh }, codes: { atc: [], rxcui: null }, class: group, groups: [group], routes: ["oral"] },
    doses: { adult: [{ route: "oral", from: { value: 20, unit: "mg", per: "day" } }] },
    ...{ roles: [{ path: "CYP2C19", as: "substrate" }], sources: ["label-us"] },
  }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-docs-"));
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  put("drugs/rule.yaml", JSON.stringify(DRUGS_OF_THE_RULE));
  for (const file of ["sources.yaml", "vocabulary/base.yaml"])
    cpSync(join(root, "data/knowledge", file), join(folder, file));
  for (const { file, text } of blocks) put(file, text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("docs/medication-knowledge.md", () => {
  it("shows entries that lint finds nothing to say about", () => {
    expect(blocks.map(({ file }) => file)).toEqual([
      "drugs/R06A.yaml",
      "vocabulary/example.yaml",
      "interactions/example.yaml",
      "sources-example.yaml",
    ]);
    const { knowledge, issues } = readMedicationPacks(folder);
    expect(issues.map((issue) => `${placeOf(issue)}: ${issue.message}`)).toEqual([]);
    expect(knowledge.drugs).toHaveLength(DRUGS_OF_THE_RULE.length + 1);
    expect(knowledge.rules).toHaveLength(1);
    expect(knowledge.exceptions).toHaveLength(1);
  });

  it("names every kind of fact that a work's layout may place", () => {
    const place = page.slice(page.indexOf("## The place in the work"), page.indexOf("## Lint"));
    for (const kind of SectionKind.options) expect(place).toContain(`\`${kind}\``);
  });

  it("quotes lint word for word", async () => {
    const file = join(folder, "drugs/R06A.yaml");
    // The block without its first line, the name of the file, is a line shorter than the file that the page means.
    writeFileSync(
      file,
      `# R06A\n${readFileSync(file, "utf8")}`.replace("renal-impairment-moderate", "renal-impairment"),
    );
    const said: string[] = [];
    const io = { out: () => undefined, err: (line: string) => said.push(line), environment: {} };
    expect(await runKnowledge(["lint", "--folder", folder, "--only", "drugs/"], io)).toBe(1);
    expect(said).toEqual([/```text\n(.*)\n```/.exec(page)?.[1]]);
  });

  it.each([
    ...Object.keys(Drug.shape),
    ...Object.keys(InteractionRule.shape),
    ...Object.keys(InteractionException.shape),
    ...Object.keys(DrugSelector.shape),
    ...PACK_ISSUE_KINDS,
  ])("explains %s", (word) => {
    expect(page).toContain(`\`${word}\``);
  });

  it("names every option of lint and no other", async () => {
    const help: string[] = [];
    const io = { out: (line: string) => help.push(line), err: () => undefined, environment: {} };
    await runKnowledge(["lint", "--help"], io);
    const options = (text: string): string[] => [...new Set(text.match(/--[a-z]+/g) ?? [])].sort();
    expect(options(page)).toEqual(options(help.join("\n")).filter((option) => option !== "--help"));
  });
});
