import { type Demographics, Finding, type FindingStatus, type Provenance, type Unmapped } from "@cdss/domain";
import type { MeasurementInterpretation } from "../interpret/interpret-measurement.ts";

/** What a reader of measurements returns: findings, and what could not be used with the reason. */
export interface MeasurementFindings {
  readonly findings: Finding[];
  readonly unmapped: Unmapped[];
}

/** One interpreted value with its place in the record. `key` makes ids of findings stable: the same input, the same id. */
export interface InterpretedValue {
  readonly key: string;
  readonly interpretation: MeasurementInterpretation;
  readonly provenance: Provenance;
  readonly coding?: Unmapped["coding"];
}

/** Findings and unmapped entries of one value. A value that is abnormal and has no HPO term is reported, not dropped. */
export function findingsOfValue(value: InterpretedValue): MeasurementFindings {
  const { interpretation, provenance, key } = value;
  const coding = value.coding === undefined ? {} : { coding: value.coding };
  if (!interpretation.ok) {
    return {
      findings: [],
      unmapped: [{ reason: interpretation.reason, detail: interpretation.detail, provenance, ...coding }],
    };
  }
  const findings = interpretation.findings.map((found) =>
    Finding.parse({
      id: `measurement:${key}:${found.concept}`,
      concept: found.concept,
      label: found.label,
      status: found.status,
      origin: "measurement",
      value: interpretation.value,
      interpretation: interpretation.interpretation,
      provenance: [provenance],
    }),
  );
  const detail = interpretation.withoutTerm;
  return {
    findings,
    unmapped: detail === undefined ? [] : [{ reason: "unknown-code", detail, provenance, ...coding }],
  };
}

const RANK: Readonly<Record<FindingStatus, number>> = { present: 2, unknown: 1, absent: 0 };

/**
 * One finding per concept: a value that is abnormal at any time outweighs normal ones, and a borderline one outweighs the
 * exclusion. The merged finding keeps the value of the first that has the winning status and the places of all that share it.
 */
export function mergeByConcept(findings: readonly Finding[]): Finding[] {
  const byConcept = new Map<string, Finding>();
  for (const finding of findings) {
    const known = byConcept.get(finding.concept);
    if (known === undefined || RANK[finding.status] > RANK[known.status]) byConcept.set(finding.concept, finding);
    else if (finding.status === known.status) {
      byConcept.set(finding.concept, { ...known, provenance: [...known.provenance, ...finding.provenance] });
    }
  }
  return [...byConcept.values()];
}

/** Sex and age for an interpretation, without a key for an unknown age. */
export function patientOf(demographics: Demographics): Pick<Demographics, "sex" | "ageYears"> {
  return { sex: demographics.sex, ageYears: demographics.ageYears };
}
