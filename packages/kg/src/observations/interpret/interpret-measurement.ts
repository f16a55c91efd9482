import {
  CdssError,
  type Curie,
  type FindingStatus,
  type LocalizedText,
  type Quantity,
  type Sex,
  type Unmapped,
} from "@cdss/domain";
import type { ObservationIndex } from "../table/observation-index.ts";
import type { ObservationTerm, ObservationTest, ReferenceRange } from "../table/observation-table.ts";
import { type Comparator, classifyValue, type Limits, type ValueClass } from "./classify-value.ts";
import { type ConvertedValue, convertValue, toCanonical } from "./convert-value.ts";
import { type Description, describeInterpretation } from "./describe-interpretation.ts";
import { selectGrade } from "./select-grade.ts";
import { selectRanges } from "./select-ranges.ts";

/** The range printed in the record. Its limits are normal values; the unit is that of the measurement unless stated. */
export interface StatedRange {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit?: string | undefined;
}

export interface MeasurementQuery {
  /** Id of a test of the table. */
  readonly test: string;
  readonly value: number;
  /** As written in the record; left out or empty where it gives none. */
  readonly unit?: string | undefined;
  readonly comparator?: Comparator | undefined;
  readonly sex: Sex;
  /** Years, fractional below two. */
  readonly ageYears?: number | undefined;
  readonly referenceRange?: StatedRange | undefined;
  /** The record's own mark (H, ↑, L, ↓). Used where no range applies; against our range it takes the certainty away. */
  readonly flag?: "low" | "high" | undefined;
  /** Circumstances under which a normal value excludes nothing, such as oxygen therapy. */
  readonly confounded?: boolean | undefined;
}

export interface InterpretedFinding {
  readonly concept: Curie;
  readonly label: LocalizedText;
  /** `unknown`: borderline, or contradicted by the record's own mark. Shown, and never counted. */
  readonly status: FindingStatus;
}

export type MeasurementInterpretation =
  | {
      readonly ok: true;
      readonly outcome: ValueClass;
      readonly value: Quantity;
      readonly findings: readonly InterpretedFinding[];
      readonly interpretation: LocalizedText;
      /** Says so where the value is abnormal and the ontology has no term for it. */
      readonly withoutTerm?: string;
    }
  | { readonly ok: false; readonly reason: Unmapped["reason"]; readonly detail: string };

/**
 * Compare a measured value with the record's own range, or else with ours for age and sex, and say what it means.
 * Low or high gives a present finding, normal gives the findings of both directions as absent. What cannot be decided is
 * returned as unmapped with the reason; its detail never holds the value. Throws CdssError INVALID_INPUT for an unknown test.
 */
export function interpretMeasurement(index: ObservationIndex, query: MeasurementQuery): MeasurementInterpretation {
  const test = index.tests.get(query.test);
  if (test === undefined) {
    throw new CdssError("INVALID_INPUT", "the measurement names no test of the table", {
      issues: [{ path: "test", message: "unknown test", fix: "use the id of a test of the observation table" }],
    });
  }
  const name = test.names.en[0] ?? test.id;
  const refuse = (reason: Unmapped["reason"], why: string) =>
    ({ ok: false, reason, detail: `${name}: ${why}` }) as const;
  if (!Number.isFinite(query.value)) return refuse("unreadable-content", "the value is not a number");
  const conversion = convertValue(index, test, query.value, query.unit);
  if (!conversion.ok) return refuse(conversion.reason, conversion.why);

  const judged = conversion.readings.map((reading) => judge(index, test, query, reading));
  const first = judged[0];
  if (first === undefined) return refuse("unknown-unit", "no unit fits");
  if (judged.some((other) => other.ok !== first.ok || (other.ok && first.ok && other.outcome !== first.outcome))) {
    return refuse("unknown-unit", "the unit stands for two units that lead to different results");
  }
  return first.ok ? first : refuse(first.reason, first.detail);
}

function judge(
  index: ObservationIndex,
  test: ObservationTest,
  query: MeasurementQuery,
  reading: ConvertedValue,
): MeasurementInterpretation {
  const own = ownLimits(index, test, query, reading);
  const candidates = own === null ? selectRanges(test.ranges, query.sex, query.ageYears) : [];
  const classes = (own === null ? candidates : [own]).map((limits) =>
    classifyValue(reading.value, query.comparator, limits),
  );
  const outcome = classes[0];
  if (outcome === undefined) {
    if (query.flag !== undefined) return byFlag(index, test, query, reading, query.flag);
    const why = test.ranges.length === 0 ? "no reference range of ours, and the record prints none" : undefined;
    return { ok: false, reason: "unknown-code", detail: why ?? "no reference range on file for this age and sex" };
  }
  // Where our limits leave it open, the mark of the laboratory decides.
  if (query.flag !== undefined && outcome === `borderline-${query.flag}`)
    return byFlag(index, test, query, reading, query.flag);
  if (classes.some((other) => other !== outcome)) {
    return { ok: false, reason: "missing-value", detail: "the ranges differ by age or sex, which the record lacks" };
  }
  const range = candidates[0];
  const limits: Limits = own ?? range ?? {};
  const contradicted =
    own === null && query.flag !== undefined && outcome !== query.flag && (outcome === "normal" ? query.flag : null);
  const notes: Description["notes"] = [
    ...(own === null && query.ageYears === undefined && candidates.length > 0 && range !== undefined
      ? [{ en: "age not in the record", zh: "病历无年龄" }]
      : []),
    ...(contradicted
      ? [{ en: "the record marks it abnormal, so nothing is excluded", zh: "病历标注异常，故不作排除" }]
      : []),
    ...(query.confounded === true && outcome === "normal"
      ? [{ en: "measured under treatment, so nothing is excluded", zh: "治疗中测得，故不作排除" }]
      : []),
  ];
  const abnormal = outcome === "low" || outcome === "high";
  const findings = contradicted
    ? asFindings([contradicted === "low" ? test.low : test.high], "unknown")
    : findingsOf(test, outcome, reading.value, limits, query.confounded === true);
  return {
    ok: true,
    outcome,
    value: quantityOf(test, query, reading),
    findings,
    ...(abnormal && findings.length === 0 ? { withoutTerm: noTerm(test, outcome) } : {}),
    interpretation: describe(index, test, query, reading, outcome, limitsSource(own, range), notes),
  };
}

