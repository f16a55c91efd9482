import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PatientCase } from "@cdss/domain";
import { afterAll, describe, expect, test } from "vitest";
import { parseBundle } from "../src/index.ts";

const folder = process.env.CDSS_DATA_DIR;
const archive = folder === undefined ? undefined : join(folder, "fhir", "synthea-r4-dev.tar.xz");
const isThere = archive !== undefined && existsSync(archive);
if (!isThere)
  console.warn("skipped: fhir/synthea-r4-dev.tar.xz is not there; set CDSS_DATA_DIR to the folder of the data");

interface Concept {
  readonly coding?: readonly { readonly code: string }[];
}
interface Resource {
  readonly resourceType: string;
  readonly code?: Concept;
  readonly vaccineCode?: Concept;
  readonly component?: readonly { readonly code: Concept }[];
  readonly valueQuantity?: unknown;
  readonly valueCodeableConcept?: unknown;
}
interface SyntheaBundle {
  readonly entry: readonly { readonly resource: Resource }[];
}

/** Types that the archive holds and that are read. */
const READ = new Set([
  "AllergyIntolerance",
  "Condition",
  "Encounter",
  "MedicationRequest",
  "Observation",
  "Patient",
  "DiagnosticReport",
]);

describe.skipIf(!isThere)("Synthea records (37 bundles, Apache-2.0)", () => {
  const unpacked = isThere ? mkdtempSync(join(tmpdir(), "cdss-synthea-")) : "";
  if (isThere) execFileSync("tar", ["-xJf", archive, "-C", unpacked]);
  afterAll(() => rmSync(unpacked, { recursive: true, force: true }));
  const names = isThere
    ? readdirSync(unpacked, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"))
    : [];
  const read = names.map((name) => {
    const text = readFileSync(join(unpacked, name), "utf8");
    const start = performance.now();
    const patientCase = parseBundle(text);
    return { bundle: JSON.parse(text) as SyntheaBundle, patientCase, milliseconds: performance.now() - start };
  });
  const count = (bundle: SyntheaBundle, type: string) =>
    bundle.entry.filter(({ resource }) => resource.resourceType === type).length;

  test("all 37 are read into valid cases", () => {
    expect(read).toHaveLength(37);
    for (const { patientCase } of read) expect(PatientCase.safeParse(patientCase).success).toBe(true);
  });

  test("every resource that is read is in its list, and every value is carried", () => {
    for (const { bundle, patientCase } of read) {
      expect(patientCase.conditions).toHaveLength(count(bundle, "Condition"));
      expect(patientCase.medications).toHaveLength(count(bundle, "MedicationRequest"));
      expect(patientCase.allergies).toHaveLength(count(bundle, "AllergyIntolerance"));
      expect(patientCase.encounters).toHaveLength(count(bundle, "Encounter"));
      const measured = bundle.entry
        .filter(({ resource }) => resource.resourceType === "Observation")
        .reduce((sum, { resource }) => sum + (resource.component?.length ?? 1), 0);
      expect(patientCase.observations).toHaveLength(measured);
      for (const one of patientCase.observations) {
        expect(one.quantity ?? one.valueText ?? one.valueCodings).toBeDefined();
        expect(one.text).not.toBe("");
      }
    }
  });

  test("sex and age are plausible, and ages differ", () => {
    const ages = read.map(({ patientCase }) => patientCase.demographics.ageYears);
    for (const age of ages) expect(age).toBeGreaterThanOrEqual(0);
    expect(new Set(ages).size).toBeGreaterThan(15);
    expect(new Set(read.map(({ patientCase }) => patientCase.demographics.sex))).toEqual(new Set(["female", "male"]));
  });

  test("every code is used or reported", () => {
    for (const { bundle, patientCase } of read) {
      const { conditions, medications, allergies, observations, encounters, unmapped } = patientCase;
      const told = new Set([
        ...[...conditions, ...medications, ...allergies, ...observations, ...encounters].flatMap((one) =>
          one.codings.map((coding) => coding.code),
        ),
        ...unmapped.map((one) => one.coding?.code),
      ]);
      const untold = bundle.entry
        // A report and a panel group Observations of their own; their codes name the group.
        .filter(({ resource }) => resource.resourceType !== "DiagnosticReport" && resource.component === undefined)
        .flatMap(({ resource }) => [resource.code, resource.vaccineCode])
        .flatMap((concept) => concept?.coding ?? [])
        .filter((coding) => !told.has(coding.code));
      expect(untold).toEqual([]);
      const reported = unmapped.filter((one) => one.reason === "unsupported-resource");
      const unread = bundle.entry.filter(({ resource }) => !READ.has(resource.resourceType));
      expect(reported.length).toBeGreaterThanOrEqual(unread.length);
      // Every condition of Synthea is coded in SNOMED CT: its code is not used, and its words are kept.
      const codes = unmapped.filter(
        (one) => one.reason === "unknown-code" && "path" in one.provenance && one.provenance.path === "Condition.code",
      );
      expect(codes).toHaveLength(conditions.length);
    }
  });

  test("the units that are no UCUM are reported, and only those", () => {
    const units = new Set(
      read.flatMap(({ patientCase }) => {
        const unknown = new Set(
          patientCase.unmapped.filter((one) => one.reason === "unknown-unit").map((one) => one.coding?.code),
        );
        return patientCase.observations
          .filter((one) => unknown.has(one.codings[0]?.code))
          .map((one) => one.quantity?.unit);
      }),
    );
    // "pH" is [pH] in UCUM, and round brackets are no annotation.
    expect([...units].sort()).toEqual(["(score)", "pH"]);
  });

  test("a record of a megabyte is read in well under a second", () => {
    const times = read.map((one) => one.milliseconds).sort((one, other) => one - other);
    console.info(
      `FHIR bundle read in ${times[18]?.toFixed(1)} ms (median of ${times.length}), ${times.at(-1)?.toFixed(1)} ms at most`,
    );
    expect(times.at(-1)).toBeLessThan(1_000);
  });
});
