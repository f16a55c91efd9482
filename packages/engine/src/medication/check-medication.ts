import {
  CdssError,
  type EntryEvidence,
  type InteractionSeverity,
  type LocalizedText,
  type MedicationCase,
  type MedicationReview,
  type NamedDrug,
} from "@cdss/domain";
import {
  type DrugNames,
  labTest,
  type OrderCheck,
  type OrderCheckResult,
  type OrderInput,
  type PatientFacts,
} from "@cdss/safety";
import type { ConditionKeys } from "./condition-keys.ts";
import { dateOfNow } from "./date-of-now.ts";
import { type DrugLabel, nameResult } from "./name-alerts.ts";
import type { AllergyReader } from "./patient-basis.ts";

/** What was found and is not said again, with the reason: silence that is stated. */
export interface NamedTolerance {
  readonly kind: "interaction" | "renewal";
  readonly drugs: NamedDrug[];
  readonly severity: InteractionSeverity | null;
  readonly rule: string | null;
  readonly reason: LocalizedText;
}

/** What speaks against orders, named in both languages. */
export interface OrderReview extends Pick<MedicationReview, "alerts" | "quiet" | "unknown"> {
  /** The drugs as the names were read, orders first. */
  readonly drugs: NamedDrug[];
  readonly tolerated: NamedTolerance[];
  /** Conditions and allergies of the patient that no entry speaks of: nothing was held against them. */
  readonly unused: string[];
  /** Entries of the drugs and rules that the alerts cite. */
  readonly evidence: EntryEvidence[];
}

/** What speaks against orders, by ids, with what was read of the case. */
export interface CheckedOrders extends OrderCheckResult {
  /** Ids of the drugs as the names were read, orders first. */
  readonly drugs: readonly string[];
  /** Conditions and allergies of the patient that no entry speaks of: nothing was held against them. */
  readonly unused: readonly string[];
}

/** What the check needs of the knowledge. */
export interface CheckSources {
  readonly check: OrderCheck;
  readonly names: DrugNames;
  readonly keys: ConditionKeys;
  readonly allergyOf: AllergyReader;
  readonly hasTest: (key: string) => boolean;
}

/** What names the answer needs of the knowledge. */
export interface NameSources {
  readonly labelOf: DrugLabel;
  readonly entryOf: (id: string) => EntryEvidence[];
}

function requireTests(labs: NonNullable<MedicationCase["patient"]["labs"]>, hasTest: (key: string) => boolean): void {
  const issues = labs.flatMap(({ test }, index) =>
    labTest(test) === null && !hasTest(test)
      ? [
          {
            path: `patient.labs[${index}].test`,
            message: "no such test",
            fix: "give a key of the table of results in docs/medication-check.md",
          },
        ]
      : [],
  );
  const [first] = issues;
  if (first === undefined) return;
  throw new CdssError("INVALID_INPUT", `${first.path}: ${first.message}; ${first.fix}`, { issues });
}

/** Fields of the patient are named as the case names them: `patient.kidney`. */
function checkNaming(run: () => ReturnType<OrderCheck["check"]>): ReturnType<OrderCheck["check"]> {
  try {
    return run();
  } catch (thrown) {
    if (!(thrown instanceof CdssError) || thrown.code !== "INVALID_INPUT") throw thrown;
    const issues = thrown.issues.map((issue) =>
      /^(?:orders|active)\b/.test(issue.path) ? issue : { ...issue, path: `patient.${issue.path}` },
    );
    const [first] = issues;
    const message = first === undefined ? thrown.message : `${first.path}: ${first.message}; ${first.fix}`;
    throw new CdssError("INVALID_INPUT", message, { issues, cause: thrown });
  }
}

/**
 * Hold ordered drugs against a patient and the drugs that the patient takes. Drugs, conditions and allergies may be written by id or by name, in either
 * language; what is not known comes back as such. Without a day in the case, results and drugs are as old as the clock says. Throws CdssError INVALID_INPUT
 * with the field for a number, unit, date or test that cannot be.
 */
export function checkMedication(
  { patient, active, orders }: MedicationCase,
  { check, names, keys, allergyOf, hasTest }: CheckSources,
): CheckedOrders {
  requireTests(patient.labs ?? [], hasTest);
  const conditions = patient.conditions.map((name) => ({ name, held: keys.keysOf(name) }));
  const allergies = patient.allergies.map((name) => {
    const key = allergyOf([name]);
    return { name, held: key === undefined ? [] : [key] };
  });
  const keysIn = (stated: readonly { readonly held: readonly string[] }[]): string[] => [
    ...new Set(stated.flatMap(({ held }) => held)),
  ];
  const facts: PatientFacts = {
    ...patient,
    conditions: keysIn(conditions),
    allergies: keysIn(allergies),
    today: patient.today ?? dateOfNow(),
  };
  const withId = (given: OrderInput) => {
    const order = typeof given === "string" ? { drug: given } : given;
    return { ...order, drug: names.resolve(order.drug)?.id ?? order.drug };
  };
  const [taken, ordered] = [active.map(withId), orders.map(withId)];
  const result = checkNaming(() => check.check(facts, taken, ordered));
  return {
    ...result,
    drugs: [...new Set([...ordered, ...taken].map(({ drug }) => drug))].filter((id) => !result.unknown.includes(id)),
    unused: [...conditions, ...allergies].flatMap(({ name, held }) => (held.length === 0 ? [name] : [])),
  };
}

/** The answer of checkMedication in the words that a physician reads, with the entries that carry it. */
export function nameOrders(checked: CheckedOrders, { labelOf, entryOf }: NameSources): OrderReview {
  const { alerts, quiet } = nameResult(checked, labelOf);
  const named = (ids: readonly string[]): NamedDrug[] => ids.map((id) => ({ id, label: labelOf(id) }));
  return {
    drugs: named(checked.drugs),
    alerts,
    quiet,
    tolerated: checked.tolerated.map((one) => ({ ...one, drugs: named(one.drugs) })),
    unknown: [...checked.unknown],
    unused: [...checked.unused],
    evidence: [...new Set([...alerts, ...quiet].flatMap(({ evidence }) => evidence))].flatMap(entryOf),
  };
}
