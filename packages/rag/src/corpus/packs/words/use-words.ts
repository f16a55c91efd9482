import type { Language } from "@cdss/domain";
import { USE_PHRASES } from "./use-phrases.ts";

const NUMBER = String.raw`(\d+(?:\.\d+)?(?: ?(?:to|-) ?\d+(?:\.\d+)?)?)`;
const SPANS: Readonly<Record<string, string>> = {
  min: "分钟",
  minute: "分钟",
  hour: "小时",
  day: "天",
  week: "周",
  month: "个月",
};
const SPAN = "(min|minute|hour|day|week|month)s?";
const range = (count = ""): string => count.replace(/ ?(?:to|-) ?/, "～");
const span = (count = "", unit = ""): string => `${range(count)}${SPANS[unit] ?? unit}`;

/** Turns of phrase with a figure in them. */
const TURNS: readonly (readonly [pattern: RegExp, zh: (...groups: string[]) => string])[] = [
  [new RegExp(`^${NUMBER} %$`), (share) => `${range(share)}%`],
  [
    new RegExp(`^${NUMBER} % (cream|gel|ointment|drops|solution)$`),
    (share, form = "") => `${range(share)}%${USE_PHRASES[form] ?? form}`,
  ],
  [new RegExp(`^${NUMBER} ${SPAN}$`), (count, unit) => span(count, unit)],
  [new RegExp(`^(?:over|for) ${NUMBER} ${SPAN}$`), (count, unit) => span(count, unit)],
  [new RegExp(`^(?:at most|up to) ${NUMBER} ${SPAN}$`), (count, unit) => `最多${span(count, unit)}`],
  [new RegExp(`^${NUMBER} ${SPAN} at most$`), (count, unit) => `最多${span(count, unit)}`],
  [new RegExp(`^first ${NUMBER} ${SPAN}$`), (count, unit) => `前${span(count, unit)}`],
  [new RegExp(`^within ${NUMBER} ${SPAN}$`), (count, unit) => `${span(count, unit)}内`],
  [new RegExp(`^${NUMBER} ${SPAN} before$`), (count, unit) => `${span(count, unit)}前`],
  [new RegExp(`^below ${NUMBER} kg$`), (kilograms) => `体重低于${kilograms} kg`],
  [new RegExp(`^above ${NUMBER} kg$`), (kilograms) => `体重超过${kilograms} kg`],
  [
    new RegExp(`^(?:from ${NUMBER} kg|${NUMBER} kg (?:and (?:more|over)|or more))$`),
    (one, other) => `体重≥${one ?? other} kg`,
  ],
  [new RegExp(`^${NUMBER} kg$`), (kilograms) => `体重${range(kilograms)} kg`],
  [new RegExp(`^${NUMBER} to ${NUMBER} kg$`), (low, high) => `体重${low}～${high} kg`],
  [/^first (\d+(?:\.\d+)? ?m?g)$/, (amount) => `首剂${amount}`],
];

/** One part in Chinese, its bracket too; null where it cannot be said. */
function translatePart(part: string, nameOf: (name: string) => string | null): string | null {
  const [, bare = part, inBrackets] = /^(.*?) \(([^()]+)\)$/.exec(part) ?? [];
  if (inBrackets !== undefined) {
    const words = [bare, inBrackets].map((one) => translatePart(one, nameOf));
    return words.every((one) => one !== null) ? `${words[0]}（${words[1]}）` : null;
  }
  const plain = USE_PHRASES[part] ?? nameOf(part);
  if (plain !== null) return plain;
  for (const [pattern, words] of TURNS) {
    const groups = pattern.exec(part);
    if (groups !== null) return words(...groups.slice(1));
  }
  const either = part.split(" or ").map((one) => USE_PHRASES[one] ?? nameOf(one));
  return either.length === 2 && either.every((one) => one !== null) ? either.join("或") : null;
}

/** A part that is figures and units alone reads the same in both languages: `0.5 mmol/mL`. */
const FIGURES = /^[\d.,/ -]+(?:(?:mg|g|ug|mmol|mL|L|kg|IU|m2|%)(?:\/(?:mg|g|mL|L|kg|m2))?[\d.,/ -]*)+$/;
/** Between parts, and not inside brackets. */
const BETWEEN_PARTS = /[,;] (?![^(]*\))/;

/**
 * What a dose is for and how it is given, which the packs say in English words. Chinese comes from the names of the conditions and a table; a part that has
 * none stays as it is written, between quotation marks: a physician reads it, and nothing is guessed.
 */
export function useWords(language: Language, use: string, nameOf: (englishName: string) => string | null): string {
  if (language === "en") return use;
  const parts = use.split(BETWEEN_PARTS).map((part) => part.trim());
  return parts.map((part) => translatePart(part, nameOf) ?? (FIGURES.test(part) ? part : `“${part}”`)).join("，");
}
