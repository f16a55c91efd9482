import {
  type Assessment,
  type Language,
  localize,
  type MedicationAlert,
  type MedicationBasis,
  type MedicationReview,
  type NotRead,
} from "@cdss/domain";
import { labTest } from "@cdss/safety";
import { ALERT_WORDS } from "./alert-words.ts";
import { CARE_MESSAGES } from "./care-messages.ts";
import type { WorkNumbers } from "./cited-works.ts";
import type { Paint } from "./format.ts";
import { MESSAGES } from "./messages.ts";

/** What the patient takes and what speaks against it: what interrupts in full, the rest grouped and counted, then what is not known. */
export function reviewLines(
  { medication }: Pick<Assessment, "medication">,
  works: WorkNumbers,
  language: Language,
  paint: Paint,
): string[] {
  if (medication === null) return [];
  const words = CARE_MESSAGES[language];
  const { active, unknown, alerts, quiet, basis, notRead } = medication;
  if (active.length + unknown.length === 0) return notReadLines(notRead, language, paint);
  const comma = MESSAGES[language].comma;
  const taken = active.map(({ drug }) => localize(drug.label, language)).join(comma);
  const known = basisParts(basis, language);
  return [
    paint.bold(words.medication),
    ...(taken === "" ? [] : [`  ${words.takes}: ${taken}`]),
    ...(known.length === 0 ? [] : [`  ${words.basis}: ${known.join(language === "zh" ? "；" : "; ")}`]),
    ...notReadLines(notRead, language, paint),
    ...(alerts.length === 0 ? [] : [paint.bold(words.alerts(alerts.length))]),
    ...alerts.flatMap((alert) => alertLines(alert, works, language, paint)),
    ...quietLines(quiet, works, language, paint),
    ...(alerts.length + quiet.length === 0 ? [`  ${ALERT_WORDS[language].none}`] : []),
    ...(unknown.length === 0 ? [] : [`  ${paint.bad(ALERT_WORDS[language].unknown(unknown.join(comma)))}`]),
  ];
}

/** What a note may say and the check did not know, with the findings that tell of it. */
function notReadLines(notRead: NotRead | null, language: Language, paint: Paint): string[] {
  if (notRead === null) return [];
  const words = CARE_MESSAGES[language];
  const comma = MESSAGES[language].comma;
  const names = notRead.mentions.map(({ label }) => localize(label, language)).join(comma);
  return [
    paint.bad(words.notRead(notRead.facts.map((fact) => words.unread[fact]).join(comma))),
    ...(names === "" ? [] : [`  ${words.mentions(names)}`]),
  ];
}

function basisParts(basis: MedicationBasis, language: Language): string[] {
  const words = CARE_MESSAGES[language];
  const comma = MESSAGES[language].comma;
  const { conditions, allergies, kidney, isPregnant, isBreastfeeding, weightKg, heightCm, labs } = basis;
  const named = (name: string, parts: readonly string[]) =>
    parts.length === 0 ? [] : [`${name}: ${parts.join(comma)}`];
  return [
    ...named(
      words.conditions,
      conditions.map(({ label }) => localize(label, language)),
    ),
    ...named(words.allergies, allergies),
    ...(kidney === undefined ? [] : [words.kidney(kidney.value, kidney.basis === "ckd-epi-2021")]),
    ...(isPregnant === true ? [words.pregnant] : []),
    ...(isBreastfeeding === true ? [words.breastfeeding] : []),
    ...(weightKg === undefined ? [] : [words.weight(weightKg)]),
    ...(heightCm === undefined ? [] : [words.height(heightCm)]),
    ...named(
      words.results,
      labs.map(
        ({ test, value, unit }) =>
          `${labTest(test)?.names[language] ?? test} ${value}${unit === undefined ? "" : ` ${unit}`}`,
      ),
    ),
  ];
}

const drugsOf = ({ drugs }: Pick<MedicationAlert, "drugs">, language: Language): string =>
  drugs.map(({ label }) => localize(label, language)).join(" + ");

/** Alert kinds are an open set on the wire: a kind without a word of its own is shown by its key. */
const kindOf = (kind: string, language: Language): string => {
  const words: Readonly<Record<string, string>> = ALERT_WORDS[language].kind;
  return words[kind] ?? kind;
};

function alertLines(alert: MedicationAlert, works: WorkNumbers, language: Language, paint: Paint): string[] {
  const words = ALERT_WORDS[language];
  const comma = MESSAGES[language].comma;
  const { kind, severity, reason, management, alternatives, sources, locators } = alert;
  return [
    `  ${paint.bad(words.severity[severity])} (${words.interrupts})  ${drugsOf(alert, language)}  ${kindOf(kind, language)}`,
    `    ${localize(reason, language)}${paint.dim(works.citeWorks(sources, locators, language))}`,
    `    ${words.management}: ${localize(management, language)}`,
    ...(alternatives.length === 0
      ? []
      : [`    ${words.alternatives}: ${alternatives.map(({ label }) => localize(label, language)).join(comma)}`]),
  ];
}

function quietLines(quiet: MedicationReview["quiet"], works: WorkNumbers, language: Language, paint: Paint): string[] {
  if (quiet.length === 0) return [];
  const words = CARE_MESSAGES[language];
  const total = quiet.reduce((sum, { count }) => sum + count, 0);
  const lines = quiet.map((group) => {
    const { kind, severity, reason, count, sources, locators } = group;
    const times = count === 1 ? "" : ` ${words.times(count)}`;
    return `  ${ALERT_WORDS[language].severity[severity]}  ${drugsOf(group, language)}  ${kindOf(kind, language)}${times}: ${localize(reason, language)}${paint.dim(works.citeWorks(sources, locators, language))}`;
  });
  return [paint.dim(words.quiet(total, quiet.length)), ...lines];
}
