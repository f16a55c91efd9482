import type { Curie, DifferentialQueryInput, Sex } from "@cdss/domain";
import type { CodedCase } from "../../cases/coded-case.ts";
import type { Sample } from "../../core/sample.ts";

/** A patient as codes: what a system sees of a case. */
export interface CodedInput {
  readonly present: readonly Curie[];
  readonly absent: readonly Curie[];
  readonly sex: Sex;
  readonly ageYears?: number;
  /** Publications that the case was taken from: annotations from them are to be left out. Empty unless that is asked for. */
  readonly excludeReferences: readonly Curie[];
}

/** Diagnoses that count as right. */
export type CodedGold = readonly Curie[];

/** The sample of a case. `isKnown` says whether the release holds one of its diagnoses. */
export function sampleOf(
  { id, present, absent, sex, ageYears, gold, references, cluster }: CodedCase,
  leavePublicationOut: boolean,
  isKnown: boolean,
): Sample<CodedInput, CodedGold> {
  return {
    id,
    input: {
      present,
      absent,
      sex,
      ...(ageYears === undefined ? {} : { ageYears }),
      excludeReferences: leavePublicationOut ? references : [],
    },
    gold,
    groups: { cluster, diagnosis: isKnown ? "known to the release" : "unknown to the release" },
  };
}

/** The query of a case to the differential: all its findings, sex and age. */
export function queryOf(input: CodedInput, limit?: number): DifferentialQueryInput {
  return {
    findings: [
      ...input.present.map((concept, at) => ({ id: `present-${at}`, concept, status: "present" as const })),
      ...input.absent.map((concept, at) => ({ id: `absent-${at}`, concept, status: "absent" as const })),
    ],
    sex: input.sex,
    ...(input.ageYears === undefined ? {} : { ageYears: input.ageYears }),
    ...(limit === undefined ? {} : { limit }),
    excludeReferences: [...input.excludeReferences],
  };
}
