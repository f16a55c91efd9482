import { shiftDate } from "./dates/calendar.ts";
import { assumedYear, dateKey, readDates } from "./dates/read-dates.ts";
import type { DeidentifyOptions } from "./find-identifiers.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** `[NAME-1]` as models write it: other brackets, other case, a blank for the hyphen. */
const PLACEHOLDER = /[[【［(（{<]\s*([A-Za-z]{2,12})[\s_-]*(\d{1,6})\s*[\]】］)）}>]/g;

/** Two texts for one replacement leave it open which was meant. */
function unambiguous(replaced: readonly { original: string; replacement: string }[]): Map<string, string> {
  const originals = new Map<string, Set<string>>();
  for (const { original, replacement } of replaced)
    originals.set(replacement, (originals.get(replacement) ?? new Set()).add(original));
  return new Map(
    [...originals].flatMap(([replacement, [only, ...others]]) =>
      only === undefined || others.length > 0 ? [] : [[replacement, only]],
    ),
  );
}

/**
 * The way back. A placeholder that was given out becomes what it stood for, an unknown one stays. A date of the text comes back in
 * whatever form an answer writes it, a date that the text did not have stays as the answer has it.
 */
export function createRestore(
  originals: ReadonlyMap<string, string>,
  replaced: readonly { original: string; replacement: string }[],
  { shiftDays, dateOrder }: DeidentifyOptions,
): (answer: string) => string {
  const literal = unambiguous(replaced);
  const written = [...literal.keys()].sort((one, two) => two.length - one.length);
  const literals =
    written.length === 0 ? null : new RegExp(`(?<![\\d.])(?:${written.map(escaped).join("|")})(?!\\d)`, "g");
  const shifted = readDates(replaced.map(({ replacement }) => replacement).join("\n"), dateOrder);
  const years = readDates(replaced.map(({ original }) => original).join("\n"), dateOrder);
  const keys = new Set(shifted.map(({ date }) => dateKey(date)));
  // A model may leave the year out that the text gave.
  const yearOf = new Map(
    shifted.flatMap(({ date }) => (date.year === null ? [] : [[dateKey({ ...date, year: null }), date.year]])),
  );

  return (answer) => {
    const edits: Edit[] = [];
    const add = (start: number, end: number, text: string): void => {
      if (!edits.some((edit) => edit.start < end && start < edit.end)) edits.push({ start, end, text });
    };
    for (const match of answer.matchAll(PLACEHOLDER)) {
      const original = originals.get(`[${match[1]?.toUpperCase()}-${match[2]}]`);
      if (original !== undefined) add(match.index, match.index + match[0].length, original);
    }
    for (const match of literals === null ? [] : answer.matchAll(literals))
      add(match.index, match.index + match[0].length, literal.get(match[0]) ?? match[0]);
    for (const { start, end, date, write } of readDates(answer, dateOrder)) {
      const year = date.year ?? yearOf.get(dateKey(date)) ?? assumedYear(years);
      if (keys.has(dateKey(date)) || (date.year === null && yearOf.has(dateKey(date))))
        add(start, end, write(shiftDate({ ...date }, -shiftDays, year)));
    }
    edits.sort((one, two) => two.start - one.start);
    return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), answer);
  };
}
