import type { CalendarDate } from "./calendar.ts";
import { HAN_NUMBER, hanOf, MONTH_PATTERN, monthLike, monthOf, numberOfHan } from "./date-words.ts";

/** Which of two numbers that may both be a month is the day. */
export type DateOrder = "day-first" | "month-first";

/** A way of writing a date: how it is read, and how another date is written in the same manner. */
export interface DateForm {
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>, order: DateOrder): CalendarDate;
}

/** Two digits are of this century up to 40, else of the last: a note of this decade and a birth of the last century. */
function fullYear(text: string): number {
  const value = Number(text);
  return text.length > 2 ? value : value + (value <= 40 ? 2000 : 1900);
}

/** `12` says of itself whether a 5 beside it would be `05`: yes among figures alone, no beside words. */
const padded = (value: number, model: string, isFigures: boolean): string =>
  String(value).padStart(/^0/.test(model) || (isFigures && model.length === 2) ? 2 : 1, "0");
const yearLike = (value: number, model: string): string =>
  model.length === 2 ? String(value % 100).padStart(2, "0") : String(value);

function ordinal(day: number, model: string): string {
  if (model === "") return "";
  const teen = day % 100 >= 11 && day % 100 <= 13;
  return (!teen && { 1: "st", 2: "nd", 3: "rd" }[day % 10]) || "th";
}

const numeric = ({ y, m, d }: Readonly<Record<string, string | undefined>>): CalendarDate => ({
  year: y === undefined ? null : fullYear(y),
  month: Number(m),
  day: d === undefined ? null : Number(d),
});
const worded = ({ y, month, d }: Readonly<Record<string, string | undefined>>): CalendarDate => ({
  year: y === undefined ? null : fullYear(y),
  month: monthOf(month ?? ""),
  day: d === undefined ? null : Number(d),
});
const chinese = ({ y, m, d }: Readonly<Record<string, string | undefined>>): CalendarDate => ({
  year: y === undefined ? null : fullYear(String(numberOfHan(y))),
  month: numberOfHan(m ?? ""),
  day: d === undefined ? null : numberOfHan(d),
});

/** Whether the first of two numbers is the day: a number above 12 tells, else the order of the text. */
export function isDayFirst({ a, b }: Readonly<Record<string, string | undefined>>, order: DateOrder): boolean {
  return Number(a) > 12 || (Number(b) <= 12 && order === "day-first");
}
const ordered: DateForm["read"] = (groups, order) => {
  const [day, month] = isDayFirst(groups, order) ? [groups.a, groups.b] : [groups.b, groups.a];
  return { year: groups.y === undefined ? null : fullYear(groups.y), month: Number(month), day: Number(day) };
};

const D = "(?:3[01]|[12]\\d|0?[1-9])";
const M = "(?:1[0-2]|0?[1-9])";
const Y = "(?:18|19|20|21)\\d{2}";
/** Words after which two numbers with a stroke or a point between them are a date, not a score, a pressure or a value. */
const WHEN =
  "(?<=(?:\\b(?:[Oo]n|[Ss]ince|[Ff]rom|[Uu]ntil|[Dd]ated?|[Dd]ue|[Bb]y|[Ss]een|[Aa]dmitted|[Dd]ischarged|[Oo]f|[Bb]orn|DOB|[Cc]linic|[Aa]ppointment|[Vv]isit|[Cc]heck|[Uu]ltrasound|[Cc]ulture|[Ss]can|[Ll]abs?|CT|MRI|X-ray)\\s*:?\\s|[于自至到从自即在]\\s?))";
const NO_SCORE =
  "(?!\\s*(?:mmHg|mm|kPa|pain|strength|power|murmur|on the|of the|dose|tablets?|分|级|L|mg|%|/|\\d|[-.]\\d))";

const CASED = `(?<month>${MONTH_PATTERN}|${MONTH_PATTERN.toUpperCase()})`;
const DAY_BEFORE = `(?<![\\d./])(?<d>${D})(?<o>st|nd|rd|th)?(?:[\\s-]*(?:of\\s+)?)`;
const YEAR_AFTER = `(?:\\s*,?\\s*|-)(?<y>${Y}|(?<=-)\\d{2}(?!\\d)|(?<=['’])\\d{2}(?!\\d)|(?<=[A-Za-z][ ])[0-4]\\d(?=\\s*(?:$|[\\n;|)]|:(?!\\d)|\\s[ ]|\\.\\s|[ ]\\d{4}(?!\\d))))`;

