import type { Language } from "../text.ts";
import { TIMES_PHRASES } from "./times-phrases.ts";

type Pair = readonly [en: string, zh: string];
type Rule = readonly [pattern: RegExp, words: (...groups: string[]) => Pair];

const NUMBER = String.raw`(\d+(?:\.\d+)?(?:(?:-| to | or )\d+(?:\.\d+)?)?)`;
const UNIT = "(min|minute|h|hour|day|week|month)s?";
const UNITS: Readonly<Record<string, Pair>> = {
  min: ["minute", "分钟"],
  minute: ["minute", "分钟"],
  h: ["hour", "小时"],
  hour: ["hour", "小时"],
  day: ["day", "日"],
  week: ["week", "周"],
  month: ["month", "个月"],
};

const rule = (pattern: string, words: (...groups: string[]) => Pair): Rule => [new RegExp(`^(?:${pattern})$`), words];
const phrase = (pattern: string, en: string, zh: string): Rule => rule(pattern, () => [en, zh]);

const range = (count: string): Pair => [
  count.replace("-", " to "),
  count.replace(/-| to /, "～").replace(" or ", "或"),
];
const daily = (count: string): Pair =>
  count === "1" ? ["once a day", "每日1次"] : [`${range(count)[0]} times a day`, `每日${range(count)[1]}次`];
const divided = (count: string): Pair => [`in ${range(count)[0]} divided doses`, `分${range(count)[1]}次给予`];
const timeSpan = (count: string, unit: string): Pair => {
  const [en, zh] = UNITS[unit] ?? [unit, unit];
  return [count === "1" ? `1 ${en}` : `${range(count)[0]} ${en}s`, `${range(count)[1]}${zh}`];
};
const every = (count: string, unit: string): Pair => {
  const [en, zh] = timeSpan(count, unit);
  return [`every ${en.replace(/^1 /, "")}`, `每${zh.replace(/^1(?!\d)/, "")}1次`];
};

/** A bare count means doses a day where the amount is one dose, and parts of the amount where it is that of a day or more. */
const OF_ONE_DOSE: readonly Rule[] = [rule(NUMBER, daily), phrase("once|single dose", "once", "1次")];
const OF_A_PERIOD: readonly Rule[] = [phrase("1|once", "in one dose", "1次给予"), rule(NUMBER, divided)];
const OF_EITHER: readonly Rule[] = [
  phrase("once daily|once a day", ...daily("1")),
  phrase("twice daily", ...daily("2")),
  phrase("three times daily", ...daily("3")),
  rule(`${NUMBER}(?: times)? (?:daily|a day)`, daily),
  rule(String.raw`up to (\d+)`, (count) => [`up to ${count} times a day`, `每日最多${count}次`]),
  phrase("divided|in divided doses", "in divided doses", "分次给予"),
  rule(`(?:divided )?in ${NUMBER}(?: divided)?(?: doses)?`, divided),
  rule(`${NUMBER} divided`, divided),
  rule(String.raw`once or in (\d+)`, (count) => [`once or in ${count} doses`, `1次或分${count}次给予`]),
  rule(`every ${NUMBER} ?${UNIT}`, every),
  rule(`${NUMBER} hourly`, (count) => every(count, "h")),
  rule(`every ${NUMBER} ?${UNIT} after the start`, (count, unit) => {
    const [en, zh] = every(count, unit);
    return [`${en} after the start`, `起始治疗后${zh}`];
  }),
  phrase("every month|monthly|once a month", "once a month", "每月1次"),
  phrase("weekly|once weekly|once a week", "once a week", "每周1次"),
  phrase("twice a week", "twice a week", "每周2次"),
  phrase("three times a week", "3 times a week", "每周3次"),
  rule(`${NUMBER} times a week`, (count) => [`${range(count)[0]} times a week`, `每周${range(count)[1]}次`]),
  phrase("every other day", "every other day", "隔日1次"),
  phrase("once in 24 h", "once in 24 hours", "24小时内1次"),
  rule(`may repeat after ${NUMBER} ?${UNIT}`, (count, unit) => {
    const [en, zh] = timeSpan(count, unit);
    return [`may be repeated after ${en}`, `${zh}后可重复`];
  }),
  phrase("may repeat", "may be repeated", "可重复"),
  rule(String.raw`(\d+) (day|week)s of (\d+)`, (on, unit, of) => [
    `on ${on} of every ${of} ${unit}s`,
    `每${timeSpan(of, unit)[1]}中用药${timeSpan(on, unit)[1]}`,
  ]),
  rule(String.raw`(\d+) (day|week)s`, (count, unit) => [
    `for ${timeSpan(count, unit)[0]}`,
    `共${timeSpan(count, unit)[1]}`,
  ]),
  rule(String.raw`one patch every (\d+) h`, (count) => [`one patch every ${count} hours`, `每${count}小时1贴`]),
  phrase("(?:once )?(?:at bedtime|before bed)", "at bedtime", "睡前"),
  phrase("(?:once )?at night", "at night", "每晚"),
  phrase("(?:once )?in the morning", "in the morning", "早晨"),
  phrase("(?:once )?(?:in the )?evening", "in the evening", "晚间"),
  phrase("once daily after food", "once a day after food", "每日1次，餐后"),
  phrase("once daily with food", "once a day with food", "每日1次，随餐"),
  phrase("with food|with meals|with a meal", "with food", "随餐"),
  phrase("after food|after meals", "after food", "餐后"),
  phrase("before food|before meals", "before food", "餐前"),
  phrase("with fat", "with fat", "与含脂食物同服"),
  phrase("fasting", "fasting", "空腹"),
  phrase("in each nostril", "in each nostril", "每侧鼻孔"),
  phrase("as needed", "as needed", "必要时"),
  phrase("by response", "by response", "按疗效调整"),
  phrase("by INR", "by INR", "按INR调整"),
  phrase("by weight", "by weight", "按体重"),
  phrase("by protocol", "by protocol", "按方案"),
  phrase("after each loose stool", "after each loose stool", "每次稀便后"),
  phrase("first", "as the first dose", "首剂"),
  phrase("continuous(?: infusion)?", "as a continuous infusion", "持续输注"),
];

