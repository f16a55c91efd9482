import { readAgeSpans } from "../../answer/read-ages.ts";
import { readMeasures } from "../../answer/read-measures.ts";
import type { ConceptMention, ConceptReader } from "../concept-mention.ts";
import { foldCharacters } from "../fold-characters.ts";
import { quantityKey, readQuantity } from "../read-quantity.ts";
import { wordKey } from "../word-key.ts";
import { CLINICAL_PHRASES, type PhraseKind } from "./clinical-phrases.ts";
import { readDoses } from "./read-doses.ts";

/** What a part of a sentence says, whatever its language. */
export type FactKind = Exclude<PhraseKind, "filler"> | "entity" | "quantity" | "age" | "unknown";

export interface Fact {
  readonly kind: FactKind;
  /** Equal for what means the same in the other language; of an entity the first of its ids. */
  readonly key: string;
  /** Of an entity, every meaning of the name with what is more general. */
  readonly meanings: readonly ConceptMention[];
  /** Half-open place in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly text: string;
  readonly kind: PhraseKind;
  readonly key: string;
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{L}\p{N}]/u;
const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:-(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/uy;

/** Longest first, by the first character: a text is read once. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const all = CLINICAL_PHRASES.flatMap(({ kind, key, en, zh }) =>
    [...en, ...zh].map((text): Phrase => ({ text: foldCharacters(text).toLowerCase(), kind, key: `${kind} ${key}` })),
  ).sort((one, other) => other.text.length - one.text.length);
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of all) {
    const first = phrase.text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
})();

function phraseAt(lower: string, at: number): Phrase | null {
  const isInside = (end: number): boolean =>
    LATIN.test(lower.charAt(end)) &&
    LATIN.test(lower.charAt(end - 1)) &&
    !HAN.test(lower.charAt(end)) &&
    !HAN.test(lower.charAt(end - 1));
  const fits = ({ text }: Phrase): boolean =>
    lower.startsWith(text, at) && !isInside(at) && !isInside(at + text.length);
  return PHRASES.get(lower.charAt(at))?.find(fits) ?? null;
}

/** Names of concepts, the longest where they overlap, with all meanings of the name. */
function entitiesOf(text: string, concepts: ConceptReader): Fact[] {
  const longest = [...concepts(text)].sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
  const found: { start: number; end: number; meanings: ConceptMention[] }[] = [];
  for (const mention of longest) {
    const same = found.find(({ start, end }) => start === mention.start && end === mention.end);
    if (same !== undefined) same.meanings.push(mention);
    else if (!found.some(({ start, end }) => start < mention.end && mention.start < end))
      found.push({ start: mention.start, end: mention.end, meanings: [mention] });
  }
  return found.map(({ start, end, meanings }) => ({
    kind: "entity",
    key: `entity ${meanings[0]?.id}`,
    meanings,
    start,
    end,
  }));
}

const round = (value: number): string => (Number.isFinite(value) ? value.toFixed(4) : String(value));

/**
 * What a sentence of either language says, in order: the concepts that it names, its doses, ages, thresholds and other figures, and the clinical
 * phrases of both languages. What is none of these is `unknown`; words that claim nothing are left out.
 */
export function readFacts(text: string, concepts: ConceptReader): Fact[] {
  const folded = foldCharacters(text);
  const lower = folded.toLowerCase();
  const spans: Fact[] = [...readAgeSpans(folded), ...readMeasures(folded)].map(({ key, interval, start, end }) => ({
    kind: key === "age" ? "age" : "quantity",
    key: `${key} ${interval.fromIsIn ? "[" : "("}${round(interval.from)}, ${round(interval.to)}${interval.toIsIn ? "]" : ")"}`,
    meanings: [],
    start,
    end,
  }));
  // "Acute" belongs to the name, and "once a day" does not, though a lexicon may know it.
  const doses = readDoses(folded, spans).map((dose): Fact => ({ ...dose, kind: "quantity", meanings: [] }));
  const taken = [...spans, ...doses];
  const isFree = ({ start, end }: Fact): boolean => !taken.some((one) => one.start < end && start < one.end);
  // What a phrase of the table says as a whole is no name: "frequent" is a term of the ontology too, and "in pregnancy" a group.
  const isPhrase = ({ start, end }: Fact): boolean => {
    const phrase = phraseAt(lower, start);
    return phrase !== null && phrase.kind !== "filler" && phrase.text.length >= end - start;
  };
  taken.push(...entitiesOf(text, concepts).filter((entity) => isFree(entity) && !isPhrase(entity)));
  taken.sort((one, other) => one.start - other.start);
  const facts: Fact[] = [];
  for (let at = 0; at < folded.length; ) {
    const known = taken.find(({ start, end }) => start <= at && at < end);
    if (known !== undefined) {
      facts.push(known);
      at = known.end;
      continue;
    }
    const next = Math.min(folded.length, ...taken.flatMap(({ start }) => (start > at ? [start] : [])));
    const read = readOne(folded.slice(0, next), lower, at);
    if (read.fact !== null) facts.push(read.fact);
    at = read.end;
  }
  return facts;
}

function readOne(folded: string, lower: string, at: number): { readonly fact: Fact | null; readonly end: number } {
  const fact = (kind: FactKind, key: string, end: number) => ({
    fact: { kind, key, meanings: [], start: at, end },
    end,
  });
  const phrase = phraseAt(lower, at);
  if (phrase !== null) {
    const end = at + phrase.text.length;
    return phrase.kind === "filler" ? { fact: null, end } : fact(phrase.kind, phrase.key, end);
  }
  const quantity = readQuantity(folded, at);
  if (quantity !== null && !/^[A-Za-z]/.test(folded.slice(quantity.end)))
    return fact("quantity", `bare ${quantityKey(quantity)}`, quantity.end);
  if (HAN.test(folded.charAt(at))) return fact("unknown", `unknown ${folded.charAt(at)}`, at + 1);
  WORD.lastIndex = at;
  const word = WORD.exec(folded)?.[0];
  return word === undefined
    ? { fact: null, end: at + 1 }
    : fact("unknown", `unknown ${wordKey(word)}`, at + word.length);
}