/** In the order in which they are tried: the fuller form first. */
export const DATE_FORMS: readonly DateForm[] = [
  // 2024年3月5日, 24年3月5号, 2024年3月; 二〇二四年三月五日
  // (two digits of a year need the day: 病史10年3月 is a duration)
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<y>${Y})\\s?年\\s?(?<m>${M})\\s?月(?:份|份?\\s?(?<d>${D})(?:\\s?[日号]|(?<=月\\d{1,2})(?![\\d:时点个])))?`,
      "g",
    ),
    read: numeric,
  },
  {
    pattern: new RegExp(`(?<![\\d.])(?<y>\\d{2})\\s?年\\s?(?<m>${M})\\s?月\\s?(?<d>${D})\\s?[日号]`, "g"),
    read: numeric,
  },
  // 22年7月于…行…: two digits of a year and a month, where something was done then
  {
    pattern: new RegExp(
      `(?<=^|[;；。，,、（(\\s于自在至])(?<y>[012]\\d)\\s?年\\s?(?<m>${M})\\s?月(?=份|起|底|初|中旬|上旬|下旬|于|在|因|行|曾|外院|我院|确诊|诊断|体检|发现|查|做|出现|开始|至|到|入院|住院|手术)`,
      "g",
    ),
    read: numeric,
  },
  {
    pattern: new RegExp(
      `(?<y>[一二]${HAN_NUMBER}{3})年(?<m>${HAN_NUMBER}{1,2})月(?:份|(?<d>${HAN_NUMBER}{1,3})[日号])?`,
      "g",
    ),
    read: chinese,
  },
  {
    pattern: new RegExp(
      `(?<!${HAN_NUMBER})(?<y>${HAN_NUMBER}{2})年(?<m>${HAN_NUMBER}{1,2})月(?<d>${HAN_NUMBER}{1,3})[日号]`,
      "g",
    ),
    read: chinese,
  },
  // 2024-03-05, 2024/3/5, 2024.3.5, also with a time after it
  {
    pattern: new RegExp(`(?<![\\d.-])(?<y>${Y})(?<s>\\s?[-/.]\\s?)(?<m>${M})\\k<s>(?<d>${D})(?!\\d|[-/.]\\d)`, "g"),
    read: numeric,
  },
  // 20240305, 202403051430, 20240305143000
  {
    pattern:
      /(?<![\dA-Za-z.-])(?<y>(?:19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?=(?:[ T]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?(?![\d.]))/g,
    read: numeric,
  },
  // 5 March 2024, 5th of March, 2024, 05-Mar-24, 05MAR2024, 5 March. Small letters need the year: "1 or 2 may help"
  { pattern: new RegExp(`${DAY_BEFORE}${CASED}\\b\\.?(?:${YEAR_AFTER})?(?![a-z])`, "g"), read: worded },
  {
    pattern: new RegExp(`${DAY_BEFORE}(?<month>${MONTH_PATTERN})\\b\\.?(?:${YEAR_AFTER})(?![a-z])`, "gi"),
    read: worded,
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<d>0[1-9]|[12]\\d|3[01])(?<month>${MONTH_PATTERN})(?<y>${Y}|\\d{2})(?!\\d)`,
      "gi",
    ),
    read: worded,
  },
  // March 5, 2024; Mar 5th; MARCH 5
  {
    pattern: new RegExp(
      `\\b${CASED}\\.?[\\s-]+(?:the\\s+)?(?<d>${D})(?<o>st|nd|rd|th)?(?!\\d|:\\d|\\s?(?:mg|ml|g|%|cm|mm|kg|units?|tab|cap|x\\b))(?:(?:\\s*,\\s*|\\s+|-)(?<y>${Y})(?!\\d))?`,
      "g",
    ),
    read: worded,
  },
  // March 2024, Mar '24
  {
    pattern: new RegExp(
      `\\b(?<month>${MONTH_PATTERN})\\.?(?:,?\\s+(?:of\\s+)?|-)(?<y>${Y}(?!\\d)|(?<=-)\\d{2}(?!\\d))`,
      "gi",
    ),
    read: worded,
  },
  { pattern: new RegExp(`\\b(?<month>${MONTH_PATTERN})\\.?\\s+['’](?<y>\\d{2})(?!\\d)`, "gi"), read: worded },
  // 03/05/2024, 5.3.2024, 5-3-24: which is the month, the rest of the text tells
  {
    pattern: new RegExp(
      `(?<![\\d./-])(?<a>\\d{1,2})(?<s>[-/.])(?<b>\\d{1,2})\\k<s>(?<y>${Y}|\\d{2})(?!\\d|[-/.]\\d|\\s*(?:mg|ml|cm|mm|分))`,
      "g",
    ),
    read: ordered,
  },
  // 3月5日, 三月五日
  { pattern: new RegExp(`(?<![\\d.])(?<m>${M})\\s?月\\s?(?<d>${D})\\s?[日号]`, "g"), read: numeric },
  {
    pattern: new RegExp(`(?<!${HAN_NUMBER})(?<m>${HAN_NUMBER}{1,2})月(?:初)?(?<d>${HAN_NUMBER}{1,3})[日号]`, "g"),
    read: chinese,
  },
  // 2024-03, 2024/3
  { pattern: /(?<![\d./-])(?<y>(?:19|20)\d{2})(?<s>[-/.])(?<m>0[1-9]|1[0-2])(?![\d./-]|\s*(?:mg|ml))/g, read: numeric },
  // 03/2024
  { pattern: /(?<![\d./-])(?<m>0?[1-9]|1[0-2])(?<s>\/)(?<y>(?:19|20)\d{2})(?![\d/])/g, read: numeric },
  // "on 3/5", 于3.12入院
  {
    pattern: new RegExp(`${WHEN}(?<a>\\d{1,2})(?<s>/)(?<b>\\d{1,2})${NO_SCORE}`, "g"),
    read: ordered,
  },
  {
    pattern: new RegExp(
      `(?<![\\d./-])(?<m>${M})(?<s>[./-])(?<d>${D})(?=\\s?日?(?:入院|出院|复查|复诊|转入|转出|我院|门诊|急诊|手术|术|就诊|起病|凌晨|上午|下午|晚|晨|予|行))`,
      "g",
    ),
    read: numeric,
  },
];

