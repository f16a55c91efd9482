import type {
  ActiveDrug,
  ClinicalCondition,
  DraftDrug,
  Drug,
  LocalizedText,
  TreatmentOption,
  TreatmentSuggestion,
  Work,
} from "@cdss/domain";
import { isInAgeBand, sectionOf } from "@cdss/domain";
import { dosesForAge, type OrderCheck, type PatientFacts } from "@cdss/safety";
import { conditionEvidence, type LeadingEntry } from "../triage/leading-entries.ts";
import { type DrugLabel, nameAlert } from "./name-alerts.ts";

/** Conditions that treatments are drafted for, and the share of the weight that one needs. */
const MOST_CONDITIONS = 3;
const LEAST_SHARE = 0.1;
const MOST_OPTIONS = 4;
/** Years that are assumed where no age is known: most patients are adults, and neither young nor old. */
const UNKNOWN_AGE = 40;

type TreatmentDrug = ClinicalCondition["treatments"][number]["drugs"][number];

/** What drafting needs of the knowledge. */
export interface DraftSources {
  readonly drugs: ReadonlyMap<string, Drug>;
  readonly check: OrderCheck;
  readonly labelOf: DrugLabel;
  readonly testName: (key: string) => LocalizedText | null;
  readonly work: (id: string) => Work | null;
}

/** The treatment is meant for patients like this one, as far as age, sex and pregnancy tell. */
function isFor(treatment: ClinicalCondition["treatments"][number], patient: PatientFacts): boolean {
  const { ages, sex, pregnant } = treatment;
  // What is meant for children alone is not drafted for a patient of unknown age.
  if (ages !== undefined && !isInAgeBand(ages, patient.ageYears ?? UNKNOWN_AGE)) return false;
  if (sex !== undefined && patient.sex !== "unknown" && patient.sex !== sex) return false;
  return pregnant === undefined || pregnant === (patient.isPregnant ?? false);
}

/** The place in its work: as the treatment states it, else where works of that kind carry treatments. */
function placeOf(
  { source, locator }: ClinicalCondition["treatments"][number],
  { work }: Pick<DraftSources, "work">,
): LocalizedText | null {
  return locator === undefined ? sectionOf(work(source) ?? {}, "treatment") : { en: locator };
}

/** The dose that the condition's entry states, else the usual one of the drug for the patient's age. */
function doseOf(
  { amount, route, times, days }: TreatmentDrug,
  drug: Drug | undefined,
  patient: PatientFacts,
): DraftDrug["dose"] {
  const taken = {
    ...(times === undefined ? {} : { times }),
    ...(route === undefined ? {} : { route }),
    ...(days === undefined ? {} : { days }),
  };
  if (amount !== undefined)
    return { value: amount.value, unit: amount.unit, per: amount.per, ...taken, basis: "condition" };
  if (drug === undefined) return null;
  const fitting = dosesForAge(drug, patient.ageYears ?? UNKNOWN_AGE).filter(
    (dose) => route === undefined || dose.route === route,
  );
  // A dose that is marked for one use may be wrong for another: a drug's only dose is taken, or the one marked for no use, and else none.
  const usual =
    fitting.find(({ use }) => use === undefined || use === "usual") ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (usual === undefined) return null;
  const { from, to } = usual;
  return {
    value: from.value,
    unit: from.unit,
    per: from.per,
    ...(to === undefined || to.unit !== from.unit || to.per !== from.per ? {} : { to: to.value }),
    ...(usual.times === undefined ? {} : { times: usual.times }),
    route: usual.route,
    ...taken,
    basis: "usual",
  };
}

function optionOf(
  together: readonly TreatmentDrug[],
  patient: PatientFacts,
  active: readonly ActiveDrug[],
  { drugs, check, labelOf, testName }: DraftSources,
): TreatmentOption {
  const { alerts, interactions } = check.check(
    patient,
    active.map(({ drug }) => drug.id),
    together.map(({ drug }) => drug),
  );
  const own = new Set(together.map(({ drug }) => drug));
  // What a guideline gives together is meant to be: it is said, and does not stop anybody, unless labels forbid it outright.
  const isMeant = (pair: readonly string[]): boolean => pair.length > 1 && pair.every((id) => own.has(id));
  const named = [...interactions, ...alerts].map((alert) => ({
    ...nameAlert(alert, labelOf),
    interrupts: alert.interrupts && (alert.severity === "contraindicated" || !isMeant(alert.drugs)),
  }));
  return {
    drugs: together.map((one) => ({
      drug: { id: one.drug, label: labelOf(one.drug) },
      dose: doseOf(one, drugs.get(one.drug), patient),
    })),
    fits: !named.some(({ interrupts }) => interrupts),
    alerts: named,
    monitoring: together.flatMap(({ drug }) =>
      (drugs.get(drug)?.monitoring ?? []).map(({ test, note }) => ({
        test,
        label: testName(test) ?? { en: test },
        ...(note === undefined ? {} : { note }),
      })),
    ),
  };
}

/**
 * First treatments of the leading conditions that are meant for patients like this one, each option held against the patient and what the patient takes:
 * drafts to be signed. Options that nothing interrupts come first; those that something does are shown with their reason, not hidden.
 */
export function draftTreatments(
  leading: readonly LeadingEntry[],
  patient: PatientFacts,
  active: readonly ActiveDrug[],
  sources: DraftSources,
): TreatmentSuggestion[] {
  return leading
    .filter(({ share }) => share >= LEAST_SHARE)
    .slice(0, MOST_CONDITIONS)
    .flatMap((one) => {
      const meant = one.entry.treatments.filter((treatment) => isFor(treatment, patient));
      const first = Math.min(...meant.map(({ line }) => line));
      return meant
        .filter(({ line }) => line === first)
        .map((treatment): TreatmentSuggestion => {
          const choices = [
            ...(treatment.drugs.length > 0 ? [treatment.drugs] : []),
            ...treatment.alternatives.map((drug) => [drug]),
          ];
          const options = choices.map((together) => optionOf(together, patient, active, sources));
          const { line, goal, population, measures, source } = treatment;
          const locator = placeOf(treatment, sources);
          return {
            status: "draft",
            condition: one.line.condition,
            label: one.line.label,
            line,
            ...(goal === undefined ? {} : { goal }),
            ...(population === undefined ? {} : { population }),
            options: [...options.filter(({ fits }) => fits), ...options.filter(({ fits }) => !fits)].slice(
              0,
              MOST_OPTIONS,
            ),
            measures,
            source,
            ...(locator === null ? {} : { locator }),
            evidence: [conditionEvidence(one)],
          };
        });
    });
}
