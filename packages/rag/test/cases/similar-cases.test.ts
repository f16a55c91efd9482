import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Curie, type EvidenceSearch, type Passage, SimilarCases } from "@cdss/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CaseStore, createCaseStore } from "../../src/cases/case-store.ts";
import { createSimilarCaseSearch } from "../../src/cases/create-similar-case-search.ts";
import { caseId, type StoredCase } from "../../src/cases/stored-case.ts";
import { openLanceEngine } from "../../src/passage-index/lancedb/lancedb-engine.ts";

const [FEVER, RASH, COUGH] = ["HP:0001945", "HP:0000988", "HP:0012735"] as Curie[];
if (FEVER === undefined || RASH === undefined || COUGH === undefined) throw new Error("three findings");
const CONDITION = "OMIM:1" as Curie;
const WORDS: Readonly<Record<string, Curie>> = { fever: FEVER, rash: RASH, cough: COUGH };
const concepts = {
  release: "sha256:one",
  related: (concept: Curie) => new Map([[concept, 1]]),
  general: (concept: Curie) => new Set([concept]),
  read: (text: string) =>
    [...text.matchAll(/fever|rash|cough/g)].flatMap(({ 0: word, index: start }) => {
      const id = WORDS[word];
      return id === undefined ? [] : [{ id, start, end: start + word.length }];
    }),
};
const KEY = "0".repeat(64);
const graph = { lineage: concepts.general, information: async () => 1 };
const made = (change: Partial<StoredCase> = {}): StoredCase => ({
  ...{ ageBand: "40-49", sex: "female", findings: [FEVER, RASH, COUGH], conditions: [CONDITION], unnamedConditions: 1 },
  ...change,
});

let directory: string;
let store: CaseStore;
const open = (release = concepts.release) =>
  createCaseStore({ engine: openLanceEngine(directory), concepts: { ...concepts, release }, key: KEY });
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "cdss-cases-"));
  store = open();
});
afterEach(() => rmSync(directory, { recursive: true }));

