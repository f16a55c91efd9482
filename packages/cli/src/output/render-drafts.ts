import {
  type Assessment,
  doseWords,
  type Language,
  type Locators,
  localize,
  type TreatmentOption,
  type TreatmentSuggestion,
} from "@cdss/domain";
import { ALERT_WORDS } from "./alert-words.ts";
import { CARE_MESSAGES } from "./care-messages.ts";
import type { WorkNumbers } from "./cited-works.ts";
import type { Paint } from "./format.ts";
import { MESSAGES } from "./messages.ts";

/** Treatments of the leading conditions. Every one is called a draft: nothing here is an order. */
export function draftLines(
  { treatments, medication }: Pick<Assessment, "treatments" | "medication">,
  works: WorkNumbers,
  language: Language,
  paint: Paint,
): string[] {
  if (treatments.length === 0) return [];
  const words = CARE_MESSAGES[language];
  const unread = medication?.notRead?.facts.map((fact) => words.unread[fact]) ?? [];
  const without = unread.length === 0 ? "" : words.without(unread.join(MESSAGES[language].comma));
  return [
    paint.bold(words.drafts),
    ...treatments.flatMap((treatment) => [
      `  ${headOf(treatment, language)}${paint.dim(works.citeWorks([treatment.source], locatorsOf(treatment), language))}`,
      ...treatment.options.flatMap((option) => optionLines(option, without, works, language, paint)),
      ...namedLine(
        `    ${words.measures}`,
        treatment.measures.map((text) => localize(text, language)),
        language,
      ),
    ]),
  ];
}

const locatorsOf = ({ source, locator }: TreatmentSuggestion): Locators =>
  locator === undefined ? {} : { [source]: locator };

function headOf({ label, line, goal, population }: TreatmentSuggestion, language: Language): string {
  const words = CARE_MESSAGES[language];
  return [
    localize(label, language),
    words.line(line),
    ...(goal === undefined ? [] : [localize(goal, language)]),
    ...(population === undefined ? [] : [words.population(localize(population, language))]),
  ].join(MESSAGES[language].comma);
}

/** The drugs with their doses, then what speaks against them; of a drug that fits, what is to be known of it. */
function optionLines(
  option: TreatmentOption,
  without: string,
  works: WorkNumbers,
  language: Language,
  paint: Paint,
): string[] {
  const words = CARE_MESSAGES[language];
  const drugs = option.drugs.map(
    ({ drug, dose }) =>
      `${localize(drug.label, language)} ${dose === null ? `(${words.noDose})` : doseWords(language, dose)}`,
  );
  const mark = option.fits ? paint.good(`+ ${words.fits}${without}`) : paint.bad(`! ${words.fitsNot}`);
  // Beside a reason not to give a drug, mere remarks on it would hide the reason.
  const alerts = option.alerts.filter(({ interrupts }) => interrupts || option.fits);
  return [
    `    ${mark}: ${drugs.join(" + ")}`,
    ...alerts.map(({ severity, interrupts, reason, sources, locators }) => {
      const kind = interrupts ? ALERT_WORDS[language].severity[severity] : words.remarks;
      return `      ${kind}: ${localize(reason, language)}${paint.dim(works.citeWorks(sources, locators, language))}`;
    }),
    ...namedLine(
      `      ${words.monitoring}`,
      option.monitoring.map(({ label }) => localize(label, language)),
      language,
    ),
  ];
}

function namedLine(name: string, parts: readonly string[], language: Language): string[] {
  const said = [...new Set(parts)];
  return said.length === 0 ? [] : [`${name}: ${said.join(MESSAGES[language].comma)}`];
}
