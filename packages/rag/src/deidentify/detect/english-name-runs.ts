import type { Detector, Identifier } from "../identifier.ts";
import { CLINICAL_SHAPE, CLINICAL_WORDS } from "../words/clinical-words.ts";
import { EPONYM_AFTER, EPONYMS, GIVEN_NAMES, NOT_ENGLISH_NAMES } from "../words/english-names.ts";
import { AMBIGUOUS_NAMES, SURNAME_SHAPE, SURNAMES } from "../words/latin-surnames.ts";
import { TOWNS } from "../words/towns.ts";

const WORD =
  "(?:\\p{Lu}['’]?\\p{L}*\\p{Ll}[\\p{L}]*(?:[-'’]\\p{Lu}?\\p{L}{2,})*|\\p{Lu}{2,}(?:[-'’]\\p{Lu}{2,})*|\\p{Lu}['’]\\p{Lu}{2,})";
const INITIALS = "(?:\\p{Lu}\\.[ ]?){1,3}|\\p{Lu}(?![\\p{L}\\d.'’/-])";
const PARTICLE = "(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|bin|bint|ibn|al|el|ter|ten|y|e|st\\.)";
/** Capitalised words, initials and particles on one line; what of them is a name, the lexicons say. */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}'’/^._@-])(?:${WORD}|${INITIALS})(?:,?[ ](?:${PARTICLE}[ -]){0,2}(?:${WORD}|${INITIALS}))*(?![\\p{L}\\p{N}_@])`,
  "gu",
);
const PART = new RegExp(`(?:${PARTICLE}(?=[ -]))|${WORD}|${INITIALS}|,`, "gu");

/** What the lexicons say of a word: surely a name, perhaps one, an initial, a word of medicine or of notes, or unknown. */
/** `word` is a name and a word of notes: Long, Grace. */
type Sort = "name" | "maybe" | "word" | "initial" | "particle" | "comma" | "none" | "open";
interface Part {
  readonly text: string;
  readonly start: number;
  readonly sort: Sort;
}

