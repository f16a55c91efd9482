import { type EdgeEvidence, type Explanation, type Language, localize, NOTICE, type Work } from "@cdss/domain";
import { CARE_MESSAGES } from "./care-messages.ts";
import { numberWorks } from "./cited-works.ts";
import { paint as paintOf, ratio } from "./format.ts";
import { MESSAGES } from "./messages.ts";
import { conditionLine, reasonLines } from "./render-condition.ts";

/** Why a condition stands where it stands, next to the leader. */
export function renderExplanation(
  explanation: Explanation,
  edges: readonly EdgeEvidence[],
  works: readonly Work[],
  language: Language,
  hasColour: boolean,
): string {
  const words = MESSAGES[language];
  const paint = paintOf(hasColour);
  const { condition, considered, behindLeader, leader, text } = explanation;
  const gaps = behindLeader.map(
    ({ label, own, leader: ahead }) => `  ${localize(label, language)}: ${words.gap(ratio(own), ratio(ahead))}`,
  );
  const numbers = numberWorks(edges, works);
  const lines = [
    localize(text, language),
    "",
    `${conditionLine(condition, language, paint)}  ${words.rank(condition.rank, considered)}`,
    ...reasonLines(condition, edges, numbers, language, paint),
    ...(gaps.length === 0 ? [] : ["", paint.bold(`${words.behind} (${leader ?? ""})`), ...gaps]),
  ];
  const cited = numbers.lines();
  return `${[
    ...lines,
    ...(cited.length === 0 ? [] : ["", paint.bold(CARE_MESSAGES[language].works), ...cited]),
    "",
    localize(NOTICE, language),
  ].join("\n")}\n`;
}
