import type { Curie } from "@cdss/domain";
import type { ReviewGraph } from "./review-ports.ts";

type Concepts = ReviewGraph["concepts"];

/** Words of a judgement that are names in other sentences: "fever fits" is no febrile seizure, and "absence of fever" no absence. */
const FRAMES: readonly (readonly [RegExp, string])[] = [
  [/\bfit(?:s|ted|ting)?\b/gi, "matches"],
  [/\babsence\b/gi, "lack"],
];

/** The sentence of a judgement as names are read in it. */
export const withoutFrames = (text: string): string =>
  FRAMES.reduce((words, [pattern, instead]) => words.replace(pattern, instead), text);

/** The concepts of each named place of a text: of a name with several meanings, all of them. */
export function namedPlaces(text: string, { read }: Concepts): readonly (readonly Curie[])[] {
  const places = new Map<string, Curie[]>();
  for (const { id, start, end } of read(text)) {
    const key = `${start} ${end}`;
    places.set(key, [...(places.get(key) ?? []), id]);
  }
  return [...places.values()];
}

/** Whether a name means one of the concepts, or something more general: who knows the special may say the general. */
export const saysNoMore = (name: Curie, of: readonly Curie[], { general }: Concepts): boolean =>
  of.some((concept) => concept === name || general(concept).has(name));

/** Whether a text names one of the concepts, or a kind of one. */
export const namesOneOf = (text: string, of: readonly Curie[], concepts: Concepts): boolean =>
  concepts.read(text).some(({ id }) => of.some((concept) => concept === id || concepts.general(id).has(concept)));
