import { type NumberPlace, numberPlaces } from "./number-places.ts";
import { pick, type Rewrite, splice } from "./rewrite.ts";

/** Smaller differences could be called rounding. */
const LEAST_DIFFERENCE = 0.2;
const FACTORS = [2, 3, 0.5, 1.4];

function format(value: number, place: NumberPlace, text: string): string {
  const fixed = value.toFixed(place.decimals);
  return text.slice(place.start, place.end).includes(",") ? Number(fixed).toLocaleString("en-US") : fixed;
}

function differs(one: number, other: number): boolean {
  return Math.abs(one - other) / Math.max(one, other) >= LEAST_DIFFERENCE;
}

/** Put another number in the place of one: another of the passage where it has one, which is the harder to find, else a multiple. */
export const changeNumber: Rewrite = (statement, { random, passage }) => {
  const place = pick(random, numberPlaces(statement));
  if (place === undefined) return null;
  const isPercent = place.unit !== null && /%|per ?cent/.test(place.unit);
  const isPossible = (text: string) => {
    const value = Number(text.replaceAll(",", ""));
    return value > 0 && differs(value, place.value) && !(isPercent && value > 100);
  };
  const others = numberPlaces(passage)
    .map((other) => passage.slice(other.start, other.end))
    .filter((text) => isPossible(text) && text.includes(".") === place.decimals > 0);
  const multiples = FACTORS.map((factor) => format(place.value * factor, place, statement)).filter(isPossible);
  const replacement = pick(random, random() < 0.5 && others.length > 0 ? others : multiples);
  return replacement === undefined ? null : splice(statement, place.start, place.end, replacement);
};
