import { numberPlaces } from "./number-places.ts";
import { pick, type Rewrite, splice } from "./rewrite.ts";

const NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split(" ");
const HAN_NUMERALS = "一二三四五六七八九十";

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
    ...statement.matchAll(/(?<![-\w]|ty )(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z]{3})/g),
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
