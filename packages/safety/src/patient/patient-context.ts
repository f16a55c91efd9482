import type { Drug, LabValue, Sex } from "@cdss/domain";
import { bodySurface } from "../dose/body-surface.ts";
import type { Body } from "../dose/dose-unit.ts";
import { type LabReading, readLabs, type UnreadLab } from "../laboratory/read-lab.ts";
import { newestResults } from "../monitoring/check-monitoring.ts";
import type { PatientFacts } from "./patient-facts.ts";

/** A patient prepared once for all drugs of a check. */
export interface PatientContext extends Body {
  readonly facts: PatientFacts;
  readonly sex: Sex;
  readonly conditions: ReadonlySet<string>;
  readonly labs: {
    readonly readings: ReadonlyMap<string, LabReading>;
    readonly unread: ReadonlyMap<string, UnreadLab>;
  };
  /** Age in days of the newest result of each test; null where results are not known at all. */
  readonly results: ReadonlyMap<string, number> | null;
}

const NO_LABS: readonly LabValue[] = [];

export function patientContext(facts: PatientFacts): PatientContext {
  const { weightKg, heightCm, labs, today, kidney } = facts;
  const results = labs === undefined ? null : new Map(newestResults(labs, today));
  // A kidney function that is given stands for the tests from which it was worked out.
  if (results !== null && kidney !== undefined) for (const test of ["creatinine", "egfr"]) results.set(test, 0);
  return {
    facts,
    sex: facts.sex,
    conditions: new Set(facts.conditions),
    labs: readLabs(labs ?? NO_LABS, today),
    results,
    weightKg,
    surface: weightKg === undefined || heightCm === undefined ? undefined : bodySurface({ weightKg, heightCm }),
  };
}

/** Kidney or liver of this patient calls for less of the drug. */
export function needsLess({ renal, hepatic }: Drug, { kidney, childPugh }: PatientFacts): boolean {
  return (
    renal.some(
      ({ below, do: act }) => act !== "none" && below !== undefined && kidney !== undefined && kidney < below,
    ) || hepatic.some((one) => one.do !== "none" && one.childPugh !== undefined && one.childPugh === childPugh)
  );
}
