import type { Candidate } from "./candidate-sentences.ts";
import type { Question } from "./read-question.ts";

/** Where in a course of treatment a sentence stands, as sources write it. */
const LINES: readonly RegExp[] = [
  /\b(?:first[- ](?:line|choice))\b|一线|首选/iu,
  /\b(?:second[- ](?:line|choice))\b|二线/iu,
  /\bthird-line\b|三线/iu,
  /\bfourth-line\b|四线/iu,
];
const ALTERNATIVE = /\balternatives?\b|替代用药|替代药/iu;
const MEASURE = /, measure:|的措施：/u;

const ADJUSTED = /\bin (?:renal|hepatic) impairment\b|用于[肾肝]功能不全/iu;
const KIDNEY = "kidney function";

/** What makes a disease likelier: what it follows comes first, then the stronger, and age and sex, which nobody can help, last. */
const LIKELIER = /: times (\d+(?:\.\d+)?)|验前比数为基线的(\d+(?:\.\d+)?)倍/u;
export const OF_ANYBODY =
  / with (?:age|male sex|female sex|family history)\b|：(?:(?:不足|小于)?\d+[～~]?\d*岁|男性，|女性，|[^，]*家族史)/u;

/** Of what speaks against a drug: what forbids it comes before what is done with caution, and a state of the patient before a drug beside it. */
const WARNING = new Set(["safety", "precaution", "contraindication"]);
const CAUTION = /\b(?:is used|use) with caution\b|慎用/u;
const BESIDE_A_DRUG =
  /\((?:contraindicated combination|major interaction)\)|, (?:management|mechanism): |（(?:禁忌合用|严重相互作用)）|合用的(?:处理|机制)：/u;

const warningPlace = (quote: string): number => (BESIDE_A_DRUG.test(quote) ? 2 : CAUTION.test(quote) ? 1 : 0);

/** Groups of whom medicine speaks unless it says otherwise. */
const EVERYBODY = new Set(["population adult", "population human", "population male", "population female"]);

/**
 * How far behind a sentence stands in an answer, 0 the first: a later line of treatment behind the first, an alternative behind the choice,
 * what holds for a special group behind what holds for all, unless the question asks for it.
 */
export function precedence(candidate: Candidate, { populations, kinds, measures, cause }: Question): number {
  const { quote } = candidate.quotation;
  const asksAlternative = kinds.some(({ name }) => name === "second choice");
  const line = Math.max(
    0,
    LINES.findIndex((one) => one.test(quote)),
  );
  const [, times, zhTimes] = LIKELIER.exec(quote) ?? [];
  const likelier = times ?? zhTimes;
  if (likelier !== undefined && (cause !== null || kinds.some(({ name }) => name === "risk factor")))
    return 1 + 1 / Number(likelier) + (OF_ANYBODY.test(quote) ? 2 : 0);
  const asksAge = measures.some(({ key }) => key === "age");
  const special = [...candidate.groups()].filter((key) => !EVERYBODY.has(key) && !populations.has(key));
  // What is forbidden in pregnancy is forbidden no less.
  const asksForbidden = kinds.some(({ name }) => name === "contraindication" || name === "precaution");
  const isSpecial = special.length > 0 && !asksAge && !asksForbidden && populations.size === 0;
  // A dose for failing kidneys stands behind those for all ages.
  const isAdjusted = !measures.some(({ key }) => key === KIDNEY) && ADJUSTED.test(quote);
  return (
    2 * line +
    (ALTERNATIVE.test(quote) && !asksAlternative ? 1 : 0) +
    (MEASURE.test(quote) ? 0.5 : 0) +
    (kinds.some(({ name }) => WARNING.has(name)) ? warningPlace(quote) : 0) +
    (isSpecial ? 3 : 0) +
    (isAdjusted ? 4 : 0)
  );
}
