import { HAN_NUMBER, numberOfHan } from "../dates/date-words.ts";
import type { Detector, Identifier } from "../identifier.ts";

/** Ages above this are so rare that they identify (45 CFR 164.514(b)(2)(i)(C)); all of them become one. */
export const OLDEST_STATED_AGE = 89;
/** Nobody documented grew older than 122; 130 leaves room for errors of writing. */
const OLDEST = 130;

const NUMBER_AGES = [
  /(?<![\d.\-/])(?<age>9\d|1[0-2]\d)\s?(?:周岁|岁)/g,
  /(?<![\d.\-/])(?<age>9\d|1[0-2]\d)(?=[- ]?(?:years?[- ](?:old|of age)|year[- ]old|y\/?o\b|yo\b|yrs?\b|y\.o\.|-?year-?old))/gi,
  /\b(?:aged?|age:|age of|AGE:?|turning|turned)\s*:?\s*(?<age>9\d|1[0-2]\d)(?!\.?\d|%|\/)/gi,
  /(?:年龄|享年|高龄)\s*[:：]?\s*(?<age>9\d|1[0-2]\d)(?!\.?\d|%|\/)/g,
  // 92M; "98 F" alone is a temperature.
  /(?<![\d.\-/])(?<age>9\d|1[0-2]\d)(?=M\b|F (?:with|presents?|admitted|from|who|,))/g,
];
const HAN_AGES = new RegExp(
  `(?<!${HAN_NUMBER})(?<age>九十[一二三四五六七八九]?|一百(?:零?[一二三四五六七八九]|一?十[一二三四五六七八九]?|二十[一二三四五六七八九]?)?)(?=周?岁|高龄)`,
  "g",
);
const ENGLISH_AGES =
  /\b(?<age>(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a) hundred(?: and \w+)?))(?=[- ]years?[- ](?:old|of age))/gi;

/** Ages above 89, each written as `90+`. */
export const detectAges: Detector = (text) => {
  const found: Identifier[] = [];
  const add = (match: RegExpMatchArray, age: string): void => {
    const start = (match.index ?? 0) + match[0].indexOf(age);
    found.push({ start, end: start + age.length, kind: "age", replacement: `${OLDEST_STATED_AGE + 1}+` });
  };
  for (const pattern of NUMBER_AGES)
    for (const match of text.matchAll(pattern)) {
      const age = match.groups?.age ?? "";
      if (Number(age) > OLDEST_STATED_AGE && Number(age) <= OLDEST) add(match, age);
    }
  for (const match of text.matchAll(HAN_AGES)) {
    const age = match.groups?.age ?? "";
    if (age.startsWith("一百") || numberOfHan(age) > OLDEST_STATED_AGE) add(match, age);
  }
  for (const match of text.matchAll(ENGLISH_AGES)) add(match, match.groups?.age ?? "");
  return found;
};
