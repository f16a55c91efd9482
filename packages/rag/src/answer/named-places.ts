import { type ConceptIndex, type Curie, isDrugClass, type NamedConcept } from "@cdss/domain";
import { isDrug } from "./is-drug.ts";
import { CHINESE_ASKING, CHINESE_ASKING_WORDS, ENGLISH_ASKING } from "./words/asking-words.ts";

type Reader = Pick<ConceptIndex, "read"> | null;

/** A place of a text that names something, with the meanings of the name. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  readonly concepts: Set<Curie>;
}

/** 吃 before a drug, and "take", are read into the name of the disease that it is taken for, or of the finding that it is taken. */
const TAKES = /^(?:[吃服打用]|(?:take|takes|taking) )/iu;

/** Whether words ask and name nothing. */
function onlyAsks(words: string): boolean {
  const rest = words.replace(CHINESE_ASKING, " ").trim();
  return rest
    .split(/\s+/)
    .every((word) => word === "" || ENGLISH_ASKING.has(word.toLowerCase()) || asksInChinese(word));
}

const asksInChinese = (word: string): boolean => [...word].every((letter) => CHINESE_ASKING_WORDS.has(letter));

/**
 * Whether a class of drugs is what a longer name, or the same, names: "antibiotic is given" is read as the finding of antibiotics taken
 * lately, and "opioid" as that of taking one. "Opioid use disorder" is another thing than the class.
 */
function isClassAlone(text: string, inner: NamedConcept, outer: NamedConcept): boolean {
  return onlyAsks(`${text.slice(outer.start, inner.start)} ${text.slice(inner.end, outer.end)}`);
}

/**
 * Concepts named, and drugs within a name that begins with taking them. Of a class of drugs and a name around it one stays: the class
 * where the rest of the name only asks, else the name.
 */
export function namedConcepts(text: string, concepts: Reader): NamedConcept[] {
  const mentions = concepts?.read(text) ?? [];
  const classes = mentions.filter(({ id }) => isDrugClass(id));
  const others = mentions.filter(({ id }) => !isDrugClass(id));
  const covers = (outer: NamedConcept, inner: NamedConcept): boolean =>
    outer.start <= inner.start && inner.end <= outer.end;
  const alone = classes.filter(
    (inner) => !others.some((outer) => covers(outer, inner) && (isDrug(outer.id) || !isClassAlone(text, inner, outer))),
  );
  const kept = others.filter((outer) => isDrug(outer.id) || !alone.some((inner) => covers(outer, inner)));
  const taken = others.flatMap(({ start, end }) => {
    const name = text.slice(start, end);
    const [taking] = TAKES.exec(name) ?? [];
    if (taking === undefined) return [];
    const within = concepts?.read(name.slice(taking.length)) ?? [];
    return within
      .filter(({ id }) => isDrug(id))
      .map((drug) => ({ ...drug, start: drug.start + start + taking.length, end: drug.end + start + taking.length }));
  });
  return [...kept, ...alone, ...taken];
}

/**
 * Places that name concepts, the longest where they overlap. A lexicon may read a drug as the disease that it is taken for: who asks by
 * its name asks for the drug.
 */
export function namedPlaces(text: string, concepts: Reader): NamedPlace[] {
  const places: NamedPlace[] = [];
  const mentions = namedConcepts(text, concepts).sort(
    (one, other) =>
      Number(isDrug(other.id)) - Number(isDrug(one.id)) ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  );
  for (const { id, start, end } of mentions) {
    const same = places.find((place) => place.start === start && place.end === end);
    if (same !== undefined) {
      if (isDrug(id) || ![...same.concepts].some(isDrug)) same.concepts.add(id);
    } else if (!places.some((place) => place.start < end && start < place.end))
      places.push({ start, end, concepts: new Set([id]) });
  }
  return places;
}
