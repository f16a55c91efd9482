import { above, below, exactly, type Interval } from "./interval.ts";
import { MEASURED_QUANTITIES } from "./words/measured-quantities.ts";

/** A value, or a span of values, of a named quantity, with its place in the text. */
export interface Measure {
  readonly key: string;
  readonly interval: Interval;
  readonly start: number;
  readonly end: number;
}

/** The key of body weight, in kg. */
export const BODY_WEIGHT = "body weight";

const NUMBER = "(\\d+(?:\\.\\d+)?)";
const UNIT = "(?:\\s*(?:mL/min(?:/1\\.73\\s?m[2²])?|ml/min|mmol/L|mEq/L|[uμµ]g/L|ng/mL|mmHg|kg|ms|bpm|g/d?L|%))?";
const LESS = "(<=|≤|at most|up to|不超过|至多)|(<|less than|lower than|under|below|低于|小于|不足)";
const MORE = "(>=|≥|at least|不低于|至少)|(>|more than|higher than|over|above|exceeding|高于|大于|超过)";
const TO = "(?:to|and|-|–|~|～|至|到)";
/** What may stand between a name and its value, without other figures: "eGFR or creatinine clearance below", "eGFR is". */
const BETWEEN = "(?:\\s|=|:|：|is|was|of|about|between|only|为|是|约|在|仅|只有)*";
const AFTER =
  "(?:\\s*(及以下|或以下|or (?:less|below|under))|\\s*(以下)|\\s*(及以上|或以上|and over|and above|or (?:more|above|over))|\\s*(以上))?";

const PATTERNS = MEASURED_QUANTITIES.map(({ key, names }) => ({
  key,
  pattern: new RegExp(
    `(?:${names})${BETWEEN}(?:(?:${LESS}|${MORE})\\s*)?${NUMBER}${UNIT}(?:\\s*${TO}\\s*${NUMBER})?${UNIT}${AFTER}`,
    "gu",
  ),
}));

/** A figure in kilograms that nothing is given by, and that no name need precede: "child 18 kg", "below 25 kg". */
const BARE_WEIGHT = new RegExp(
  `(?<![\\d.～~–-])(?:(?:${LESS}|${MORE})\\s*)?${NUMBER}(?:\\s*${TO}\\s*${NUMBER})?\\s*(?:kg(?![A-Za-z/])|公斤|千克)${AFTER}`,
  "gu",
);

/** Groups of a pattern, in order: bounds before, the number, the upper number of a range, bounds behind. */
function intervalOf(groups: readonly (string | undefined)[]): Interval {
  const [atMost, under, atLeast, over, first, last, orBelow, zhBelow, orAbove, zhAbove] = groups;
  const value = Number(first);
  if (last !== undefined) return { from: value, to: Number(last), fromIsIn: true, toIsIn: true };
  if (atMost !== undefined || orBelow !== undefined) return below(value, true);
  if (under !== undefined || zhBelow !== undefined) return below(value);
  if (atLeast !== undefined || orAbove !== undefined) return above(value, true);
  if (over !== undefined || zhAbove !== undefined) return above(value);
  return exactly(value);
}

const matches = (text: string, key: string, pattern: RegExp): Measure[] =>
  [...text.matchAll(pattern)].map((match) => ({
    key,
    interval: intervalOf(match.slice(1)),
    start: match.index,
    end: match.index + match[0].length,
  }));

/**
 * Measures of named quantities other than age that a text states, as they are written: eGFR in mL/min, potassium in mmol/L, weight in kg, which
 * its unit alone names too. A figure that another figure parts from the name is not read.
 */
export function readMeasures(text: string): Measure[] {
  const named = PATTERNS.flatMap(({ key, pattern }) => matches(text, key, pattern));
  const weights = matches(text, BODY_WEIGHT, BARE_WEIGHT);
  return [...named, ...weights.filter(({ start, end }) => !named.some((one) => one.start < end && start < one.end))];
}
