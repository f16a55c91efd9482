import { above, below, exactly, type Interval } from "./interval.ts";
import type { Measure } from "./read-measures.ts";

export const AGE = "age";

/** In years. A month is a twelfth of one; 365.25 days make one. */
const YEARS: readonly (readonly [unit: RegExp, years: number])[] = [
  [/^(?:y|岁)/iu, 1],
  [/^(?:mo|个?月)/iu, 1 / 12],
  [/^(?:w|周)/iu, 7 / 365.25],
  [/^(?:d|天|日)/iu, 1 / 365.25],
];

const yearsOf = (unit: string | undefined): number => YEARS.find(([name]) => name.test(unit ?? "岁"))?.[1] ?? 1;

const NUMBER = "(\\d+(?:\\.\\d+)?)";
const UNIT = "(years?|yrs?|months?|mo|weeks?|wks?|days?)";
/** Who is under or over an age; without them "under 2 weeks" is a span of time. */
const WHO =
  "(?:aged?|ages|children|child|kids?|infants?|babies|baby|patients?|adults?|adolescents?|girls?|boys?|wom[ae]n|m[ae]n|those|people)";
const ZH_UNIT = "(岁|个?月龄?|周龄?|天|日龄)";

/** Groups of each pattern by what they mean; a unit may stand behind the second number only. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => Interval }[] = [
  {
    // "aged 6 months to 11 years", "aged about 5 weeks to 4 years", "aged 10 to 17 years": the last year is a whole one.
    pattern: new RegExp(`\\b${WHO} (?:about )?${NUMBER}\\s*${UNIT}?\\s*(?:to|-|–)\\s*${NUMBER}\\s*${UNIT}`, "giu"),
    read: ([from, unit, to, last]) => range(from, unit || last, to, last),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.～~-])${NUMBER}\\s*${ZH_UNIT}?\\s*(?:至|～|~|-|–|到)\\s*${NUMBER}\\s*(岁|月龄|日龄)`,
      "gu",
    ),
    read: ([from, unit, to, last]) => range(from, unit || last, to, last),
  },
  {
    pattern: new RegExp(
      `\\b${WHO} (?:(?:is|are|who are) )?(?:under|below|younger than|less than|<)\\s*${NUMBER}(?:\\s*${UNIT})?`,
      "giu",
    ),
    read: ([to, unit]) => below(Number(to) * yearsOf(unit || "y")),
  },
  {
    pattern: new RegExp(
      `\\b(?:under|below|younger than)\\s*(?:age (?:of )?)?${NUMBER}\\s*(?:yo|y/o|${UNIT} (?:old|of age))`,
      "giu",
    ),
    read: ([to, unit]) => below(Number(to) * yearsOf(unit || "y")),
  },
  {
    pattern: new RegExp(
      `(?:不足|小于|未满|低于|<|＜)\\s*${NUMBER}\\s*${ZH_UNIT}|${NUMBER}\\s*${ZH_UNIT}(?:以下|以内)`,
      "gu",
    ),
    read: ([one, unit, other, last]) => below(Number(one || other) * yearsOf(unit || last)),
  },
  {
    pattern: new RegExp(`\\b${WHO} (?:over|above|older than|>|≥)\\s*${NUMBER}(?:\\s*${UNIT})?`, "giu"),
    read: ([from, unit]) => above(Number(from) * yearsOf(unit || "y")),
  },
  {
    pattern: new RegExp(`\\b${NUMBER}\\s*${UNIT} (?:and|or) (?:over|above|older)`, "giu"),
    read: ([from, unit]) => above(Number(from) * yearsOf(unit), true),
  },
  {
    pattern: new RegExp(`(?:大于|超过|≥|>|＞)\\s*${NUMBER}\\s*(岁|月龄)|${NUMBER}\\s*${ZH_UNIT}[及或]?以上`, "gu"),
    read: ([one, unit, other, last]) => above(Number(one || other) * yearsOf(unit || last), true),
  },
];

/** Ages of one patient; months without "old" only beside a word for a child (see `isChild`). */
const OF_ONE =
  /\b(\d+(?:\.\d+)?)[\s-]*(years?|yrs?|y|months?|mo|weeks?|wks?|days?)?[\s-]*(?:old\b|y\/?o\b|o\b)|\bage[ds]?\s+(\d+(?:\.\d+)?)(?:\s*(years?|months?|weeks?|days?))?|(\d+(?:\.\d+)?)\s*(岁(?!以|及|或)|个?月(?:大|龄)|周龄|日龄)/giu;
const OF_CHILD = /\b(\d+(?:\.\d+)?)\s*(years?|yrs?|months?|mo|weeks?)\b|(\d+(?:\.\d+)?)\s*(个月|周|天)/giu;

function range(from: string | undefined, unit: string | undefined, to: string | undefined, last: string | undefined) {
  const years = yearsOf(last);
  return { from: Number(from) * yearsOf(unit), to: (Number(to) + 1) * years, fromIsIn: true, toIsIn: false };
}

const overlaps = (one: Measure, other: Measure): boolean => one.start < other.end && other.start < one.end;

function matches(text: string, pattern: RegExp, read: (groups: readonly string[]) => Interval): Measure[] {
  return [...text.matchAll(pattern)].map((match) => ({
    key: AGE,
    interval: read(match.slice(1).map((group) => group ?? "")),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Spans of ages that a text states, in years. */
export function readAgeSpans(text: string): Measure[] {
  const spans: Measure[] = [];
  for (const { pattern, read } of PATTERNS)
    for (const found of matches(text, pattern, read)) if (!spans.some((one) => overlaps(one, found))) spans.push(found);
  return spans;
}

/** Ages that a question asks about, in years: a span, the age of one patient, or "4个月" beside a word for a child. */
export function readAges(text: string, isChild: boolean): Measure[] {
  const ages = readAgeSpans(text);
  const ofOne = (groups: readonly string[]): Interval => {
    const at = groups.findIndex((group) => group !== "");
    return exactly(Number(groups[at]) * yearsOf(groups[at + 1] || "y"));
  };
  for (const pattern of isChild ? [OF_ONE, OF_CHILD] : [OF_ONE])
    for (const found of matches(text, pattern, ofOne)) if (!ages.some((one) => overlaps(one, found))) ages.push(found);
  return ages;
}
