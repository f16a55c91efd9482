import type { Identifier, Place } from "../identifier.ts";
import { EPONYM_AFTER, EPONYMS, GIVEN_NAMES } from "../words/english-names.ts";
import { isClinicalWord, isCommonWord, isKnownWord, isListedName, isOwnName, plainWord } from "../words/lexicon.ts";
import { TOWNS } from "../words/towns.ts";

/** A word with its hyphens and apostrophes. Latin letters alone: Chinese around it is no part of it. */
const WORD = /[\p{Script=Latin}\p{M}]+(?:[-'’][\p{Script=Latin}\p{M}]+)*/gu;
/** al-Tikriti, van der Meer: small words inside a name. */
const PARTICLE =
  /^(?:van|von|zu|zur|de|der|den|del|della|di|da|do|dos|das|du|la|le|las|los|bin|bint|ibn|binti|abu|al|el|ul|ud|ad|ter|ten|ní|ni|nic|mac|ó|ap|y|e|und)$/i;
/** McDonald, DeShawn, O'Brien: a capital inside a name; elsewhere it makes a symbol (PaCO, HbS). */
const INNER_CAPITAL = /^(?:Mc|Mac|Fitz|De|Di|Du|La|Le|Lo|Van|Von|Al|El|O|D)['’]?\p{Lu}\p{Ll}/u;
const ROMAN = /^[IVXLC]+$/;

const TITLE_BEFORE =
  /(?<![\p{L}])(?:mr|mrs|ms|mx|miss|mister|messrs|dr|drs|doctor|prof|professor|sir|dame|lady|lord|rev|reverend|father|fr|rabbi|imam|sgt|sergeant|capt|captain|cpl|pte|pvt|pc|constable|nurse|sister|matron|midwife|sr|sn|rn|hca|ha|consultant|registrar|surgeon|anaesthetist|anesthetist|auntie|aunty|uncle|señora?|sra|mme|monsieur|herr|frau)\.?[ ]$/iu;
/** Before a person: who treated, met, brought or wrote. */
const PERSON_BEFORE =
  /(?<![\p{L}])(?:by|per|saw|met|with|thanks?|regarding|called|named|contact(?:ed)?|c\/o|informed|told|asked|phoned|rang|ring|paged|bleeped|dear|son|daughter|wife|husband|mother|father|mum|mom|dad|brother|sister|partner|carer|friend|neighbour|neighbor|niece|nephew|aunt|uncle|grandson|granddaughter|signed|sincerely|regards|spoke to|phoned to|handed over to|discussed with|d\/w|pt|patient|surgeon|anaesthetist|assistant|scrub|runner|reporter|author|translator|interpreter)[,:]?\s$/iu;
/** After a person: kin, and what only persons do. */
const PERSON_AFTER =
  /^(?:['’]s (?:wife|husband|mother|father|mum|mom|dad|son|daughter|family|notes|care|brother|sister|partner|carer)|,? (?:came|attended|was (?:seen|brought|admitted|reviewed|found|discharged|born|referred|informed|told)|is (?:an?|aware|happy|keen|the|her|his|\d)\b|has (?:been|had|a)|wants|would like|prefers|presents?|presented|denies|denied|reports|reported|called|phoned|rang|says|said|states|stated|arrived|complains|lives|works|feels|tolerated|underwent|agreed|consented|declined|understands|will (?:attend|see|call|review|bring)|telephoned|signed|confirmed|accompanied|visited|noted|reviewed|examined|who|to (?:chase|review|call|see)|and I|at (?:the )?bedside|on (?:ext|bleep))\b|\s?\((?:wife|husband|son|daughter|mother|father|sister|brother|carer|friend|she|he|her|his|they|RN|SHO|SpR|FY|ST|CT|NOK)\b)/i;

/** What a word may be: a word of the language or the trade, a name for all that is known, or either. */
type Sort = "word" | "name" | "either";

interface Token extends Place {
  readonly text: string;
  readonly sort: Sort;
  readonly isCapital: boolean;
  /** Nothing but a blank or a comma and a blank stands before it, on its line. */
  readonly isMidLine: boolean;
  readonly isParticle: boolean;
}

/** Names that are words of the trade or of the map as well. */
const STILL_NAMES = new Set(
  "christian april braden grace hong young norton rankin wells hartmann alba vera yasmin clark ann mason denis spencer lloyd ivor neville iris carina rutherford wagner weber miller katz robinson jackson pratt hudson davies morrison mcdonald barnes simpson macmillan diego israel jordan lucia marshall mariana pierre solomon salvador tristan vincent garcia cook martin marino wallis keeling costa linton foley penrose tempest hui swati shona".split(
    " ",
  ),
);
/** After an eponym: Garden III, Weber B, Gleason 4. */
const GRADE_AFTER = /^[ ](?:\d|[IVX]+(?![\p{L}])|[A-D]\d?(?![\p{L}]))/u;

/** Capitals alone up to this length are abbreviations where no list has them as a name. */
const LONGEST_ABBREVIATION = 5;

function sortOfPart(part: string, isShouted: boolean): Sort {
  const word = plainWord(part);
  if (word.length < 2 || ROMAN.test(part) || TOWNS.has(word)) return "word";
  const isUpper = part === part.toUpperCase();
  if (/\p{Ll}\p{Lu}/u.test(part) && !INNER_CAPITAL.test(part)) return part.length <= 6 ? "word" : "name";
  if (EPONYMS.has(word)) return isOwnName(word) ? "either" : "word";
  if (isKnownWord(word)) return isOwnName(word) && (!isClinicalWord(word) || STILL_NAMES.has(word)) ? "either" : "word";
  // Abbreviations with a small end: LFTs, QTc, Dx.
  if (/^(?:\p{Lu}{2,5}\p{Ll}|\p{Lu}{2,4}\p{Ll}{2}|\p{Lu}{1,3}x)$/u.test(part)) return "word";
  if (!isUpper) return "name";
  if (word.length > LONGEST_ABBREVIATION) return "name";
  if (isListedName(word)) return word.length > 3 ? "name" : "either";
  return isShouted && word.length > 3 && /[aeiouy]/.test(word) ? "name" : "word";
}

function sortOf(text: string, isShouted: boolean): Sort {
  const stem = text.replace(/['’]s$/i, "");
  if (isKnownWord(plainWord(stem)) && !isOwnName(plainWord(stem))) return "word";
  const sorts = stem
    .split("-")
    .map((part) => sortOfPart(/^[DLO]['’]\p{Lu}/u.test(part) ? part.slice(2) : part, isShouted));
  if (sorts.includes("name")) return "name";
  // O'Neill, D'Souza: an apostrophe after one letter is a name's.
  if (/^[DO]['’]\p{Lu}/u.test(stem)) return "name";
  return sorts.includes("either") ? "either" : "word";
}

/** A line with words in capitals and none in small letters. */
const isShouted = (line: string): boolean => !/\p{Ll}{3}/u.test(line) && /\p{Lu}{3,}\P{L}+\p{Lu}{3,}/u.test(line);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const shouted = isShouted(line);
    for (const { 0: word, index } of line.matchAll(WORD)) {
      const start = lineStart + index;
      const before = line.slice(Math.max(0, index - 2), index);
      // Of an address of the net, a code or a measure: other rules read those.
      const isInCode = /[\d_@/\\]$/.test(before) && !/\p{L}\/$/u.test(before);
      const after = line.slice(index + word.length, index + word.length + 2);
      if (isInCode || /^[\d_@]|^\.\p{Ll}/u.test(after)) continue;
      const isCapital = /^\p{Lu}/u.test(word) || /[-'’]\p{Lu}\p{Ll}/u.test(word);
      tokens.push({
        text: word,
        start,
        end: start + word.length - (/['’]s$/i.exec(word)?.[0].length ?? 0),
        sort: isCapital ? sortOf(word, shouted) : "word",
        isCapital,
        isMidLine: /(?:^|[^\s.!?:;•*|])[ ]$/.test(before) && index > 1,
        isParticle: PARTICLE.test(word),
      });
    }
    lineStart += line.length + 1;
  }
  return tokens;
}

/** Pouch of Douglas, circle of Willis. */
const PART_OF_BODY_BEFORE =
  /\b(?:pouch|circle|canals?|ducts?|islets?|ligament|sinus|node|bundle|tetralogy|ampulla|sphincter|angle|crypts?|loop|fissure|valves?|foramen|space|triangle|method|law|sign|fascia|glands?|patch(?:es)?|plexus|cave|line|pits?) of $/i;

/** A word between two marks: Scrub: Grace. (Rose) */
const ALONE_BEFORE = /(?:^|[\n(/:;,&]|\band)\s*$/;
const ALONE_AFTER = /^(?:$|\s*[\n)/:;,.&]|\s+and\b)/;

/** Nouns that make a term of a person's name nobody has listed: of a patient they are hardly said. */
const TERM_AFTER =
  /^(?:['’]s?)?(?:[-–]\p{Lu}[\p{L}]+(?:['’]s)?){0,2}[-\s](?:[Dd]isease|[Ss]yndrome|[Ss]igns?|[Pp]henomenon|[Pp]alsy|[Rr]eflex|[Cc]riteria|[Cc]lassification|[Pp]rocedure|[Oo]peration|[Mm]anoeuvre|[Mm]aneuver|[Ll]ymphoma|[Ss]arcoma|[Tt]umou?r|[Vv]irus|[Ss]cores?|[Ss]cale|[Tt]est|[Ss]tain|[Cc]ontracture|[Cc]riterion|[Ll]aw|[Cc]atheter|[Ii]ncision|[Tt]hyroiditis|[Aa]rteritis|[Dd]ystrophy|[Aa]taxia|[Mm]alformation|[Nn]eedle|[Ff]orceps|[Ff]undoplication|wort)(?!\p{L})/u;

/**
 * Every capitalised word that no list of words, of medicine or of places has is taken for a name. A word that is a name too (Rose, Young)
 * is one where it stands in small letters' company, beside another name, or where the words around it are those of a person.
 */
export function detectUnknownWords(text: string, terms: readonly Place[]): Identifier[] {
  const tokens = tokensOf(text);
  const isTerm = ({ start, end }: Place): boolean =>
    terms.some((term) => term.start <= start && term.end >= end && term.end - term.start > end - start);
  const hidden = tokens.map((token, at): boolean => {
    if (token.sort === "word") return false;
    const after = text.slice(token.end, token.end + 60);
    const before = text.slice(Math.max(0, token.start - 24), token.start);
    const isTitled = TITLE_BEFORE.test(before);
    if (!isTitled) {
      if (isTerm(token) || TERM_AFTER.test(after) || PART_OF_BODY_BEFORE.test(before)) return false;
      if (
        EPONYM_AFTER.test(after) &&
        plainWord(token.text)
          .split("-")
          .some((part) => EPONYMS.has(part))
      )
        return false;
    }
    if (token.sort === "name" || isTitled) return true;
    const [previous, next] = [tokens[at - 1], tokens[at + 1]];
    const word = plainWord(token.text);
    if (EPONYMS.has(word) && GRADE_AFTER.test(after)) return false;
    if (PERSON_BEFORE.test(before) || PERSON_AFTER.test(after)) return true;
    const isGiven = GIVEN_NAMES.has(word) && token.text !== token.text.toUpperCase();
    if (isGiven && ALONE_BEFORE.test(before) && ALONE_AFTER.test(after)) return true;
    if (EPONYMS.has(word) && !isGiven) return false;
    const isCompanySmall =
      token.isMidLine &&
      previous !== undefined &&
      !previous.isCapital &&
      (next === undefined || !next.isCapital || !/^[ ]$/.test(text.slice(token.end, next.start)));
    const isInitialled = /(?:^|[^\p{L}])\p{Lu}\.[ ]?$/u.test(before) || /^,?[ ](?:\p{Lu}\.){1,3}(?!\p{L})/u.test(after);
    // Not common as a word: Carol, Jenny, Carter.
    return (
      isCompanySmall ||
      isInitialled ||
      (!isCommonWord(word) && isOwnName(word) && token.text !== token.text.toUpperCase())
    );
  });
  return widened(text, tokens, hidden);
}

const isJoined = (text: string, one: Token | undefined, two: Token | undefined): boolean =>
  one !== undefined &&
  two !== undefined &&
  /^(?:['’]s)?(?:,?[ ]|\/|[ ]?&[ ]?|[ ]and[ ])$/.test(text.slice(one.end, two.start));

/** Takes in what stands beside a name: another that is a word as well, particles, initials. */
function widened(text: string, tokens: readonly Token[], given: readonly boolean[]): Identifier[] {
  const hidden = [...given];
  const takes = (at: number, from: number): boolean => {
    const token = tokens[at];
    if (
      token === undefined ||
      hidden[at] === true ||
      !isJoined(text, tokens[Math.min(at, from)], tokens[Math.max(at, from)])
    )
      return false;
    const hasComma =
      text
        .slice((tokens[Math.min(at, from)] as Token).end, (tokens[Math.max(at, from)] as Token).start)
        .search(/[^ ]/) >= 0;
    const word = plainWord(token.text);
    if (token.isParticle && !token.isCapital && !hasComma)
      return hidden[at + (at < from ? -1 : 1)] === true || at < from;
    if (!token.isCapital || word.length < 2 || isClinicalWord(word)) return false;
    if (token.sort === "either" || isListedName(word)) return true;
    // Precious Moyo: a capital in the middle of a sentence, and nothing but names after it.
    const previous = tokens[at - 1];
    return (
      !hasComma &&
      at < from &&
      token.isMidLine &&
      previous !== undefined &&
      !previous.isCapital &&
      /\p{Ll}/u.test(token.text)
    );
  };
  for (let at = 0; at < tokens.length; at++)
    if (given[at] === true) {
      for (let left = at - 1; takes(left, left + 1); left--) hidden[left] = true;
      for (let right = at + 1; takes(right, right - 1); right++) hidden[right] = true;
    }
  const found: Identifier[] = [];
  for (const [at, token] of tokens.entries()) {
    if (hidden[at] !== true) continue;
    const last = found.at(-1);
    if (last !== undefined && hidden[at - 1] === true && isJoined(text, tokens[at - 1], token))
      found[found.length - 1] = { ...last, end: token.end };
    else found.push({ start: token.start, end: token.end, kind: "name" });
  }
  return found.map((one) => withInitials(text, one));
}

/** L. Zhigang, Chu Z.Y.: initials beside a name are of it. */
function withInitials(text: string, { start, end, kind }: Identifier): Identifier {
  const before = /(?<![\p{L}\d.])(?:\p{Lu}\.[ ]?){1,3}$|(?<=(?:^|[\s(,;:]))\p{Lu}[ ]$/u.exec(
    text.slice(Math.max(0, start - 12), start),
  );
  const after = /^,?[ ]?(?:\p{Lu}\.[ ]?){1,3}(?!\p{L})|^[ ]\p{Lu}(?![\p{L}\d.'’/-])/u.exec(text.slice(end, end + 12));
  return {
    start: start - (before?.[0].length ?? 0),
    end: end + (after?.[0].trimEnd().length ?? 0),
    kind,
  };
}
