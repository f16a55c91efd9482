import type { Detector, Identifier } from "../identifier.ts";
import { COMPOUND_SURNAMES, GIVEN_CHARACTERS, NOT_NAMES, SURNAMES, WORD_SURNAMES } from "../words/chinese-names.ts";
import { MINORITY_NAME } from "../words/minority-names.ts";
import { NEVER_GIVEN } from "../words/never-given.ts";
import { CHINESE_EPONYM, PERSON_AFTER, PERSON_BEFORE } from "./chinese-context.ts";
import { chineseWords, type TaggedWord as Word } from "./chinese-words.ts";

const COMPOUND = new Set(COMPOUND_SURNAMES.split("|"));
const isEdge = (character: string | undefined): boolean =>
  character === undefined || !/[\p{Script=Han}\p{L}\d]/u.test(character);
const isGiven = (given: string): boolean =>
  ![...given].some((character) => NEVER_GIVEN.has(character)) &&
  [...given].some((character) => GIVEN_CHARACTERS.includes(character));

/** Lengths that a name may have which begins with a word, longest first: a surname and what the dictionary does not take for words. */
function lengthsAt(words: readonly Word[], at: number): { length: number; surname: string; isListed: boolean }[] {
  const [one, two, three, four] = words.slice(at, at + 4);
  if (one === undefined || !/^\p{Script=Han}{1,4}$/u.test(one.word)) return [];
  const isSingle = (word: Word | undefined): boolean => word !== undefined && /^\p{Script=Han}$/u.test(word.word);
  const pair = one.word + (isSingle(one) && isSingle(two) ? (two?.word ?? "") : "");
  const surname = COMPOUND.has(pair)
    ? pair
    : COMPOUND.has(one.word.slice(0, 2))
      ? one.word.slice(0, 2)
      : (one.word[0] ?? "");
  if (surname.length === 1 && !SURNAMES.includes(surname)) return [];
  const rest: (Word | undefined)[] = surname.length === 2 && isSingle(one) ? [three, four] : [two, three];
  const found: { length: number; surname: string; isListed: boolean }[] = [];
  const add = (length: number, isListed = false): void => {
    if (!found.some((other) => other.length === length)) found.push({ length, surname, isListed });
  };
  // A name that the dictionary lists, whole or but for its last character.
  if (one.word.length > surname.length) {
    if (one.tag !== "nr") return [];
    if (one.word.length === 2 && isSingle(two)) add(3);
    add(one.word.length, true);
    return found;
  }
  const [first, second] = rest;
  if (isSingle(first) && isSingle(second)) add(surname.length + 2);
  // 建国, 晓东, 桂英: given names that are words.
  if (first !== undefined && /^\p{Script=Han}{2}$/u.test(first.word)) add(surname.length + 2);
  if (isSingle(first)) add(surname.length + 1);
  return found;
}

/**
 * Names that stand in nobody's list of labels: a surname and one or two characters that are no words of the dictionary, where the words
 * beside them are those of a person, or where they stand by themselves.
 */
export const detectChineseNameTokens: Detector = (text) => {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const found: Identifier[] = [];
  for (const { 0: name, index } of text.matchAll(MINORITY_NAME))
    found.push({ start: index, end: index + name.length, kind: "name" });
  const words = chineseWords(text);
  let taken = 0;
  for (const [at, { start }] of words.entries()) {
    if (start < taken) continue;
    for (const { length, surname, isListed } of lengthsAt(words, at)) {
      const name = text.slice(start, start + length);
      const given = name.slice(surname.length);
      const isFunction =
        surname.length === 1 && (WORD_SURNAMES.includes(surname) || "查解易车路方毛白黄".includes(surname));
      // 阎姐: a surname and how one is called.
      if (/^.[姐哥嫂叔婶姨伯爷奶]$/u.test(name)) continue;
      if (NOT_NAMES.has(name) || NOT_NAMES.has(name.slice(0, 2)) || CHINESE_EPONYM.test(name) || !isGiven(given))
        continue;
      const before = text.slice(Math.max(0, start - 8), start);
      const after = text.slice(start + length, start + length + 12);
      const isAfterPerson = PERSON_BEFORE.test(before);
      const isBeforePerson = PERSON_AFTER.test(after);
      const isAlone = isEdge(text[start - 1]) && isEdge(text[start + length]) && !/[\d.]\s?$/.test(before);
      const isAllGiven = [...given].every((character) => GIVEN_CHARACTERS.includes(character));
      const isWord = given.length === 2 && words[at + 1]?.word === given;
      const signs = Number(isAfterPerson) + Number(isBeforePerson) + Number(isAlone && (isAllGiven || isListed));
      // A surname that is a word, and a given name that is one, need two signs of a person.
      if (signs < (isFunction || (isWord && !isListed) ? 2 : 1)) continue;
      found.push({ start, end: start + length, kind: "name" });
      taken = start + length;
      break;
    }
  }
  return found;
};
