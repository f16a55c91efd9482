import type { Language } from "@cdss/domain";
import { CANCER_OF, INDICATION_PHRASES } from "./indication-phrases.ts";
import { MANNER_PHRASES } from "./manner-phrases.ts";

const USE_PHRASES: Readonly<Record<string, string>> = { ...INDICATION_PHRASES, ...MANNER_PHRASES };

const NUMBER = String.raw`(\d+(?:\.\d+)?(?: ?(?:to|-) ?\d+(?:\.\d+)?)?)`;
const AMOUNT = String.raw`(\d+(?:\.\d+)? ?(?:mg|g|ug|IU|mL)(?:/kg)?)`;
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
  [new RegExp(`^up to ${NUMBER} kg$`), (kilograms) => `体重≤${kilograms} kg`],
  [new RegExp(`^loading over ${NUMBER} ${SPAN}$`), (count, unit) => `负荷量，${span(count, unit)}内给予`],
  [new RegExp(`^every ${NUMBER} ${SPAN}$`), (count, unit) => `每${span(count, unit)}1次`],
  [new RegExp(`^patch for ${NUMBER} days$`), (count) => `贴剂，每贴${range(count)}天`],
  [new RegExp(`^${NUMBER} doses$`), (count) => `共${range(count)}剂`],
  [new RegExp(`^${NUMBER} nights$`), (count) => `${range(count)}晚`],
  [new RegExp(`^(?:first(?: dose)? ${AMOUNT}|${AMOUNT} first)$`), (one, other) => `首剂${one ?? other}`],
  [new RegExp(`^from ${AMOUNT}$`), (amount) => `自${amount}起`],
  [new RegExp(`^at most ${AMOUNT}$`), (amount) => `最多${amount}`],
  [
    new RegExp(`^at most ${AMOUNT} a (day|week)$`),
    (amount, unit = "") => `每${unit === "day" ? "日" : "周"}最多${amount}`,
  ],
];

/** Turns of phrase about a drug, by the drug's name. */
const DRUG_TURNS: readonly (readonly [pattern: RegExp, zh: (drug: string) => string])[] = [
  [/^as (.+)$/, (drug) => `以${drug}计`],
  [/^with (.+)$/, (drug) => `与${drug}合用`],
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
  for (const [pattern, words] of DRUG_TURNS) {
    const drug = nameOf(pattern.exec(part)?.[1] ?? "");
    if (drug !== null) return words(drug);
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
  const isOfCancers = / cancers?\b/.test(use);
  const parts = use.split(BETWEEN_PARTS).map((part) => part.trim());
  return parts
    .map((part) => {
      const cancer = isOfCancers ? CANCER_OF[part] : undefined;
      return cancer ?? translatePart(part, nameOf) ?? (FIGURES.test(part) ? part : `“${part}”`);
    })
    .join("，");
}
