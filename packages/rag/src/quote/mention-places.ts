import type { SupportToken } from "../support/support-token.ts";
import { isInsideName } from "./inside-names.ts";
import { isCircumstance } from "./is-circumstance.ts";
import type { TokenSpan } from "./read-name.ts";

const isWithin = (one: TokenSpan, other: TokenSpan): boolean => one.from >= other.from && one.to <= other.to;
const isShorter = (one: TokenSpan, other: TokenSpan): boolean => one.to - one.from < other.to - other.from;

/**
 * The places of a topic at which the sentence speaks of it: not those inside the name of its subject, of another condition or of a medicine,
 * nor those that only say of which patients it speaks. Of two names at one place the longer counts.
 */
export function mentionPlaces(
  sentence: string,
  tokens: readonly SupportToken[],
  places: readonly TokenSpan[],
  subjects: readonly TokenSpan[],
): TokenSpan[] {
  return places.filter((place) => {
    if (subjects.some((subject) => isWithin(place, subject))) return false;
    if (places.some((other) => isWithin(place, other) && isShorter(place, other))) return false;
    const start = tokens[place.from]?.start ?? 0;
    const end = tokens[place.to - 1]?.end ?? start;
    return !isInsideName(sentence, start, end) && !isCircumstance(sentence, start, end);
  });
}