function limitsSource(own: Limits | null, range: ReferenceRange | undefined): Description["range"] {
  if (own !== null) return { limits: own, from: "own" };
  return range === undefined ? null : { limits: range, from: range };
}

/** The printed range in the canonical unit; null when there is none, or when its limits are reversed. */
function ownLimits(
  index: ObservationIndex,
  test: ObservationTest,
  query: MeasurementQuery,
  reading: ConvertedValue,
): Limits | null {
  const stated = query.referenceRange;
  if (stated === undefined || (stated.low === undefined && stated.high === undefined)) return null;
  const converted = (limit: number) => {
    if (stated.unit === undefined || stated.unit === query.unit) return toCanonical(limit, reading.unit);
    const conversion = convertValue(index, test, limit, stated.unit);
    return conversion.ok && conversion.readings.length === 1 ? conversion.readings[0]?.value : undefined;
  };
  const low = stated.low === undefined ? undefined : converted(stated.low);
  const high = stated.high === undefined ? undefined : converted(stated.high);
  if (low === undefined && high === undefined) return null;
  if (low !== undefined && high !== undefined && low >= high) return null;
  return {
    ...(low === undefined ? {} : { low: { value: low, inclusive: false } }),
    ...(high === undefined ? {} : { high: { value: high, inclusive: false } }),
  };
}

function findingsOf(
  test: ObservationTest,
  outcome: ValueClass,
  value: number,
  limits: Limits,
  confounded: boolean,
): InterpretedFinding[] {
  switch (outcome) {
    case "low":
    case "high":
      return asFindings([selectGrade(test, outcome, value, limits.high?.value)], "present");
    case "borderline-low":
      return asFindings([test.low], "unknown");
    case "borderline-high":
      return asFindings([test.high], "unknown");
    case "normal": {
      // A direction without a limit was not tested, so it is not excluded.
      const excluded = [limits.low && test.low, limits.high && test.high].filter((term) => term !== undefined);
      return asFindings(
        excluded.flatMap((term) => [term, ...term.excludes]),
        confounded ? "unknown" : "absent",
      );
    }
    case "undetermined":
      return [];
  }
}

function noTerm(test: ObservationTest, direction: "low" | "high"): string {
  return `${test.names.en[0] ?? test.id}: ${direction}, and the ontology has no term for it`;
}

function byFlag(
  index: ObservationIndex,
  test: ObservationTest,
  query: MeasurementQuery,
  reading: ConvertedValue,
  flag: "low" | "high",
): MeasurementInterpretation {
  const findings = asFindings([flag === "low" ? test.low : test.high], "present");
  return {
    ok: true,
    outcome: flag,
    value: quantityOf(test, query, reading),
    findings,
    ...(findings.length === 0 ? { withoutTerm: noTerm(test, flag) } : {}),
    interpretation: describe(index, test, query, reading, `flagged-${flag}`, null, []),
  };
}

function asFindings(terms: readonly (ObservationTerm | undefined)[], status: FindingStatus): InterpretedFinding[] {
  return terms
    .filter((term) => term !== undefined)
    .map((term) => ({ concept: term.concept, label: { en: term.en, zh: term.zh }, status }));
}

function quantityOf(test: ObservationTest, query: MeasurementQuery, reading: ConvertedValue): Quantity {
  const { comparator } = query;
  return { value: reading.value, unit: test.unit, ...(comparator === undefined ? {} : { comparator }) };
}

function describe(
  index: ObservationIndex,
  test: ObservationTest,
  query: MeasurementQuery,
  reading: ConvertedValue,
  outcome: Description["outcome"],
  range: Description["range"],
  notes: Description["notes"],
): LocalizedText {
  return describeInterpretation(index.table, {
    test,
    value: query.value,
    comparator: query.comparator,
    statedUnit: reading.unit.code,
    canonical: reading.value,
    assumedUnit: reading.assumed,
    outcome,
    range,
    notes,
  });
}
