import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CdssError, type Finding, type FindingExtractor } from "@cdss/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { hpoa, hpoaRow } from "../../test/support/small-sources.ts";
import { parseHpoa } from "../import/hpoa.ts";
import { table } from "../observations/test-support.ts";
import { compileRelease } from "../release/compile.ts";
import { loadRelease, type Release } from "../release/load.ts";
import { writeRelease } from "../release/write.ts";
import { createFindingExtractor } from "./create-finding-extractor.ts";

const term = (id: string, label: string, ...parents: string[]) => ({
  id,
  label,
  parents,
  synonyms: [],
  alternativeIds: [],
  obsolete: false,
  consider: [],
});

let release: Release;
let extractor: FindingExtractor;
beforeAll(async () => {
  const { content } = compileRelease({
    ontology: {
      version: "2030-02-03",
      terms: [
        term("HP:0000001", "All"),
        term("HP:0000118", "Phenotypic abnormality", "HP:0000001"),
        term("HP:0012735", "Cough", "HP:0000118"),
        term("HP:0001250", "Seizure", "HP:0000118"),
        term("HP:0001903", "Anemia", "HP:0000118"),
        term("HP:0012823", "Clinical modifier", "HP:0000001"),
        term("HP:0012828", "Severe", "HP:0012823"),
        term("HP:0003577", "Congenital onset", "HP:0000001"),
      ],
    },
    annotations: parseHpoa(hpoa([hpoaRow({ disease_name: "Seizure syndrome Examplensis", modifier: "", onset: "" })])),
    genes: new Map(),
    translations: [],
    chineseNames: [{ id: "HP:0012735", names: ["咳嗽"] }],
    observations: table,
  });
  const directory = mkdtempSync(join(tmpdir(), "cdss-extractor-"));
  try {
    writeRelease(content, [], join(directory, "release"));
    release = await loadRelease(join(directory, "release"));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  extractor = createFindingExtractor(release);
});

const read = (text: string) => extractor.fromText({ id: "note", title: "Note", text }, { sex: "female", ageYears: 40 });
const summary = ({ concept, status, origin }: Finding): string => `${concept} ${status} ${origin}`;

describe("a finding extractor of a release", () => {
  it("reads words and values of both languages in one pass, by where they stand", () => {
    const text = "Cough for 3 days. Hemoglobin 82 g/L. No seizure. 咳嗽加重。";
    const { findings, unmapped } = read(text);
    const starts = findings.map(({ provenance }) =>
      Math.min(...provenance.map((each) => (each.kind === "text" ? each.start : Number.NaN))),
    );
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(findings.map(summary)).toContain("HP:0012735 present text");
    expect(findings.map(summary)).toContain("HP:0001250 absent text");
    // WS/T 405-2012: women 115 to 150 g/L.
    expect(findings.map(summary)).toContain("HP:0001903 present measurement");
    const cough = findings.find(({ concept }) => concept === "HP:0012735");
    expect(cough?.provenance).toHaveLength(2);
    for (const { provenance } of findings)
      for (const place of provenance)
        if (place.kind === "text") expect(text.slice(place.start, place.end)).toBe(place.quote);
    expect(unmapped).toEqual([]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });

  it("takes what a patient can have for a finding, not modifiers, onsets or the root of all", () => {
    expect(read("Severe. Congenital onset. All. Phenotypic abnormality.").findings).toEqual([]);
  });

  it("takes the name of a disease for the disease, and no finding out of it", () => {
    expect(read("Seizure syndrome Examplensis was discussed.").findings).toEqual([]);
    expect(read("Seizure was discussed.").findings.map(({ concept }) => concept)).toEqual(["HP:0001250"]);
  });

  it("reports a value that it cannot use", () => {
    const { findings, unmapped } = read("Hemoglobin 9000 g/L.");
    expect(findings.filter(({ origin }) => origin === "measurement")).toEqual([]);
    expect(unmapped).toEqual([expect.objectContaining({ reason: "implausible-value" })]);
  });

  it("reads coded observations", () => {
    const { findings } = extractor.fromObservations(
      [
        {
          id: "o1",
          text: "Hemoglobin",
          codings: [{ system: "http://loinc.org", code: "718-7" }],
          quantity: { value: 82, unit: "g/L" },
          provenance: { kind: "resource", reference: "Observation/o1", path: "valueQuantity" },
        },
      ],
      { sex: "female", ageYears: 40 },
    );
    expect(findings.map(summary)).toContain("HP:0001903 present measurement");
  });

  it("reads the conditions that a text names apart from its findings", () => {
    const { findings, conditions } = read("Cough. No Seizure syndrome Examplensis.");
    expect(findings.map(({ concept }) => concept)).toEqual(["HP:0012735"]);
    expect(conditions.map(({ label, status }) => `${label.en} ${status}`)).toEqual([
      "Seizure syndrome Examplensis absent",
    ]);
  });

  it("answers the same twice, and nothing to an empty note", () => {
    const text = "Cough. Hemoglobin 82 g/L.";
    expect(read(text)).toEqual(read(text));
    expect(read("")).toEqual({ findings: [], conditions: [], unmapped: [] });
  });

  it("refuses a release whose observation table is damaged, and names the field", () => {
    const damaged = { ...release, observations: { ...table, format: "cdss-observations/0" } };
    let thrown: unknown;
    try {
      createFindingExtractor(damaged);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CdssError);
    expect(thrown).toMatchObject({ code: "INVALID_RELEASE", issues: [{ path: "observations.format" }] });
  });
});
