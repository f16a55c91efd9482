import { type Assessment, type Language, localize } from "@cdss/domain";
import { CARE_MESSAGES } from "./care-messages.ts";
import type { WorkNumbers } from "./cited-works.ts";
import { type Paint, percent } from "./format.ts";
import { MESSAGES } from "./messages.ts";

/** How soon the patient has to be seen, and for which conditions; nothing where the packs know none of the leading ones. */
export function triageLines(
  { triage: { urgency, reasons } }: Pick<Assessment, "triage">,
  works: WorkNumbers,
  language: Language,
  { bold, dim }: Paint,
): string[] {
  if (urgency === null) return [];
  const words = CARE_MESSAGES[language];
  const lines = reasons.map((reason) => {
    const why = words.reason[reason.kind](reason.finding === undefined ? "" : localize(reason.finding.label, language));
    const name = localize(reason.label, language);
    return `  ${words.urgency[reason.urgency]}  ${name}${MESSAGES[language].comma}${why}  ${dim(`${percent(reason.posterior)}${works.cite(reason.evidence)}`)}`;
  });
  return [bold(words.triage(urgency)), ...lines];
}

/** Tests worth doing next, most useful first, each with the conditions that it is for. */
export function testLines(
  { tests }: Pick<Assessment, "tests">,
  works: WorkNumbers,
  language: Language,
  { bold, dim }: Paint,
): string[] {
  if (tests.length === 0) return [];
  const words = CARE_MESSAGES[language];
  const lines = tests.map((test) => {
    const ends = test.for.map(({ label, purpose }) => words.purpose[purpose](localize(label, language)));
    return `  ${localize(test.label, language)}: ${ends.join(MESSAGES[language].comma)}${dim(works.cite(test.evidence))}`;
  });
  return [bold(words.tests), ...lines];
}
