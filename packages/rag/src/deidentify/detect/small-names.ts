import type { Detector, Identifier } from "../identifier.ts";
import { EPONYMS } from "../words/english-names.ts";
import { isClinicalWord, isCommonWord, isKnownWord, isListedName, isOwnName, plainWord } from "../words/lexicon.ts";

const SMALL = "\\p{Ll}[\\p{Ll}\\p{M}]+(?:[-'’]\\p{Ll}{2,})*";
const TITLED = new RegExp(
  `(?<![\\p{L}])(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Dd]octor|[Pp]rof(?:essor)?|[Nn]urse|[Mm]idwife)\\.?[ ](?=(?<first>${SMALL})(?:[ ](?<second>${SMALL}))?)`,
  "gu",
);
/** Words that a person's name follows. */
const LED = new RegExp(
  `(?<![\\p{L}])(?:wife|husband|son|daughter|mother|father|mum|mom|dad|brother|sister|partner|carer|friend|neighbou?r|niece|nephew|aunt|auntie|uncle|granddaughter|grandson|grandma|gran|nan|(?:spoke|speaking|spoken) (?:to|with)|talked to|discussed with|named|dear)[,:]?[ ](?=(?<first>${SMALL})(?:[ ](?<second>${SMALL}))?)`,
  "gu",
);
/** Words that a person's name may follow, and much else. */
const WEAKLY_LED = new RegExp(
  `(?<![\\p{L}])(?:called|(?:seen|reviewed|assessed|accompanied|brought in|examined|signed|dictated|typed) by|told|asked|rang|phoned|thanks|hi|regards|d\\/w|from|with|and|is|pt|patient|by)[,:]?[ ](?=(?<first>${SMALL})(?:[ ](?<second>${SMALL}))?)`,
  "gu",
);
const ANY = new RegExp(`(?<![\\p{L}\\p{N}@./_'’-])${SMALL}(?![\\p{L}\\p{N}@_]|[.]\\p{Ll})`, "gu");
/** Names that are said as other words more often: will see, may eat, in may. */
const RATHER_WORDS = new Set(
  "will may mark grace hope faith joy dawn art bill sue pat rob drew grant chase miles dean earnest frank april june august an so do he her his my no or the to in on at be we us you she it is was are been being has had any all not man long young rich white black brown green small best good day king".split(
    " ",
  ),
);
const LEAST_ALONE = 5;
const LEAST_LED = 4;

const isUnknown = (word: string): boolean => !isKnownWord(word) && !EPONYMS.has(word);

/**
 * Names in small letters, as dictation and messages have them: after a title whatever is no everyday word, after kin and verbs of speech
 * a listed name, elsewhere a listed name that is no word.
 */
export const detectSmallNames: Detector = (text) => {
  const found: Identifier[] = [];
  const add = (start: number, word: string): void => {
    found.push({ start, end: start + word.replace(/['’]s$/, "").length, kind: "name" });
  };
  for (const [pattern, trust] of [
    [TITLED, "title"],
    [LED, "person"],
    [WEAKLY_LED, "none"],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const { first = "", second } = match.groups ?? {};
      const word = plainWord(first);
      const isListed = isListedName(word) && !isCommonWord(word) && !isClinicalWord(word) && !EPONYMS.has(word);
      const isName = {
        title:
          isUnknown(word) ||
          (isOwnName(word) && !RATHER_WORDS.has(word)) ||
          (!isCommonWord(word) && !isClinicalWord(word)),
        person: isListed || (isUnknown(word) && word.length >= LEAST_LED),
        none: isListed,
      }[trust];
      if (!isName) continue;
      const start = match.index + match[0].length;
      add(start, first);
      const next = plainWord(second ?? "");
      if (second !== undefined && isUnknown(next) && (isListedName(next) || trust !== "none"))
        add(start + first.length + 1, second);
    }
  for (const { 0: word, index } of text.matchAll(ANY)) {
    const plain = plainWord(word);
    if (plain.length >= LEAST_ALONE && isUnknown(plain) && isListedName(plain)) add(index, word);
  }
  // J0hn, 0zdemir, Papadak1s: scanned letters that became digits.
  for (const { 0: word, index } of text.matchAll(
    /(?<![\p{L}\d.])(?:0\p{Ll}{3,}|\p{Lu}\p{Ll}*[01]\p{Ll}{2,}|\p{Lu}\p{Ll}{3,}[01]\p{Ll})(?![\p{L}\d])/gu,
  ))
    if (isUnknown(plainWord(word).replace(/0/g, "o").replace(/1/g, "i"))) add(index, word);
  return found;
};
