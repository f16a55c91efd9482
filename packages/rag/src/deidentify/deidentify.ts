import { CdssError } from "@cdss/domain";
import { type DeidentifyOptions, findIdentifiers } from "./find-identifiers.ts";
import { type IdentifierKind, PLACEHOLDER_WORDS } from "./identifier.ts";
import { createRestore } from "./restore.ts";

/** A text that may be shown to a model elsewhere, and the way back. It holds what was hidden: it never leaves the process, and is in no log. */
export interface Deidentified {
  readonly text: string;
  /** Puts back what an answer repeats: placeholders, shifted dates, a lone age above 89. */
  restore(answer: string): string;
  /** How many places of each kind were replaced; kinds that did not occur are left out. */
  readonly counts: Readonly<Partial<Record<IdentifierKind, number>>>;
  /** Where in the given text, in order. */
  readonly removed: readonly { readonly kind: IdentifierKind; readonly start: number; readonly end: number }[];
}

/** Spellings of one identifier: case, blanks and separators do not make another. */
const sameKey = (kind: IdentifierKind, value: string): string =>
  `${kind} ${value.toLowerCase().replace(/[\s(),·-]/g, "")}`;

/** Highest number of a placeholder that the text itself holds: an author may have written `[NAME-1]` to be mistaken for one. */
function highestTaken(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\[[A-Z]+-(\d{1,6})\]/g)].map(([, number]) => Number(number)));
}

/**
 * Replaces what identifies a person, by rules alone: equal text and options give an equal result. Identifiers become placeholders
 * (`[NAME-1]`, the same identifier the same one), dates move by `shiftDays`, ages above 89 become `90+`; times of day, durations and
 * what medicine writes stay. Rules find what has a form or a neighbour that tells it; docs/privacy.md says how much that is.
 * Throws CdssError INVALID_INPUT for a shift that is no whole number, or 0.
 */
export function deidentify(text: string, options: DeidentifyOptions): Deidentified {
  if (!Number.isInteger(options.shiftDays) || options.shiftDays === 0)
    throw new CdssError("INVALID_INPUT", "shiftDays: is 0 or no whole number; give the shift of the case in days", {
      issues: [{ path: "shiftDays", message: "is 0 or no whole number", fix: "give the shift of the case in days" }],
    });
  const identifiers = findIdentifiers(text, options);
  const reserved = highestTaken(text);
  const numbers = new Map<IdentifierKind, number>();
  const placeholders = new Map<string, string>();
  const originals = new Map<string, string>();
  const replaced: { original: string; replacement: string }[] = [];
  const counts: Partial<Record<IdentifierKind, number>> = {};
  let hidden = "";
  let at = 0;
  for (const { start, end, kind, replacement } of identifiers) {
    const original = text.slice(start, end);
    const key = sameKey(kind, original);
    let written = replacement ?? placeholders.get(key);
    if (written === undefined) {
      const number = (numbers.get(kind) ?? reserved) + 1;
      numbers.set(kind, number);
      written = `[${PLACEHOLDER_WORDS[kind]}-${number}]`;
      placeholders.set(key, written);
      originals.set(written, original);
    }
    if (replacement !== undefined) replaced.push({ original, replacement });
    hidden += text.slice(at, start) + written;
    at = end;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return {
    text: hidden + text.slice(at),
    restore: createRestore(originals, replaced, options),
    counts,
    removed: identifiers.map(({ kind, start, end }) => ({ kind, start, end })),
  };
}