const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}|['’]s$/gu, "")
    .toLowerCase();
const isKnown = (word: string): boolean =>
  GIVEN_NAMES.has(word) || SURNAMES.has(word) || SURNAMES.has(word.replace(/['’-]/g, ""));

const IS_INITIALS = new RegExp(`^(?:${INITIALS})$`, "u");
const IS_PARTICLE = new RegExp(`^${PARTICLE}$`);

function sortOf(text: string): Sort {
  if (text === ",") return "comma";
  if (IS_INITIALS.test(text)) return "initial";
  if (IS_PARTICLE.test(text)) return "particle";
  const word = plain(text);
  const parts = word.split("-");
  // Dupuytren, Guillain-Barré, Wong-Baker: names of persons that are terms as well.
  if (parts.some((part) => EPONYMS.has(part))) return parts.some(isKnown) || EPONYMS.has(word) ? "maybe" : "none";
  if (NOT_ENGLISH_NAMES.has(word)) return "none";
  if (AMBIGUOUS_NAMES.has(word)) return CLINICAL_WORDS.has(word) ? "word" : "maybe";
  if (CLINICAL_WORDS.has(word)) return "none";
  // Capitals of up to four letters are an abbreviation unless a longer name stands beside them.
  if (/^\p{Lu}{2,4}$/u.test(text)) return isKnown(word) ? "maybe" : "none";
  if (parts.length > 1 && parts.some((part) => CLINICAL_WORDS.has(part) || NOT_ENGLISH_NAMES.has(part))) return "none";
  if (isKnown(word) || (parts.length > 1 && parts.some((part) => isKnown(part) && !AMBIGUOUS_NAMES.has(part))))
    return "name";
  if (TOWNS.has(word) || CLINICAL_SHAPE.test(word)) return "none";
  return SURNAME_SHAPE.test(text) ? "maybe" : "open";
}

function partsOf(run: string, at: number): Part[] {
  const parts = [...run.matchAll(PART)].map(({ 0: text, index }) => ({
    text,
    start: at + index,
    sort: sortOf(text.trimEnd()),
  }));
  const isNamed = (part: Part | undefined): boolean => part?.sort === "name" || part?.sort === "initial";
  return parts.map((part, at) =>
    part.sort === "word"
      ? { ...part, sort: isNamed(parts[at - 1]) || isNamed(parts[at + 1]) ? "maybe" : "none" }
      : part,
  );
}

/** Pieces between words that are no part of a name. */
function pieces(parts: readonly Part[]): Part[][] {
  const found: Part[][] = [[]];
  for (const part of parts)
    if (part.sort === "none") found.push([]);
    else found.at(-1)?.push(part);
  return found.filter((piece) => piece.length > 0);
}

/** Before a person: who treated, met, brought or wrote. */
const BEFORE_PERSON =
  /\b(?:by|saw|met|with|from|to|thank|thanks|regarding|called|named|contact|c\/o|informed|told|asked|phoned|rang|paged|dear)\s*$/i;
/** After a person: what only persons do, or a date, a mark or a role. */
const AFTER_PERSON =
  /^(?:['’]s (?:wife|husband|mother|father|son|daughter|family|notes|care)|,? (?:came|attended|was (?:seen|brought|admitted|reviewed|found|discharged|born|referred)|is an?\b|has (?:been|had|a)|presents?|presented|denies|denied|reports?|reported|called|phoned|rang|says|said|states|stated|arrived|complains|lives|works|remains|feels|tolerated|underwent|returned|agreed|consented|declined|understands|will (?:attend|see|call|review)|telephoned|attests|signed|confirmed|accompanied|visited|noted|reviewed|examined|performed|who)\b|\s*[([]\s*(?:\d|wife|husband|son|daughter|mother|father|sister|brother|carer|friend|consultant|registrar|nurse|GP|MRN|DOB|she|he|her|his|they)|,? (?:aged?|born|DOB|MRN)\b|,? \d{1,3}(?:[- ]year|y\b|yo\b|M\b|F\b))/i;
const AFTER_BY = /^(?:$|[\s]*[.,;)\n]| (?:at|on|and|in|who|as|from|for|about|today|yesterday|with)\b| \d)/;

/** Words that a sentence begins with, of which the lexicons know nothing: Followed Priya, Afterwards Smith. */
const isSentenceHead = (text: string, { start, sort }: Part): boolean =>
  sort === "open" && /(?:^|[.!?:;\n]\s*)$/.test(text.slice(Math.max(0, start - 3), start));

const trimmed = (piece: readonly Part[]): readonly Part[] => {
  const isSide = ({ sort }: Part): boolean => sort !== "particle" && sort !== "comma";
  const first = piece.findIndex(isSide);
  return first < 0 ? [] : piece.slice(first, piece.findLastIndex(isSide) + 1);
};

/** Names of a piece from comma to comma, in a loop: a list of a thousand names must not exhaust the stack. */
function namesOf(text: string, given: readonly Part[]): Identifier[] {
  const found: Identifier[] = [];
  let rest = trimmed(given);
  for (;;) {
    const comma = rest.findIndex(({ sort }) => sort === "comma");
    if (comma < 0) return [...found, ...nameOf(text, rest)];
    // Okafor, Ngozi is one name; in "Priya, Tunde" there are two, and both ways all of it is hidden.
    const isTurned = comma === 1 && rest[0]?.sort !== "initial" && rest[2]?.sort === "name";
    if (isTurned)
      return [
        ...found,
        ...nameOf(
          text,
          rest.filter(({ sort }) => sort !== "comma"),
        ),
      ];
    found.push(...nameOf(text, trimmed(rest.slice(0, comma))));
    rest = trimmed(rest.slice(comma + 1));
  }
}

function nameOf(text: string, given: readonly Part[]): Identifier[] {
  let piece = [...given];
  const sure = piece.filter(({ sort }) => sort === "name").length;
  if (
    sure > 0 &&
    piece.length > 1 &&
    piece[0] !== undefined &&
    isSentenceHead(text, piece[0]) &&
    piece[1]?.sort === "name"
  )
    piece = /(?:ed|ing|ly|er)$/.test(piece[0].text) ? piece.slice(1) : piece;
  const [first, last] = [piece[0], piece.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = last.start + last.text.trimEnd().length - (/['’]s$/i.exec(last.text)?.[0].length ?? 0);
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  const words = piece.filter(({ sort }) => sort !== "initial" && sort !== "particle");
  if (
    /\b(?:pouch|circle|canal|ducts?|islets?|ligament|sinus|node|bundle|tetralogy|ampulla|sphincter|angle|crypts?|loop|fissure|valve|foramen|space|triangle|method|law|sign) of $/.test(
      before,
    )
  )
    return [];
  if (EPONYM_AFTER.test(after) || /^[-–]\p{Lu}/u.test(after)) return [];
  const isEponym = words.some((word) => EPONYMS.has(plain(word.text)));
  if (isEponym && sure === 0 && /^['’]s\b/.test(after)) return [];
  const maybe = words.filter(({ sort }) => sort === "maybe").length;
  const isPerson =
    sure > 0 ||
    // Grace Young, Graham Ashford: two words that may be names, and no pair of eponyms (Grey Turner).
    (maybe >= 2 &&
      words.some(({ text: word }) => !EPONYMS.has(plain(word))) &&
      /\p{Ll}/u.test(text.slice(first.start, end))) ||
    // J. Brandt; but not S. aureus, whose species is a small letter.
    (piece.length > words.length &&
      words.length === 1 &&
      first.sort === "initial" &&
      first.text.includes(".") &&
      (/(?:^|[\n:(,;])\s*$/.test(before) || BEFORE_PERSON.test(before))) ||
    (words.length >= 2 && words.length <= 3 && AFTER_PERSON.test(after)) ||
    (words.length >= 2 && words.length <= 3 && BEFORE_PERSON.test(before) && AFTER_BY.test(after) && !isEponym) ||
    (maybe > 0 &&
      words.length === 1 &&
      !isEponym &&
      /\b(?:son|daughter|wife|husband|mother|father|partner|sister|brother|friend|neighbou?r) of $/.test(before));
  return isPerson && words.length > 0 && /\p{L}{2}/u.test(text.slice(first.start, end))
    ? [{ start: first.start, end, kind: "name" }]
    : [];
}

/** Latin names by lexicons of given names and surnames of many origins, alone or beside other capitalised words. */
export const detectEnglishNameRuns: Detector = (text) =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    pieces(partsOf(run, index)).flatMap((piece) => namesOf(text, piece)),
  );
