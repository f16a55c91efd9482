import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, type Language, PatientCase, type TextDocument } from "@cdss/domain";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type KnowledgeSources, openRuntime, parseSettings, type Runtime } from "../src/index.ts";
import { kgSources } from "../src/open/kg-sources.ts";
import type { LoadedKnowledge } from "../src/open/knowledge-sources.ts";

const PLANTED = "zyxwvutplanted";
const PATIENT = "Patient/canary-4711 名 ../'\"";

let knowledge: LoadedKnowledge;
/** The release is loaded once: it is not what is tested, and takes seconds. */
const sources: KnowledgeSources = { ...kgSources, load: async () => knowledge };
beforeAll(async () => {
  knowledge = await kgSources.load(parseSettings({}).releaseDirectory);
});

let directory: string;
let runtime: Runtime;

async function open(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const folders = { CDSS_INDEX_DIR: join(directory, "index"), CDSS_MODELS_DIR: join(directory, "models") };
  runtime = await openRuntime({ ...folders, ...environment }, sources);
}
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "cdss-records-"));
});
afterEach(async () => {
  await runtime.close();
  rmSync(directory, { recursive: true });
});

const note = (id: string, text: string): TextDocument => ({ id, title: "Note", text, date: "2024-05-06" });
const record = (id: string, documents: readonly TextDocument[], change: Partial<PatientCase> = {}): PatientCase =>
  PatientCase.parse({ id, demographics: { sex: "female", ageYears: 41 }, documents, ...change });

function records() {
  const { recordIndex } = runtime.ports;
  if (recordIndex === null) throw new Error("evidence is on");
  return recordIndex;
}

async function ask(text: string, patient: string, language: Language = "en"): Promise<Answer> {
  for await (const event of runtime.ports.answers?.answer({ text, patient, language }) ?? [])
    if (event.type === "done") return event.answer;
  throw new Error("an answer ends with the whole");
}

