import type { Detector } from "../identifier.ts";
import { EPONYMS, GIVEN_NAMES } from "../words/english-names.ts";
import { isClinicalWord, isCommonWord, isListedName, isOwnName, plainWord } from "../words/lexicon.ts";
import { findAll } from "./find-all.ts";

/** After these a capitalised word is a person, though it is a month, a rank or a verb elsewhere: mum Earl, sibs May, clerk Hope. */
const ROLE =
  "(?:[Mm]um|[Mm]am|[Mm]om|[Mm]other|[Dd]ad|[Ff]ather|[Ss]ibs?|[Ss]iblings?|[Cc]hild|[Bb]aby|[Bb]oy|[Gg]irl|[Ss]on|[Dd]aughter|[Ww]ife|[Hh]usband|[Pp]artner|[Ss]ister|[Bb]rother|[Bb]uddy|[Cc]lerk|[Cc]ontacts?|[Cc]lient|[Cc]arer|[Ff]riend|[Nn]eighbou?r|[Mm]idwife|[Ss]r|[Rr]eceptionist|[Ss]ecretary|[Pp]orter|[Ii]nterpreter|[Ii]ndex case|[Ll]iaison|[Tt]ransfer|[Vv]eteran|[Ss]urgeon|[Aa]naesth(?:etist)?|[Aa]sst)";
const CAPITAL = "\\p{Lu}\\p{Ll}{2,}";
const AFTER_ROLE = new RegExp(`(?<![\\p{L}])${ROLE}:?[ ](?<value>${CAPITAL}(?:[ ]${CAPITAL})?)(?![\\p{L}'’-])`, "gu");
/** Earl and May: the second of two. */
const SECOND = new RegExp(
  `(?<![\\p{L}])${ROLE}:?[ ]\\p{Lu}[\\p{L}'’-]+(?:,[ ]\\p{Lu}[\\p{L}'’-]+)?[ ]and[ ](?<value>${CAPITAL})(?![\\p{L}])`,
  "gu",
);
/** In bed SR2 Earl, reviewed Teddy in clinic, Teddy brought by: only a person is there or is brought. */
const BESIDE_ACTS = [
  new RegExp(`(?<=(?:[Bb]ed|[Rr]oom|[Rr]m|[Bb]ay)[ ][A-Z\\d][A-Z\\d-]{0,6}[ ])(?<value>${CAPITAL})(?![\\p{L}])`, "gu"),
  new RegExp(`(?<=[Rr]eviewed |[Ss]aw )(?<value>${CAPITAL})(?= (?:in|at|on|with)\\b)`, "gu"),
  new RegExp(
    `(?<![\\p{L}])(?<value>${CAPITAL}(?:[ ]${CAPITAL})?)(?= (?:brought|BIBA|expired|deceased|OD|took OD|absconded|transferred|\\d{1,2}[MF](?![\\p{L}\\d]))(?: |,))`,
    "gu",
  ),
  // The end of a message: … 0175 - May"
  new RegExp(`(?<=[\\d.,!] ?[-–—] ?)(?<value>${CAPITAL})(?=["”'’])`, "gu"),
];
/** Teams and kinds of staff that sign as well; initials of two or three letters else are a person's. */
const TEAMS = new Set(
  "gp ent ed icu itu ot pt slt salt rn np pa md do mdt ssw sw cns anp cpn eau amu sau obs gyn gi ir rd dn hv fy sho reg spr st ct it me us him her you our the new on ems rcmp vna ahp ward own this that each any one two hca dr psych neuro resp renal surg ortho paeds peds derm opd cmo lmo hr him gum ret".split(
    " ",
  ),
);
const INITIALS_BY =
  /\b(?:[Ss]een|[Rr]eviewed|[Ss]igned|[Ww]ritten|[Cc]hecked|[Ww]itnessed|[Gg]iven|[Tt]yped|[Tt]aken|[Dd]one|[Cc]ompleted|[Ee]ntered|[Dd]ictated|[Cc]ounter-?signed) by (?<value>(?:[A-Z]\.){2,3}|[A-Za-z]{2,3})(?=[,;)]|\s+(?:on|at|rv|and)\b|\.?\s*(?:\n|$)|\.\s)/gm;
