import { shiftDate } from "./dates/calendar.ts";
import type { DateOrder } from "./dates/date-forms.ts";
import { assumedYear, type ReadDate, readDates } from "./dates/read-dates.ts";
import { detectAges, OLDEST_STATED_AGE } from "./detect/ages.ts";
import { detectBedsAndMarks } from "./detect/beds-and-marks.ts";
import { detectChineseAddresses } from "./detect/chinese-addresses.ts";
import { detectChineseNameTokens } from "./detect/chinese-name-tokens.ts";
import { detectChineseNames } from "./detect/chinese-names.ts";
import { detectChinesePeople } from "./detect/chinese-people.ts";
import { detectChinesePlaces } from "./detect/chinese-places.ts";
import { detectChineseUnknown } from "./detect/chinese-unknown.ts";
import { detectCodes } from "./detect/codes.ts";
import { detectContacts } from "./detect/contacts.ts";
import { detectDevices } from "./detect/devices.ts";
import { detectEnglishAddresses } from "./detect/english-addresses.ts";
import { detectEnglishNameRuns } from "./detect/english-name-runs.ts";
import { detectEnglishNames } from "./detect/english-names.ts";
import { detectEnglishPlaces } from "./detect/english-places.ts";
import { detectLabelledCodes } from "./detect/labelled-codes.ts";
import { detectListedNames, extendNames } from "./detect/listed-names.ts";
import { detectMorePlaces, extendHanAddresses } from "./detect/more-places.ts";
import { detectNumbers } from "./detect/numbers.ts";
import { detectOrganisations } from "./detect/organisations.ts";
import { detectPartialDates, findShortDates } from "./detect/partial-dates.ts";
import { detectProperRuns, extendPlaces } from "./detect/proper-runs.ts";
import { detectRoleNames } from "./detect/role-names.ts";
import { detectSmallNames } from "./detect/small-names.ts";
import { detectShortHospitals, detectSmallPlaces, extendAddresses } from "./detect/small-places.ts";
import { detectTableCells } from "./detect/table-cells.ts";
import { withoutTerm } from "./detect/terms-beside-names.ts";
import { detectUnknownWords } from "./detect/unknown-words.ts";
import { type Detector, IDENTIFIER_KINDS, type Identifier, type Place } from "./identifier.ts";
import { findKnown, type KnownIdentifiers, squeeze } from "./known-identifiers.ts";
import { readableText } from "./readable-text.ts";
import { NOT_ENGLISH_NAMES } from "./words/english-names.ts";

const DETECTORS: readonly Detector[] = [
  detectContacts,
  detectNumbers,
  detectDevices,
  detectChineseNames,
  detectChineseNameTokens,
  detectEnglishNames,
  detectEnglishNameRuns,
  detectSmallNames,
  detectOrganisations,
  detectChinesePlaces,
  detectChineseAddresses,
  detectEnglishPlaces,
  detectEnglishAddresses,
  detectListedNames,
  detectLabelledCodes,
  detectProperRuns,
  detectSmallPlaces,
  detectShortHospitals,
  detectPartialDates,
  detectTableCells,
  detectRoleNames,
  detectChinesePeople,
  detectBedsAndMarks,
  detectMorePlaces,
];

/** Family names that are everyday words: they are looked for again only together with the given name. */
const EVERYDAY = new Set(
  "white brown green black gray grey young long rich short small wood stone hill day price may best power strong good swift sharp love hope grace joy faith rose summer autumn winter frost snow rain field lake rivers brook banks cook baker miller farmer fisher hunter taylor smith mason carter potter walker turner king bishop abbott pope page knight major bond case head hand foot bone heart back leg".split(
    " ",
  ),
);

/**
 * Which dates count as one, and how far they move: a date more than `OLDEST_STATED_AGE` years before the latest one of the text is a
 * birth that gives the age away, and is hidden instead.
 */
function dateIdentifiers(dates: readonly ReadDate[], shiftDays: number): Identifier[] {
  const assumed = assumedYear(dates);
  const latest = Math.max(...dates.flatMap(({ date }) => date.year ?? []));
  return dates.map(({ start, end, date, write }) =>
    date.year !== null && latest - date.year > OLDEST_STATED_AGE
      ? { start, end, kind: "date" }
      : { start, end, kind: "date", replacement: write(shiftDate(date, shiftDays, assumed)) },
  );
}

const isRepeated = (text: string, part: string): boolean => text.indexOf(part) !== text.lastIndexOf(part);