function rulesFor(per: string): readonly Rule[] {
  if (per === "dose") return [...OF_ONE_DOSE, ...OF_EITHER];
  // A rate of infusion has no doses that a bare count could number.
  return per === "hour" || per === "minute" ? OF_EITHER : [...OF_A_PERIOD, ...OF_EITHER];
}

/** One part in both languages; null where neither a rule nor the table of phrases reads it. */
function readPart(part: string, rules: readonly Rule[]): Pair | null {
  for (const [pattern, words] of rules) {
    const groups = pattern.exec(part);
    if (groups !== null) return words(...groups.slice(1));
  }
  const zh = TIMES_PHRASES[part];
  return zh === undefined ? null : [part, zh];
}

/** A phrase may hold commas of its own: the longest that begins here, of as many parts as it takes, then the rest. */
function readParts(parts: readonly string[], rules: readonly Rule[]): Pair[] | null {
  if (parts.length === 0) return [];
  for (let count = parts.length; count > 0; count--) {
    const first = readPart(parts.slice(0, count).join(", "), rules);
    const rest = first === null ? null : readParts(parts.slice(count), rules);
    if (first !== null && rest !== null) return [first, ...rest];
  }
  return null;
}

/** A release states a few hundred texts thousands of times. */
const read = new Map<string, Pair | null>();

function readTimes(times: string, per: string): Pair | null {
  const key = `${per} ${times}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const parts = readParts(times.split(", "), rulesFor(per));
  const words: Pair | null =
    parts === null ? null : [parts.map(([en]) => en).join(", "), parts.map(([, zh]) => zh).join("，")];
  // Texts of the packs alone are kept: what callers make up must not fill the memory.
  if (words !== null && read.size < 5_000) read.set(key, words);
  return words;
}

/** Whether how often a dose is given can be said in both languages; `per` is what the amount counts for. */
export const isReadTimes = (times: string, per: string): boolean => readTimes(times, per) !== null;

/**
 * How often a dose is given, from the words of the packs (English); `per` is what the amount counts for: `2` is twice a day for an amount of one dose, and
 * two parts of a day's amount. Words that nothing reads stay as they are written, all of them, and Chinese says so: half a translation would be a guess.
 */
export function timesWords(language: Language, times: string, per: string): string {
  const words = readTimes(times, per);
  if (words !== null) return words[language === "en" ? 0 : 1];
  return language === "en" ? times : `给药次数原文为“${times}”`;
}
