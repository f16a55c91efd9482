import { above, below, exactly, type Interval } from "./interval.ts";

/** A value or a span of values by its unit alone: "8 cm", "within 6 hours". */
export interface UnitSpan {
  readonly unit: string;
  readonly interval: Interval;
}

/** Units of what a patient's state is measured in, none that a drug is given in. Hours and days are kept apart: they are stated as they are asked. */
const UNITS: readonly (readonly [unit: string, words: string])[] = [
  ["cm", "cm|厘米"],
  ["mm", "mm(?!\\s*Hg|ol)|毫米"],
  ["ms", "ms(?![a-z])|毫秒"],
  ["mmHg", "mm\\s*Hg|毫米汞柱"],
  ["minute", "minutes?|mins?(?![a-z])|分钟"],
  ["hour", "hours?|hrs?(?![a-z])|h(?![a-z])|小时"],
  ["day", "days?|天|日(?!龄)"],
  ["week", "weeks?|周(?!岁|龄)"],
];
const NUMBER = "(\\d+(?:\\.\\d+)?)";
const LEAST = "(at least|≥|>=|over|above|more than|longer than|超过|大于|至少|不少于)";
const MOST = "(within|at most|≤|<=|under|below|less than|shorter than|不超过|小于|少于)";

const PATTERNS = UNITS.map(([unit, words]) => ({
  unit,
  pattern: new RegExp(
    `(?<![\\d.])(?:${LEAST}\\s*|${MOST}\\s*)?${NUMBER}(?:\\s*(?:to|-|–|～|~|至)\\s*${NUMBER})?\\s*(?:${words})(?:\\s*(or (?:more|over|longer)|及以上|以上)|\\s*(or (?:less|under)|及以下|以下|以?内))?`,
    "giu",
  ),
}));

/** Values and spans with a unit of a patient's state that a text states, as they are written. A bound counts as part of its span. */
export function readUnitSpans(text: string): UnitSpan[] {
  const intervalOf = ([least, most, first, last, orMore, orLess]: readonly (string | undefined)[]): Interval => {
    const value = Number(first);
    if (last !== undefined) return { from: value, to: Number(last), fromIsIn: true, toIsIn: true };
    if (least !== undefined || orMore !== undefined) return above(value, true);
    return most !== undefined || orLess !== undefined ? below(value, true) : exactly(value);
  };
  return PATTERNS.flatMap(({ unit, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ unit, interval: intervalOf(match.slice(1)) })),
  );
}