/** Names and numbers that were found once are identifiers everywhere, also where no label stands before them. */
function again(text: string, found: readonly Identifier[]): Identifier[] {
  const squeezed = squeeze(text);
  const valuesOf = (kinds: readonly string[]): string[] => [
    ...new Set(found.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end))),
  ];
  const names = valuesOf(["name"]).flatMap((name) => {
    if (/\p{Script=Han}/u.test(name)) return name.length >= 2 && !/某|[×*]/.test(name) ? [name] : [];
    const parts = name.split(/[\s,]+/).filter((part) => part.length > 2);
    const isEveryday = parts.some(
      (part) => EVERYDAY.has(part.toLowerCase()) || NOT_ENGLISH_NAMES.has(part.toLowerCase()),
    );
    return name.length < 3 || isEveryday ? [] : [name];
  });
  const numbers = (["id", "record", "account", "device", "phone"] as const).flatMap((kind) => {
    const ids = valuesOf([kind]).filter((id) => id.replace(/\D/g, "").length >= 6);
    return findKnown(text, { ids: ids.filter((id) => isRepeated(squeezed, squeeze(id))) }).map((one) => ({
      ...one,
      kind,
    }));
  });
  return [
    ...findKnown(text, {
      names: names.filter((name) => name.split(/[\s,]+/).some((part) => isRepeated(squeezed, squeeze(part)))),
    }),
    ...numbers,
  ];
}

/** The longer of two that overlap; of equal ones the kind that stands first in the list of kinds. */
const before = (one: Identifier, two: Identifier): number =>
  two.end - two.start - (one.end - one.start) ||
  IDENTIFIER_KINDS.indexOf(one.kind) - IDENTIFIER_KINDS.indexOf(two.kind);

/**
 * Joins what overlaps: all of it is hidden, as the kind of the longest. A date or an age keeps its own replacement only where nothing
 * else claims a part of it.
 */
function joined(found: readonly Identifier[]): Identifier[] {
  const groups: Identifier[][] = [];
  let end = -1;
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < end) groups.at(-1)?.push(one);
    else groups.push([one]);
    end = Math.max(end, one.end);
  }
  return groups.flatMap((group): Identifier[] => {
    const longest = [...group].sort(before)[0];
    if (longest === undefined) return [];
    const start = Math.min(...group.map((one) => one.start));
    const last = Math.max(...group.map((one) => one.end));
    const isWhole = longest.start === start && longest.end === last;
    const { replacement, kind } = longest;
    return [{ start, end: last, kind, ...(isWhole && replacement !== undefined ? { replacement } : {}) }];
  });
}

/** What `deidentify` is told of a case. */
export interface DeidentifyOptions {
  readonly known: KnownIdentifiers;
  /** How far every date of the case moves: one number for all texts of a case, not 0, so that intervals stay. */
  readonly shiftDays: number;
  /** How 03/05/2024 is read where no date of the text shows it. Default: the day first. */
  readonly dateOrder?: DateOrder;
  /** Places of a text that name findings, diseases and drugs: a word there is no person's name. Without it, lists and shapes tell alone. */
  readonly terms?: (text: string) => readonly Place[];
}

/** Identifiers of a text in order, none overlapping, with offsets into the text as it is stored. */
export function findIdentifiers(
  stored: string,
  { known, shiftDays, dateOrder, terms }: DeidentifyOptions,
): Identifier[] {
  const { text, offsets } = readableText(stored);
  const named = terms?.(text) ?? [];
  const found = [...findKnown(text, known), ...DETECTORS.flatMap((detect) => detect(text)), ...detectAges(text)];
  const first = found.flatMap((one) => withoutTerm(text, one) ?? []);
  // What no list knows is found wherever it stands, and its small letters may be a word.
  const strange = [
    ...detectCodes(text, named),
    ...detectUnknownWords(text, named),
    ...detectChineseUnknown(text, named),
  ].flatMap((one) => withoutTerm(text, one) ?? []);
  const full = dateIdentifiers(readDates(text, dateOrder), shiftDays);
  const dates = [...full, ...findShortDates(text, full)];
  const all = [...first, ...strange, ...again(text, first)];
  const wider = [extendNames, extendPlaces, extendAddresses, extendHanAddresses].flatMap((extend) => extend(text, all));
  return joined([...all, ...wider, ...dates]).map((one) => ({
    ...one,
    start: offsets[one.start] ?? 0,
    end: (offsets[one.end - 1] ?? 0) + 1,
  }));
}
