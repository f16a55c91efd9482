import type { NormalizedText } from "../normalize/normalize-text.ts";
import type { NameEntry, NameReading, ObservationIndex } from "../table/observation-index.ts";
import { isDigit, isLetter } from "./read-at.ts";

export interface NameSpan {
  readonly end: number;
  readonly readings: readonly NameReading[];
}

/** The longest name that starts at a position, with all that it may mean; null where none starts. */
export function findName(index: ObservationIndex, text: NormalizedText, position: number): NameSpan | null {
  const two = index.namesByBeginning.get(text.lower.slice(position, position + 2));
  const one = index.namesByBeginning.get(text.lower.charAt(position));
  if (two === undefined && one === undefined) return null;
  let found: { length: number; readings: NameReading[] } | null = null;
  for (const entry of [...(two ?? []), ...(one ?? [])]) {
    if (found !== null && entry.key.length < found.length) break;
    if (!matches(entry, text, position)) continue;
    if (found === null) found = { length: entry.key.length, readings: [...entry.readings] };
    else found.readings.push(...entry.readings);
  }
  return found === null ? null : { end: position + found.length, readings: found.readings };
}

function matches(entry: NameEntry, text: NormalizedText, position: number): boolean {
  const { lower, exact } = text;
  if (!lower.startsWith(entry.key, position)) return false;
  if (entry.exact !== null && !exact.startsWith(entry.exact, position)) return false;
  const end = position + entry.key.length;
  const first = lower.charAt(position);
  const last = lower.charAt(end - 1);
  const before = lower.charAt(position - 1);
  const after = lower.charAt(end);
  if ((isLetter(first) || isDigit(first)) && (isLetter(before) || isDigit(before) || before === "_")) return false;
  // "25(OH)D3" is not D3, "anti-Hb" is not Hb; a dash between Chinese and a name is a separator.
  if (isLetter(first) && before === "-" && isLetter(lower.charAt(position - 2))) return false;
  if (isLetter(last) && isLetter(after)) return false;
  // A decoy such as CA19-9 must end where its number ends.
  if (isDigit(last) && (isDigit(after) || (after === "." && isDigit(lower.charAt(end + 1))))) return false;
  // "K+" is not the beginning of "K-ras"; "Hb-A1c" is not haemoglobin.
  return !(after === "-" && isLetter(last) && isLetter(lower.charAt(end + 1)));
}
