import { readUnit } from "../words/measurement-units.ts";

/** A figure with what it counts for, under a key that is one for both languages. */
export interface DoseFact {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const RANGE = `(${NUMBER})(?:\\s*(?:-|~|to|or|至|到|或)\\s*(${NUMBER}))?`;
/** Units that `readUnit` does not know: counted things, and multiples of the unit of activity. */
const COUNTED: readonly (readonly [name: string, dimension: string, factor: number])[] = [
  ["million units", "activity", 1e6],
  ["百万单位", "activity", 1e6],
  ["万单位", "activity", 1e4],
  ["units", "activity", 1],
  ["unit", "activity", 1],
  ["drops", "drop", 1],
  ["drop", "drop", 1],
  ["滴", "drop", 1],
  ["puffs", "puff", 1],
  ["puff", "puff", 1],
  ["揿", "puff", 1],
  ["喷", "puff", 1],
  ["tablets", "tablet", 1],
  ["tablet", "tablet", 1],
  ["片", "tablet", 1],
  ["applications", "application", 1],
  ["application", "application", 1],
  ["次涂抹", "application", 1],
];
const PERIODS: readonly (readonly [words: string, period: string])[] = [
  ["dose", "dose"],
  ["次", "dose"],
  ["day", "day"],
  ["日", "day"],
  ["天", "day"],
  ["week", "week"],
  ["周", "week"],
  ["hour", "hour"],
  ["小时", "hour"],
  ["minute", "minute"],
  ["分钟", "minute"],
  ["month", "month"],
  ["月", "month"],
  ["course", "course"],
  ["疗程", "course"],
];
const SPANS: readonly (readonly [words: string, seconds: number])[] = [
  ["minute", 60],
  ["分钟", 60],
  ["hour", 3600],
  ["小时", 3600],
  ["day", 86_400],
  ["日", 86_400],
  ["天", 86_400],
  ["week", 604_800],
  ["周", 604_800],
  // A month has no fixed number of days.
  ["month", -1],
  ["个月", -1],
  ["月", -1],
];

const plain = (figure: string | undefined): number => Number((figure ?? "").replaceAll(",", ""));
const rangeKey = (from: string | undefined, to: string | undefined, factor = 1): string => {
  const scaled = (figure: string | undefined): number => Number((plain(figure) * factor).toPrecision(9));
  return to === undefined || to === "" ? `${scaled(from)}` : `${scaled(from)}-${scaled(to)}`;
};
const periodOf = (word: string): string => PERIODS.find(([words]) => words === word.replace(/s$/, ""))?.[1] ?? word;
const spanKey = (from: string | undefined, to: string | undefined, unit: string): string => {
  const seconds = SPANS.find(([words]) => words === unit.replace(/s$/, ""))?.[1] ?? Number.NaN;
  return seconds < 0 ? `${rangeKey(from, to)} month` : `${rangeKey(from, to, seconds)} s`;
};

const EN_PERIOD = "(?:a|an|per|each|every|/)\\s*(dose|day|week|hour|minute|month|course)";
const ZH_PERIOD = "每(次|日|天|周|小时|分钟|月|疗程)";
const EN_SPAN = "(minute|hour|day|week|month)s?";
const ZH_SPAN = "(分钟|小时|日|天|周|个月|月)";
const COUNT_WORDS: Readonly<Record<string, string>> = {
  once: "1",
  twice: "2",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
};
const countOf = (word: string): string => COUNT_WORDS[word.toLowerCase()] ?? word;
const EN_COUNT = `(once|twice|(?:${NUMBER}(?:\\s*(?:-|to|or)\\s*${NUMBER})?|one|two|three|four)\\s+times)`;

function frequency(count: string, period: string): string {
  const [from, to] = countOf(count.replace(/\s*times$/i, "")).split(/\s*(?:-|~|to|or|至|到|或)\s*/);
  return `frequency ${rangeKey(countOf(from ?? ""), to === undefined ? undefined : countOf(to))} a ${period}`;
}

const every = (from: string | undefined, to: string | undefined, unit: string): string =>
  (from === undefined || from === "1") && (to === undefined || to === "")
    ? `frequency 1 a ${periodOf(unit.replace("个月", "月"))}`
    : `every ${spanKey(from, to, unit)}`;

const visits = (more: string | undefined, most: string | undefined, count: string | undefined): string =>
  `${more === undefined ? (most === undefined ? "" : "<=") : ">"}1 in ${plain(count)} visits`;

interface Pattern {
  readonly pattern: RegExp;
  readonly key: (groups: readonly (string | undefined)[]) => string;
}

/** Figures without a unit of amount. Longer forms first: what one has read no other reads. */
const PATTERNS: readonly Pattern[] = [
  {
    pattern: new RegExp(`\\b(?:(more than|over)|(at most|up to))?\\s*1 in (${NUMBER}) visits`, "giu"),
    key: ([more, most, n]) => visits(more, most, n),
  },
  {
    pattern: new RegExp(`(?:(多于|超过)|(至多|最多))?每(${NUMBER})次就诊1例`, "gu"),
    key: ([more, most, n]) => visits(more, most, n),
  },
  {
    pattern: new RegExp(`\\b${EN_COUNT}\\s+(?:(?:a|per|each|every)\\s+(day|week|month)|daily)`, "giu"),
    key: ([n, p]) => frequency(n ?? "", p ?? "day"),
  },
  { pattern: /\b(once|twice) (weekly|monthly)/giu, key: ([n, p]) => frequency(n ?? "", (p ?? "").replace("ly", "")) },
  {
    pattern: new RegExp(`每(日|天|周|月)\\s*${RANGE}\\s*次`, "gu"),
    key: ([p, a, b]) => `frequency ${rangeKey(a, b)} a ${periodOf(p ?? "")}`,
  },
  { pattern: new RegExp(`(?:一|1)日\\s*${RANGE}\\s*次`, "gu"), key: ([a, b]) => `frequency ${rangeKey(a, b)} a day` },
  {
    pattern: new RegExp(`\\bevery (?:${RANGE} )?${EN_SPAN}\\b`, "giu"),
    key: ([a, b, unit]) => every(a, b, unit ?? ""),
  },
  {
    pattern: new RegExp(`每隔?\\s*(?:${RANGE})?\\s*${ZH_SPAN}\\s*[1一]次|每隔?\\s*${RANGE}\\s*${ZH_SPAN}`, "gu"),
    key: ([a, b, unit, from, to, span]) => (unit === undefined ? every(from, to, span ?? "") : every(a, b, unit)),
  },
  { pattern: new RegExp(`\\bin ${RANGE} (?:divided )?doses`, "giu"), key: ([a, b]) => `divided ${rangeKey(a, b)}` },
  { pattern: /\bin divided doses/giu, key: () => "divided" },
  { pattern: /\bin (?:one|a single) dose/giu, key: () => "divided 1" },
  {
    pattern: new RegExp(`分\\s*${RANGE}\\s*次(?:给予|给药|服用|口服)?`, "gu"),
    key: ([a, b]) => `divided ${rangeKey(a, b)}`,
  },
  { pattern: /分次(?:给予|给药|服用)?/gu, key: () => "divided" },
  { pattern: /(?:[1一]次给予|单次给药|一次性给予|顿服)/gu, key: () => "divided 1" },
  {
    pattern: new RegExp(`\\bfor ${RANGE} ${EN_SPAN}\\b(?! (?:of age|and over))`, "giu"),
    key: ([a, b, unit]) => `for ${spanKey(a, b, unit ?? "")}`,
  },
  {
    pattern: new RegExp(`(?:疗程|共|连用|持续|用)\\s*${RANGE}\\s*${ZH_SPAN}`, "gu"),
    key: ([a, b, unit]) => `for ${spanKey(a, b, unit ?? "")}`,
  },
  { pattern: new RegExp(`${RANGE}\\s*(?:%|percent)`, "giu"), key: ([a, b]) => `${rangeKey(a, b)} %` },
  {
    pattern: new RegExp(`\\btimes ${RANGE}|\\b${RANGE} times\\b|${RANGE}\\s*倍`, "giu"),
    key: (g) => {
      const at = g.findIndex((one) => one !== undefined);
      return `times ${rangeKey(g[at], g[at + 1])}`;
    },
  },
];

const AMOUNT = new RegExp(RANGE, "gu");
const BEFORE = new RegExp(
  `(?:(at most|up to|no more than|maximum(?: of)?)|${ZH_PERIOD}?\\s*(最多|最大|不超过|至多)?)\\s*$`,
  "iu",
);
const PER = new RegExp(`^\\s*(?:${EN_PERIOD}|(daily)(?! dos))`, "iu");

/** The unit of an amount that stands at a place: dimension, factor and end. */
function unitAt(
  text: string,
  at: number,
): { readonly dimension: string; readonly factor: number; readonly end: number } | null {
  const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  const counted = COUNTED.find(
    ([name]) => text.startsWith(name, from) && !/^[A-Za-z]/.test(text.slice(from + name.length)),
  );
  if (counted !== undefined) return { dimension: counted[1], factor: counted[2], end: from + counted[0].length };
  const unit = readUnit(text, at);
  return unit === null || /^(?:time|calendar|percent)$/.test(unit.dimension) ? null : unit;
}

/**
 * Doses that a folded text states: amounts with their unit and period, the most that may be given, how often, in how many parts, for how
 * long, shares and multiples. An amount without a period is that of one dose. Places that overlap `taken` are left out.
 */
export function readDoses(
  text: string,
  taken: readonly { readonly start: number; readonly end: number }[],
): DoseFact[] {
  const facts: DoseFact[] = [];
  const isFree = (start: number, end: number): boolean =>
    ![...taken, ...facts].some((one) => one.start < end && start < one.end);
  for (const { pattern, key } of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (isFree(match.index, end)) facts.push({ key: key(match.slice(1)), start: match.index, end });
    }
  for (const match of text.matchAll(AMOUNT)) {
    const unit = unitAt(text, match.index + match[0].length);
    if (unit === null || !isFree(match.index, unit.end)) continue;
    const before = BEFORE.exec(text.slice(0, match.index));
    const after = PER.exec(text.slice(unit.end));
    const isMost = before?.[1] !== undefined || before?.[3] !== undefined;
    const period = after?.[1] ?? (after?.[2] === undefined ? before?.[2] : "day");
    const start = match.index - (before?.[0].length ?? 0);
    const end = unit.end + (after?.[0].length ?? 0);
    const amount = `${rangeKey(match[1], match[2], unit.factor)} ${unit.dimension}`;
    facts.push({
      key: `${isMost ? "most" : "amount"} ${amount} a ${period === undefined ? "dose" : periodOf(period)}`,
      start,
      end,
    });
  }
  return facts;
}
