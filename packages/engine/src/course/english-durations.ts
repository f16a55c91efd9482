import { collectDurations, DAYS_PER_MONTH, DAYS_PER_YEAR, momentsOf, type ToldDuration } from "./duration-words.ts";

const UNIT_DAYS: Readonly<Record<string, number>> = {
  min: 1 / 1440,
  minute: 1 / 1440,
  hr: 1 / 24,
  h: 1 / 24,
  hour: 1 / 24,
  day: 1,
  d: 1,
  night: 1,
  wk: 7,
  week: 7,
  fortnight: 14,
  month: DAYS_PER_MONTH,
  yr: DAYS_PER_YEAR,
  year: DAYS_PER_YEAR,
  decade: 10 * DAYS_PER_YEAR,
};

/** What words for numbers stand for; "several" and the like stand for what people usually mean by them. */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  "a couple of": 2,
  "couple of": 2,
  three: 3,
  "a few": 3,
  few: 3,
  several: 4,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  many: 10,
  "half a": 0.5,
  "half an": 0.5,
};

const WORDS = Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const NUMBER = `(?:\\d+(?:\\.\\d+)?(?:\\s?(?:-|–|to|or)\\s?\\d+(?:\\.\\d+)?)?|${WORDS})`;
const UNIT = "(minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|fortnights?|months?|years?|yrs?|decades?)";
const ABOUT = "(?:(?:about|around|approximately|roughly|almost|nearly|at least|more than|over|just|only|~)\\s+)?";
const AMOUNT = `${ABOUT}(${NUMBER})[\\s-]*${UNIT}`;

/** Ways in which a text says how long a complaint has lasted; each has the number and the unit as its first two groups. */
const AMOUNTS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:for|over|during|in|within|since|past|last|previous)\\s+(?:the\\s+)?(?:past\\s+|last\\s+)?${AMOUNT}\\b`,
    "gi",
  ),
  new RegExp(`\\b${AMOUNT}\\s+(?:ago|earlier|before (?:admission|presentation|arrival)|prior to)\\b`, "gi"),
  new RegExp(`\\b${AMOUNT}'?\\s+(?:history|hx|h\\/o)\\b`, "gi"),
  new RegExp(`\\b${AMOUNT}'?\\s+of\\b(?! age| gestation)`, "gi"),
  /\b(?:x|×)\s?(\d+(?:\.\d+)?(?:\s?-\s?\d+)?)\s?\/?(hrs?|h|days?|d|wks?|weeks?|months?|yrs?|years?)\b/gi,
  new RegExp(`\\b${AMOUNT}\\s+(?:now|already)\\b`, "gi"),
];

/** Days that a moment named by words lies back. */
const MOMENTS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:since|from)\s+(?:early\s+)?(?:childhood|infancy|birth|she was (?:a child|little|small|born)|he was (?:a child|little|small|born))\b/gi,
    10 * DAYS_PER_YEAR,
  ],
  [/\b(?:all (?:her|his|my) life|lifelong|life-long)\b/gi, 10 * DAYS_PER_YEAR],
  [/\b(?:since|from) (?:adolescence|(?:her|his|my|the) teens|school)\b/gi, 10 * DAYS_PER_YEAR],
  [/\bfor (?:many )?years\b/gi, 5 * DAYS_PER_YEAR],
  [/\bfor (?:many )?months\b/gi, 4 * DAYS_PER_MONTH],
  [/\bfor weeks\b/gi, 21],
  [/\bfor days\b/gi, 4],
  [/\blast (?:week)\b/gi, 7],
  [/\b(?:since yesterday|yesterday|last night|overnight|the night before)\b/gi, 1],
  [
    /\b(?:this (?:morning|afternoon|evening)|since (?:breakfast|lunch|waking|dawn|morning)|woke (?:up )?(?:with|to|today|unable))\b/gi,
    0.4,
  ],
];

/** Clauses about something else than the complaint: its history, habits, treatment, other people's illness, or the length of one attack. */
const ELSEWHERE =
  /\b(?:smok\w*|pack|alcohol|drinks? (?:a|one|two|half|about|\d)|drank|diagnosed|hypertension|diabet\w*|on (?:metformin|insulin|warfarin|\w+(?:pril|sartan|statin|olol))|taking|takes|took|treated|prescribed|medication|tablets?|antibiotics?|married|widowed|retired|works|worked as|employed|job|travel\w*|holiday|trip|returned|pregnan\w*|gestation|post-?partum|delivered|gave birth|last period|menstrual period|lmp|surgery|operation|operated|replacement|transplant\w*|each (?:lasting|time|episode|attack)|lasting|lasts|at a time|every|per|apart|quit|stopped|moved|born|immuni[sz]\w*|vaccin\w*|bottle|partner|boyfriend|girlfriend)\b/i;

function numberOf(text: string): number {
  const words = text.toLowerCase().replace(/\s+/g, " ").trim();
  const known = NUMBER_WORDS[words];
  if (known !== undefined) return known;
  const parts = words.split(/\s?(?:-|–|to|or)\s?/).map(Number);
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

const daysOf = (number: string, unit: string): number =>
  numberOf(number) * (UNIT_DAYS[unit.toLowerCase()] ?? UNIT_DAYS[unit.toLowerCase().replace(/s$/, "")] ?? Number.NaN);

const CLAUSE_MARKS = ".,;:!?\n()";

function* candidatesIn(text: string): Generator<readonly [RegExpMatchArray, number]> {
  for (const pattern of AMOUNTS)
    for (const match of text.matchAll(pattern)) yield [match, daysOf(match[1] ?? "", match[2] ?? "")];
  yield* momentsOf(text, MOMENTS);
}

/** Every duration that an English text tells of the complaint, in the order of the text. */
export function englishDurations(text: string): ToldDuration[] {
  return collectDurations(text, { candidates: candidatesIn(text), elsewhere: ELSEWHERE, clauseMarks: CLAUSE_MARKS });
}