/** Names and bytes of every file that the index and the caches hold. */
function everyFile(): string {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path}\n${statSync(path).isFile() ? readFileSync(path, "latin1") : ""}`)
    .join("\n");
}

describe("the record of a patient", () => {
  it("is indexed, answered from word for word, brought up to date, and forgotten without a trace in any file", async () => {
    await open({ CDSS_SIMILAR_CASES: "1" });
    const former = note("n1", `She has had a ${PLANTED} since May.`);
    const first = await records().index("local", record(PATIENT, [former, note("n2", "No fever today.")]));
    expect(first).toEqual({ patient: PATIENT, documents: 2, unchanged: 0, passages: 2, issues: [] });
    const { sentences, passages } = await ask(PLANTED, PATIENT);
    expect(sentences.map(({ text }) => text)).toEqual([former.text]);
    expect(passages[0]?.document).toMatchObject({ id: "record:n1", level: "record" });
    expect(everyFile()).toContain(PLANTED);
    // Of the id only its hash is in a name.
    expect(everyFile()).not.toContain("canary-4711");

    const grown = [former, note("n2", "No fever today."), note("n3", "Cough is gone.")];
    expect(await records().index("local", record(PATIENT, grown))).toMatchObject({ documents: 3, unchanged: 2 });
    // What is gone from the record is gone from the disk too, and not only from what is found.
    expect(await records().index("local", record(PATIENT, grown.slice(1)))).toMatchObject({
      documents: 2,
      unchanged: 0,
    });
    expect(everyFile()).not.toContain(PLANTED);
    expect((await ask(PLANTED, PATIENT)).outcome).toBe("not-found");

    await records().index("local", record(PATIENT, [former]));
    await ask(PLANTED, PATIENT);
    await records().forget({ tenant: "local", patient: PATIENT });
    expect(everyFile()).not.toContain(PLANTED);
    expect(await records().status({ tenant: "local", patient: PATIENT })).toMatchObject({
      isIndexed: false,
      passages: 0,
    });
    const forgotten = await ask(PLANTED, PATIENT);
    expect(forgotten.outcome).toBe("not-found");
    expect(forgotten.lanes.map(({ reason }) => reason).join()).toMatch(/not indexed|no index/);
  });

  it("is never mixed with that of another patient or of another site, however alike the ids are", async () => {
    await open();
    const whose: [string, string][] = [
      ["local", "Patient/1"],
      ["local", "Patient/1 "],
      ["local", "patient/1"],
      ["ward", "Patient/1"],
    ];
    for (const [at, [tenant, patient]] of whose.entries())
      await records().index(tenant, record(patient, [note("same", `Word${at} ${PLANTED}${at} was seen.`)]));
    for (const [at, [tenant, patient]] of whose.entries()) {
      const search = await runtime.ports.evidence?.search({ text: "was seen", tenant, patient });
      expect(search?.hits.map(({ passage }) => passage.text)).toEqual([`Word${at} ${PLANTED}${at} was seen.`]);
    }
    await records().forget({ tenant: "local", patient: "Patient/1" });
    expect(everyFile()).not.toContain(`${PLANTED}0`);
    for (const at of [1, 2, 3]) expect(everyFile()).toContain(`${PLANTED}${at}`);
  });

  it("stays forgotten where it is forgotten while it is indexed", async () => {
    await open({ CDSS_SIMILAR_CASES: "1" });
    const text = `${"She has a fever, a cough and a headache. ".repeat(50)}${PLANTED}`;
    const large = record(
      PATIENT,
      Array.from({ length: 20 }, (_, at) => note(`n${at}`, `${text}${at}`)),
    );
    const indexing = [records().index("local", large), records().index("local", large)].map((one) =>
      one.then(
        () => "indexed",
        ({ code }) => code,
      ),
    );
    await records().forget({ tenant: "local", patient: PATIENT });
    const outcomes = await Promise.all(indexing);
    expect(outcomes).toContain("CANCELLED");
    expect(everyFile()).not.toContain(PLANTED);
    expect(await records().status({ tenant: "local", patient: PATIENT })).toMatchObject({ isIndexed: false });
    // And it can be indexed again.
    expect(await records().index("local", large)).toMatchObject({ documents: 20 });
  });

  it("tells texts that cannot be cited by their place, and keeps the others", async () => {
    await open();
    const odd = record("Patient/1", [note("x".repeat(400), PLANTED), note("blank", " "), note("n", "Cough.")]);
    const { documents, issues } = await records().index("local", odd);
    expect(documents).toBe(1);
    expect(issues).toEqual([
      { path: "documents[0].id", message: "cannot be cited as it is", fix: "correct this field" },
    ]);
    expect(await records().index("local", record("Patient/2", []))).toMatchObject({ documents: 0, passages: 0 });
    expect(await records().status({ tenant: "local", patient: "Patient/2" })).toMatchObject({ isIndexed: true });
  });

  it("is dropped at the start where nobody asked for it in time, and kept where somebody did", async () => {
    await open();
    await records().index("local", record("Patient/1", [note("n", `A ${PLANTED}.`)]));
    await runtime.close();
    await open({ CDSS_RECORD_DAYS: "1" });
    expect(everyFile()).toContain(PLANTED);
    await runtime.close();
    // 0.0000001 days are 9 ms.
    await open({ CDSS_RECORD_DAYS: "0.0000001" });
    await runtime.close();
    expect(everyFile()).not.toContain(PLANTED);
    await open();
  });

  it("is asked for by its coded entries in either language, with the latest value first", async () => {
    await open();
    const observation = (id: string, date: string, value: number) => ({
      ...{ id, text: "Potassium", codings: [{ system: "http://loinc.org", code: "2823-3" }], date },
      quantity: { value, unit: "mmol/L" },
      provenance: { kind: "resource" as const, reference: `Observation/${id}`, path: "valueQuantity" },
    });
    const observations = [observation("a", "2023-01-01", 4.1), observation("b", "2024-01-01", 5.9)];
    await records().index("local", record(PATIENT, [note("n", "Potassium was measured.")], { observations }));
    for (const [question, language] of [
      ["what was the last potassium?", "en"],
      ["上次血钾多少？", "zh"],
    ] as const) {
      const { sentences, passages } = await ask(question, PATIENT, language);
      const lines = ["2024-01-01 · Potassium: 5.9 mmol/L", "2023-01-01 · Potassium: 4.1 mmol/L"];
      expect(sentences.map(({ text }) => text).slice(0, 2)).toEqual(lines);
      for (const { quotations, text } of sentences)
        for (const { passage, start, end } of quotations)
          expect(passages.find(({ id }) => id === passage)?.text.slice(start, end)).toBe(text);
    }
  });
});

describe("cases of the site", () => {
  const THREE = "She has fever, cough and a headache.";
  const findings = ["HP:0001945", "HP:0012735", "HP:0002315"].map((concept) => ({
    concept,
    status: "present" as const,
  }));

  it("are kept as records are indexed where the site switched them on, and leave with the record", async () => {
    await open({ CDSS_SIMILAR_CASES: "1" });
    for (let at = 1; at <= 6; at++) await records().index("local", record(`Patient/${at}`, [note("n", THREE)]));
    // Two findings are too few to be filed.
    await records().index("local", record("Patient/few", [note("n", "She has fever and a cough.")]));
    const ask = async () => (await runtime.ports.similarCases?.similar({ findings, patient: "Patient/1" }))?.patients;
    const found = await ask();
    expect(found?.cases).toHaveLength(5);
    expect(found?.cases[0]).toMatchObject({ ageBand: "40-49", sex: "female", onlyHere: [] });
    expect(found?.cases[0]?.shared.map(({ finding }) => finding.label.zh)).toEqual(expect.arrayContaining(["发热"]));
    await records().forget({ tenant: "local", patient: "Patient/6" });
    expect(await ask()).toMatchObject({ state: "few", cases: [] });
  });

  it("are not kept where it did not, and no key is made", async () => {
    await open();
    await records().index("local", record("Patient/1", [note("n", THREE)]));
    expect(readdirSync(join(directory, "index")).filter((name) => !name.startsWith("record-"))).toEqual([]);
    const found = await runtime.ports.similarCases?.similar({ findings });
    expect(found?.patients).toMatchObject({ state: "off", cases: [] });
  });
});