const files = (): string =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), "latin1")}`)
    .join("\n");

const report = (id: string, text: string): Passage => ({
  id,
  document: {
    ...{ id: id.slice(0, 6), source: "Test", title: id, language: "en", date: null },
    ...{ licence: null, level: "case", address: null },
  },
  ...{ headings: [], start: 0, end: text.length, text },
});
const searching = (passages: readonly Passage[], state: "used" | "failed" = "used"): EvidenceSearch => ({
  search: async () => ({
    hits: passages.map((passage, at) => ({ passage, score: 1, ranks: at === 3 ? {} : { concept: 9 - at } })),
    lanes: [{ lane: "concept", state, ...(state === "failed" ? { reason: "it is down" } : {}) }],
    index: { engine: "lancedb", release: "r", model: null, passages: 1, documents: 1 },
  }),
});
const similar = async (parts: { search?: EvidenceSearch; store?: CaseStore | null; patient?: string } = {}) =>
  SimilarCases.parse(
    await createSimilarCaseSearch({
      ...{
        concepts,
        graph,
        search: parts.search ?? searching([]),
        store: parts.store === undefined ? store : parts.store,
      },
      nameOf: async (concept) => (concept === CONDITION ? null : { en: `name of ${concept}` }),
    }).similar({
      findings: [
        { concept: FEVER, status: "present" },
        { concept: RASH, status: "present" },
        { concept: COUGH, status: "absent" },
      ],
      patient: parts.patient ?? "Patient/0",
    }),
  );
const fill = async (count: number): Promise<void> => {
  for (let at = 1; at <= count; at++) await store.keep("local", `Patient/${at}`, made());
};

describe("patients of the site", () => {
  it("are shown from five others on: the patient himself does not count", async () => {
    await store.keep("local", "Patient/0", made());
    await fill(4);
    expect((await similar()).patients).toMatchObject({ state: "few", cases: [] });
    expect((await similar({ patient: "somebody else" })).patients.state).toBe("used");
    await store.keep("local", "Patient/5", made());
    expect((await similar()).patients.cases).toHaveLength(5);
  });

  it("come with what both have, what one has alone, and the conditions, the most like first", async () => {
    await fill(4);
    await store.keep("local", "Patient/5", made({ findings: [FEVER, RASH], ageBand: null, sex: "male" }));
    const [first, second] = (await similar()).patients.cases;
    // Fever and rash of two: both match at 1 nat, similarity 1. The others have cough too, which matches nothing: (1 + 2/3) / 2.
    expect([first?.sex, first?.ageBand, first?.similarity]).toEqual(["male", null, 1]);
    expect(second?.similarity).toBeCloseTo((1 + 2 / 3) / 2, 10);
    expect(second).toMatchObject({
      shared: [
        { finding: { concept: FEVER }, common: { label: { en: `name of ${FEVER}` } } },
        { finding: { concept: RASH } },
      ],
      ...{ onlyHere: [], onlyThere: [{ concept: COUGH }], unnamedConditions: 1 },
      // A name that the release does not know stays a code.
      conditions: [{ concept: CONDITION, label: { en: CONDITION } }],
    });
  });

  it("are not those of another site", async () => {
    for (let at = 1; at <= 6; at++) await store.keep("elsewhere", `Patient/${at}`, made());
    expect((await similar()).patients.state).toBe("few");
  });

  it("stand once, as last filed, and outlast another release", async () => {
    await fill(5);
    await store.keep("local", "Patient/1", made({ sex: "male" }));
    expect((await store.near("local", undefined, [FEVER])).others).toBe(5);
    store = open("sha256:two");
    await store.keep("local", "Patient/2", made({ sex: "male" }));
    const { others, cases } = await store.near("local", undefined, [FEVER]);
    expect([others, cases.filter(({ sex }) => sex === "male").length]).toEqual([5, 2]);
  });

  it("are filed under a hash that depends on the key, with nothing that names them, and leave every file when they are forgotten", async () => {
    await store.keep("local", "Patient/canary-4711", made());
    await fill(2);
    const id = caseId(KEY, "local", "Patient/canary-4711");
    expect(id).not.toBe(caseId("1".repeat(64), "local", "Patient/canary-4711"));
    expect(id).not.toBe(caseId(KEY, "ward", "Patient/canary-4711"));
    expect(files()).toContain(id);
    expect(files()).not.toContain("canary");
    await store.forget("local", "Patient/canary-4711");
    await store.forget("local", "never there");
    expect(files()).not.toContain(id);
    expect((await store.near("local", undefined, [FEVER])).others).toBe(2);
  });

  it("are off where the site keeps none", async () => {
    expect((await similar({ store: null })).patients).toMatchObject({ state: "off", cases: [] });
  });
});

describe("published reports", () => {
  it("are those that name findings of the patient, by the lane of concepts, each once", async () => {
    const passages = [
      report("case:1#0", "A rash."),
      report("case:2#0", "A fever with rash and cough."),
      report("case:2#9", "A fever."),
      // Found by words alone.
      report("case:3#0", "A fever."),
      report("case:4#0", "Nothing of the kind; a cough."),
    ];
    const { reports, patients } = await similar({ search: searching(passages) });
    // Ranks of the lane run from the last to the first; the cough is absent in the patient.
    expect(reports.cases.map(({ passage, shared, onlyHere }) => [passage.id, shared.length, onlyHere.length])).toEqual([
      ["case:2#9", 1, 1],
      ["case:1#0", 1, 1],
    ]);
    expect([reports.state, patients.state]).toEqual(["used", "few"]);
  });

  it("that cannot be searched are told, and the patients of the site come all the same", async () => {
    await fill(5);
    const failing = await similar({ search: searching([], "failed") });
    expect(failing.reports).toMatchObject({ state: "failed", reason: "it is down" });
    expect(failing.patients.cases).toHaveLength(5);
    const thrown = await similar({ search: { search: async () => Promise.reject(new Error("secret")) } });
    expect(thrown.reports.state).toBe("failed");
    expect(thrown.reports.reason).not.toContain("secret");
  });
});