/** D. Poole: an initial before a capitalised word that is no word of medicine; the letter may end a sentence about a type or a vitamin. */
const INITIALLED =
  /(?<![\p{L}\d./])(?<!(?:[Vv]itamin|[Vv]it|[Hh]epatitis|[Hh]ep|[Gg]rade|[Tt]ype|[Gg]roup|[Ff]actor|[Cc]lass|[Ss]tage|[Ii]nfluenza|[Ff]lu|[Cc]hild-?[Pp]ugh|[Ss]cores?|[Pp]art|[Pp]lan|[Oo]ption|[Aa]rea|[Pp]rofile|[Ww]ard|[Bb]ay|[Uu]nit|[Bb]lood) )(?<value>\p{Lu}\.[ ]\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}])/gu;
/** TAN HUI LING, HO KA HOU: three words in capitals, or two before a line of data, that no list has as words. */
const SHOUTED =
  /(?<![\p{L}\d])(?<value>\p{Lu}{2,}(?:[ ]\p{Lu}{2,}){1,3})(?=\s*[（()）]|\s+(?:DOB|D\.O\.B|NHS|MRN|NRIC|c\/o|FALL)|電|，|\s{2,}DOB)/gu;
/** Nur Aisyah bte Rahmat, Sivakumar s/o Rajendran, Kiplagat arap Rono: a parent after the word for child. */
const CHILD_OF =
  /(?<![\p{L}])(?<value>\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]+){0,3}[ ](?:s\/o|d\/o|w\/o|a\/l|a\/p|bte|binte|binti|bint|bin|ibn|arap|ole|wa|ap|ferch)[ ]\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]+)?)(?![\p{L}])/gu;
/** pt patience nakhumicha nok …: whoever is the next of kin's, or is filed with a number, in small letters. */
const SMALL_FILED =
  /(?<=\b(?:pt|patient|index case|client|re) )(?<value>\p{Ll}{3,} \p{Ll}{3,})(?=,? (?:nok|dob|mrn|nhs|hosp|[A-Za-z]{0,2}\d[\dA-Z-]{4,}))/gu;
/** The given name after a filed surname: HOSTETLER,EARL J */
const FILED =
  /(?<![\p{L}])(?<value>\p{Lu}{3,},[ ]?\p{Lu}{2,}(?:[ ]\p{Lu}(?![\p{L}]))?)(?=[ ]+(?:\p{Lu}?[\d-]|IS\b|FALL\b|DOB\b))/gu;

const isNoTerm = (value: string): boolean =>
  !value
    .split(/[\s.-]+/)
    .some((word) => word.length > 2 && isClinicalWord(plainWord(word)) && !isOwnName(plainWord(word)));
/** May be a name by the lists, or is no word of the language. */
const mayBeName = (value: string): boolean => {
  const word = plainWord(value.split(" ")[0] ?? "");
  return isListedName(word) || GIVEN_NAMES.has(word) || !(isCommonWord(word) || isClinicalWord(word));
};

/** Names in Latin letters that the role, the act or the form beside them tells, where the word itself is an everyday one. */
export const detectRoleNames: Detector = (text) => [
  ...[AFTER_ROLE, SECOND, ...BESIDE_ACTS].flatMap((pattern) => findAll(text, pattern, "name", mayBeName)),
  ...findAll(
    text,
    INITIALS_BY,
    "name",
    (value) => !TEAMS.has(value.toLowerCase()) && (/[.]|^\p{Lu}+$/u.test(value) || !isCommonWord(value)),
  ),
  ...findAll(text, INITIALLED, "name", (value) => {
    const word = plainWord(value.slice(3));
    return !isClinicalWord(word) && !EPONYMS.has(word) && (isOwnName(word) || !isCommonWord(word));
  }),
  ...findAll(text, SHOUTED, "name", (value) =>
    value
      .split(" ")
      .every(
        (word) =>
          !isClinicalWord(word.toLowerCase()) && (isOwnName(word.toLowerCase()) || !isCommonWord(word.toLowerCase())),
      ),
  ),
  ...findAll(text, CHILD_OF, "name", isNoTerm),
  ...findAll(text, SMALL_FILED, "name", isNoTerm),
  ...findAll(text, FILED, "name", (value) => {
    const given = plainWord(value.split(/[ ,]+/)[1] ?? "");
    return isNoTerm(value) && (isListedName(given) || GIVEN_NAMES.has(given));
  }),
];
