import type { Identifier, IdentifierKind } from "./identifier.ts";
import { EPONYM_AFTER } from "./words/english-names.ts";

/** What the record says of the people of a case, to be removed wherever it stands. */
export interface KnownIdentifiers {
  /** Of the patient, of kin and of those who treat, as the record writes them. */
  readonly names?: readonly string[];
  /** Of people: resident ids, insurance and hospital numbers. */
  readonly ids?: readonly string[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly addresses?: readonly string[];
  readonly organisations?: readonly string[];
}

const KIND_OF: Readonly<Record<keyof KnownIdentifiers, IdentifierKind>> = {
  names: "name",
  ids: "id",
  phones: "phone",
  emails: "email",
  addresses: "address",
  organisations: "organisation",
};

/** A pattern of a text in any case. Not the flag `i`: with Unicode classes it makes building a pattern many times as slow. */
const anyCase = (text: string): string =>
  [...text]
    .map((character) => {
      const [small, capital] = [character.toLowerCase(), character.toUpperCase()];
      if (small !== capital && [...small].length === 1 && [...capital].length === 1) return `[${small}${capital}]`;
      return character.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    })
    .join("");
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
const bounded = (source: string, value: string): string =>
  `${/^[\p{L}\d]/u.test(value) && !isHan(value[0] ?? "") ? "(?<![\\p{L}\\d])" : ""}${source}${/[\p{L}\d]$/u.test(value) && !isHan(value.at(-1) ?? "") ? "(?![\\p{L}\\d])" : ""}`;

/** A number with other groups, a name with other blanks. */
function patternsOf(kind: IdentifierKind, value: string): { source: string; isPart: boolean; part: string }[] {
  if (kind === "id" || kind === "phone") {
    const units = value.replace(/[\s().+-]/g, "");
    if (units.length < 3) return [];
    return [{ source: bounded([...units].map(anyCase).join("[\\s().-]{0,2}"), units), isPart: false, part: units }];
  }
  const words = value.split(/[\s,]+/).filter((word) => word !== "");
  const whole = { source: bounded(words.map(anyCase).join("[\\s,]{0,3}"), value), isPart: false, part: words.join("") };
  if (kind !== "name" || isHan(value)) return value.length < 2 ? [] : [whole];
  const reversed = words.length < 2 ? [] : [words.at(-1) ?? "", ...words.slice(0, -1)];
  return [
    whole,
    ...(reversed.length === 0
      ? []
      : [
          { source: bounded(reversed.map(anyCase).join("[\\s,]{0,3}"), value), isPart: false, part: reversed.join("") },
        ]),
    ...words
      .filter((word) => word.replace(/\W/g, "").length >= 3)
      .map((word) => ({ source: bounded(anyCase(word), word), isPart: true, part: word })),
  ];
}

/** A text without what may part the groups of a number or the parts of a name, in small letters: to see quickly whether a value is there. */
export const squeeze = (text: string): string => text.toLowerCase().replace(/[\s().,+-]/g, "");

/**
 * Places of known identifiers, in whatever case and grouping. A part of a Latin name alone is found where it is written with a capital,
 * and not where it is a term of medicine: Mr Bell may have Bell's palsy.
 */
export function findKnown(text: string, known: KnownIdentifiers): Identifier[] {
  const found: Identifier[] = [];
  const squeezed = squeeze(text);
  for (const [field, kind] of Object.entries(KIND_OF))
    for (const value of known[field as keyof KnownIdentifiers] ?? []) {
      for (const { source, isPart, part } of patternsOf(kind, value.trim())) {
        // A pattern without regard to case is dear to build: only where what it looks for can be found.
        if (!squeezed.includes(squeeze(part))) continue;
        for (const match of text.matchAll(new RegExp(source, "gu"))) {
          const end = match.index + match[0].length;
          if (isPart && !/^\p{Lu}/u.test(match[0])) continue;
          if (kind === "name" && EPONYM_AFTER.test(text.slice(end, end + 60))) continue;
          found.push({ start: match.index, end, kind });
        }
      }
    }
  return found;
}
