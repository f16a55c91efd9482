import { numberPlaces } from "./number-places.ts";
import { pick, type Rewrite, splice, withCaseOf } from "./rewrite.ts";
import { SPELLINGS } from "./spellings.ts";

const NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split(" ");
const HAN_NUMERALS = "一二三四五六七八九十";
const SPACED_UNIT = /(\d)( ?)(mg|kg|g|μg|µg|mL|ml|mmol|mm|cm|毫克|毫升)(?![\p{Script=Latin}\d])/gu;

/** "12 %" in words, or words as the sign. */
export const writePercent: Rewrite = (statement, { lang }) => {
  if (lang === "zh") {
    const written = statement.replace(/(?<![\d.~～-])(\d+(?:\.\d+)?) ?[%％](?!\d)/g, "百分之$1");
    return written === statement ? null : written;
  }
  if (/\d ?%/.test(statement))
    return statement.replace(
      /(\d) ?%(\p{L}?)/gu,
      (_, digit: string, next: string) => `${digit} percent${next === "" ? "" : ` ${next}`}`,
    );
  const signed = statement.replace(/(\d) per ?cent\b/g, "$1%");
  return signed === statement ? null : signed;
};

/** "500 mg" as "500mg", or the other way. */
export const spaceUnits: Rewrite = (statement) => {
  const spaced = statement.replace(SPACED_UNIT, (_, digit: string, space: string, unit: string) =>
    space === "" ? `${digit} ${unit}` : `${digit}${unit}`,
  );
  return spaced === statement ? null : spaced;
};

function hanNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : HAN_NUMERALS.charAt(tens - 1)}十`;
  return ten + (ones === 0 ? "" : HAN_NUMERALS.charAt(ones - 1));
}

/** A small whole number in words, or one in words as digits. */
export const writeNumberWord: Rewrite = (statement, { lang, random }) => {
  const isPlain = (value: number, decimals: number, most: number) => decimals === 0 && value >= 2 && value <= most;
  if (lang === "zh") {
    const place = pick(
      random,
      numberPlaces(statement).filter(
        ({ value, decimals, end }) =>
          isPlain(value, decimals, 99) && /^ ?(?:例|名|天|周|个月|年|岁|次)/.test(statement.slice(end)),
      ),
    );
    return place === undefined ? null : splice(statement, place.start, place.end, hanNumeral(place.value));
  }
  const words = [
    ...statement.matchAll(/(?<![-\w])(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z]{3})/g),
  ];
  const word = pick(random, words);
  if (word !== undefined)
    return splice(statement, word.index, word.index + word[0].length, String(NUMBER_WORDS.indexOf(word[0]) + 2));
  const place = pick(
    random,
    numberPlaces(statement).filter(
      ({ value, decimals, end }) => isPlain(value, decimals, 12) && /^ [a-z]{3}/.test(statement.slice(end)),
    ),
  );
  const written = NUMBER_WORDS[(place?.value ?? 0) - 2];
  return place === undefined || written === undefined ? null : splice(statement, place.start, place.end, written);
};

/** All words in the other spelling of English. */
export const respell: Rewrite = (statement) => {
  for (const toBritish of [true, false]) {
    const text = SPELLINGS.reduce((written, [british, american, unlessBefore]) => {
      const [from, to] = toBritish ? [american, british] : [british, american];
      const unless = unlessBefore === undefined ? "" : `(?!${unlessBefore})`;
      return written.replace(new RegExp(`(?<![\\p{L}-])${from}${unless}`, "giu"), (found) => withCaseOf(found, to));
    }, statement);
    if (text !== statement) return text;
  }
  return null;
};

/** By unit: the other unit, and how many of it make one. Only whole numbers of either are written. */
const EXACT: ReadonlyMap<string, readonly [unit: string, factor: number]> = new Map([
  ["g", ["mg", 1_000]],
  ["mg", ["g", 1 / 1_000]],
  ["weeks", ["days", 7]],
  ["days", ["weeks", 1 / 7]],
  ["years", ["months", 12]],
  ["months", ["years", 1 / 12]],
  ["hours", ["minutes", 60]],
  ["克", ["毫克", 1_000]],
  ["毫克", ["克", 1 / 1_000]],
  ["周", ["天", 7]],
  ["小时", ["分钟", 60]],
] as const);

/** The same quantity in another unit: 1500 mg as 1.5 g, two weeks as 14 days. */
export const convertUnit: Rewrite = (statement, { random }) => {
  const converted = numberPlaces(statement).flatMap((place) => {
    const [unit, factor] = EXACT.get(place.unit ?? "") ?? [];
    if (unit === undefined || factor === undefined || /^\s?(?:\/|per |-)/.test(statement.slice(place.unitEnd)))
      return [];
    // "24 and 28 weeks": the unit is that of both.
    if (/\d\S* ?(?:and|or|to|,|-|–|±|\+\/-|和|或|至|到|、) ?$/.test(statement.slice(0, place.start))) return [];
    const value = Number((place.value * factor).toPrecision(9));
    // Two of something at least ("1 days" is no English), and no more than three decimals.
    if (value < 0.1 || (value < 2 && unit !== "g" && unit !== "克") || Number(value.toFixed(3)) !== value) return [];
    if (unit !== "g" && unit !== "克" && !Number.isInteger(value)) return [];
    const space = /[\u4e00-\u9fff]/.test(unit) ? "" : " ";
    return [splice(statement, place.start, place.unitEnd, `${value}${space}${unit}`)];
  });
  return pick(random, converted) ?? null;
};

/** Another exact name of a finding or disease. Abbreviations are left out: most stand for several things. */
export const renameEntity: Rewrite = (statement, { lexicon, lang, random }) => {
  const renamed = lexicon.find(statement).flatMap(({ ids, start, end }) => {
    const [id] = ids;
    if (id === undefined || ids.length > 1) return [];
    const written = statement.slice(start, end);
    return lexicon
      .namesOf(id, lang)
      .filter((name) => name.toLowerCase() !== written.toLowerCase() && !/^[\p{Lu}\d-]+$/u.test(name))
      .map((name) => splice(statement, start, end, withCaseOf(written, name.charAt(0).toLowerCase() + name.slice(1))));
  });
  return pick(random, renamed) ?? null;
};

/** "After surgery, pain fell." as "Pain fell after surgery.": one adverbial without a clause of its own, and one clause. */
export const moveAdverbial: Rewrite = (statement) => {
  const found = /^((?:In|Among|During|After|Before|At) [^,;:.()]{5,70}), ([a-z][^,;:()]{15,})\.$/.exec(statement);
  const [, adverbial = "", clause = ""] = found ?? [];
  if (
    found === null ||
    /^In (?:conclusion|summary|contrast|addition|particular|fact|general|turn|the present|this)/.test(adverbial)
  )
    return null;
  // A second clause would draw the adverbial to itself.
  if (
    /\b(?:which|that|who|where|whereas|while|but|and|or|is|was|were|are)\b/.test(adverbial) ||
    /\b(?:which|that|who|whereas|while|but|however|respectively)\b/.test(clause)
  )
    return null;
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)} ${adverbial.charAt(0).toLowerCase()}${adverbial.slice(1)}.`;
};