/** Another date in the manner of a match: the same order, separators, padding, script and case. */
export function writeLike(match: RegExpMatchArray, { year, month, day }: CalendarDate, isDayFirst: boolean): string {
  const groups = match.groups ?? {};
  const indices = match.indices?.groups ?? {};
  const isFigures = /^[\d\s./-]+$|^\d{2}[A-Za-z]{3}\d/.test(match[0]);
  const isHan = (text: string): boolean => /\p{Script=Han}|〇|○/u.test(text);
  const written: Record<string, (model: string) => string> = {
    y: (model) =>
      isHan(model)
        ? hanOf(model.length === 2 ? (year ?? 0) % 100 : (year ?? 0), "year", model)
        : yearLike(year ?? 0, model),
    m: (model) => (isHan(model) ? hanOf(month, "count") : padded(month, model, isFigures)),
    d: (model) => (isHan(model) ? hanOf(day ?? 0, "count") : padded(day ?? 0, model, isFigures)),
    month: (model) => monthLike(month, model),
    o: (model) => ordinal(day ?? 0, model),
    a: (model) => padded(isDayFirst ? (day ?? 0) : month, model, isFigures),
    b: (model) => padded(isDayFirst ? month : (day ?? 0), model, isFigures),
  };
  let text = match[0];
  const parts = Object.entries(indices)
    .flatMap(([name, span]) => (span === undefined || written[name] === undefined ? [] : [{ name, span }]))
    .sort((one, two) => two.span[0] - one.span[0]);
  for (const { name, span } of parts) {
    const [start, end] = [span[0] - (match.index ?? 0), span[1] - (match.index ?? 0)];
    text = text.slice(0, start) + (written[name]?.(groups[name] ?? "") ?? "") + text.slice(end);
  }
  return text;
}
