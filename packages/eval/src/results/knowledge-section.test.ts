import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { countKnowledge } from "@cdss/kg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTinyRelease } from "../../test/tiny-release.ts";
import { main } from "../command/main.ts";
import { knowledgeSection } from "./knowledge-section.ts";
import { resultsPage } from "./results-page.ts";

/** Invented packs: a condition, a drug, a rule and the words that they need. */
const PACKS: Readonly<Record<string, string>> = {
  "sources.yaml": "- { id: a-book, kind: textbook, title: Book, by: A publisher, year: 2020 }\n",
  "vocabulary/a.yaml": "- { key: ecg, kind: test, names: { en: electrocardiogram, zh: 心电图 } }\n",
  "findings/a.yaml": "- { id: ember-sign, kind: context, names: { en: Ember sign, zh: 余烬征 } }\n",
  "drugs/a.yaml": `- id: azomycin
  names: { en: azomycin, zh: 阿佐霉素 }
  codes: { atc: [], rxcui: null }
  class: macrolide
  routes: [oral]
  pregnancy: { advice: avoid }
  tags: [bleeding]
  sources: [a-book]
`,
  "interactions/a.yaml": `rules:
  - id: bleeding-twice
    between: [{ tag: [bleeding] }, { drug: [azomycin] }]
    severity: major
    evidence: case
    mechanism: { en: bleeding adds up, zh: 出血风险叠加 }
    management: { en: give one, zh: 只用一种 }
    sources: [a-book]
`,
  "conditions/ember-fever.yaml": `id: ember-fever
names: { en: Ember fever, zh: 余烬热 }
group: infection
codes: { icd10: [A01.0] }
settings: { emergency: rare }
findings:
  - { finding: Fever, frequency: obligate }
  - { finding: Cough, frequency: 0.5, source: a-book }
  - { finding: Nausea, frequency: rare }
  - { finding: Fatigue, frequency: rare }
course: { onset: days, usual: { en: a week, zh: 一周 } }
urgency: { usual: routine }
sources: [a-book]
`,
};

let folder = "";
let packs = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-knowledge-section-"));
  packs = join(folder, "packs");
  for (const [name, text] of Object.entries(PACKS)) {
    mkdirSync(dirname(join(packs, name)), { recursive: true });
    writeFileSync(join(packs, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("knowledgeSection", () => {
  it("says in tables what the packs hold and what their facts rest on", () => {
    const lines = knowledgeSection(countKnowledge(packs)).split("\n");
    expect(lines[0]).toBe("## What the starter knowledge holds");
    expect(lines.filter((line) => line.startsWith("### "))).toEqual([
      "### Entries",
      "### Facts and what they rest on",
      "### Names and words",
      "### Works by type",
      "### Works by the number of facts and entries that cite them",
      "### Works cited most",
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        "| entries | count |",
        "| conditions | 1 |",
        "| exposures and histories | 1 |",
        "| facts | count | a work of their own | the works of the entry | no work | place stated | place by section |",
        "| conditions: findings, rare | 2 | 0 (0.0 %) | 2 (100.0 %) | 0 (0.0 %) | 0 (0.0 %) | 0 (0.0 %) |",
        "| conditions: findings, reported frequency | 1 | 1 (100.0 %) | 0 (0.0 %) | 0 (0.0 %) | 0 (0.0 %) | 0 (0.0 %) |",
        "| drugs: lactation | 0 | 0 | 0 | 0 | 0 | 0 |",
        // Tier, four findings, course and urgency; pregnancy and effect; the rule. The figure and the rule cite the book.
        "| all | 10 | 2 (20.0 %) | 8 (80.0 %) | 0 (0.0 %) | 0 (0.0 %) | 0 (0.0 %) |",
        // A name each of condition, finding, drug and word.
        "| all | 4 | 4 |",
        // Two facts and two entries: four citations.
        "| textbook | 1 | 2 | 2 |",
        "| 2 to 9 | 1 | 2 | 2 |",
        "| a-book (textbook) | 2 | 2 |",
      ]),
    );
    expect(lines).toContain("No fact names the section, page or table of its work.");
  });

  it("leaves that sentence out where a fact does", () => {
    const counts = countKnowledge(packs);
    const one = { ...counts, total: { ...counts.total, located: 1 } };
    expect(knowledgeSection(one)).not.toContain("No fact names the section");
  });

  it("ends the page of results", () => {
    const counts = countKnowledge(packs);
    expect(resultsPage([], { service: null, evidence: [] }, counts).endsWith(`\n${knowledgeSection(counts)}`)).toBe(
      true,
    );
  });
});

describe("results --packs", () => {
  const quiet = { environment: {}, isInteractive: false, write: () => undefined };

  async function writeResults(given: string): Promise<{ code: number; err: string; page: string }> {
    const [runs, page] = [join(folder, "runs"), join(folder, "results.md")];
    const data = join(folder, "cases.jsonl");
    writeFileSync(data, JSON.stringify({ id: "a", present: ["HP:0000911"], gold: ["OMIM:900001"], references: [] }));
    writeFileSync(page, "");
    let err = "";
    const terminal = {
      ...quiet,
      writeError: (text: string) => {
        err += text;
      },
    };
    await withTinyRelease((_, release) =>
      main(["run", "differential-coded", "--data", data, "--release", release, "--out", join(runs, "one")], terminal),
    );
    err = "";
    const code = await main(["results", "--from", runs, "--packs", given, "--out", page], terminal);
    return { code, err, page: readFileSync(page, "utf8") };
  }

  it("counts the packs of the folder that is given", async () => {
    const { code, page } = await writeResults(packs);
    expect(code).toBe(0);
    expect(page).toContain("Task `differential-coded`");
    expect(page.endsWith(knowledgeSection(countKnowledge(packs)))).toBe(true);
  });

  it("names the folder's missing files and leaves the page as it is", async () => {
    const { code, err, page } = await writeResults(join(folder, "none"));
    expect({ code: code === 0, page }).toEqual({ code: false, page: "" });
    expect(err).toContain("sources*.yaml: there is no such file");
  });
});
