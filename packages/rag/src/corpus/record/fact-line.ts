import type { Language, Observation, Provenance, Quantity, RecordEntry } from "@cdss/domain";
import { detectLanguage } from "../text/detect-language.ts";
import { shorten, tidyLine } from "../text/tidy-text.ts";
import { CHINESE_ACTIVE, CHINESE_STATUS, type FactKind, MARKS, UNDATED } from "./words/fact-words.ts";

/** A name or value longer than this is no coded fact but a text; it ends in an ellipsis. */
const LONGEST = 400;

const PARTED = " · ";

/** The field of the record that a fact was read from, as lines end with it. */
function referenceOf(place: Provenance, id: string): string {
  return (place.kind === "resource" ? place.reference : id).replace(/\s/gu, "");
}

/** The date as recorded, with the time and its zone where they are: `2024-05-21 14:30+08:00`. */
function when(date: string | undefined, language: Language): string {
  const parts = /^(\d{4}(?:-\d{2}){0,2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?/u.exec(date ?? "");
  if (parts === null) return UNDATED[language];
  const [, day = "", time, zone = ""] = parts;
  return time === undefined ? day : `${day} ${time}${zone}`;
}

const quantityText = ({ comparator, value, unit }: Quantity): string =>
  `${comparator ?? ""}${value}${unit === "1" || unit === "" ? "" : ` ${unit}`}`;

/** The value exactly as it is recorded; null where there is none. */
function valueText({ quantity, valueText: words, valueCodings }: Observation): string | null {
  if (quantity !== undefined) return quantityText(quantity);
  const coded = (valueCodings ?? []).map(({ display, code }) => display ?? code).join(", ");
  const text = tidyLine(words ?? coded);
  return text === "" ? null : shorten(text, LONGEST);
}

function remarks({ referenceRange, interpretation = [] }: Observation, language: Language): string {
  const { open, close, comma, to, range, least, most } = MARKS[language];
  const { low, high, unit } = referenceRange ?? {};
  const bounds =
    low !== undefined && high !== undefined
      ? `${low}${to}${high}`
      : low !== undefined
        ? `${least}${low}`
        : high === undefined
          ? null
          : `${most}${high}`;
  const all = [
    ...(bounds === null ? [] : [`${range} ${bounds}${unit === undefined || unit === "1" ? "" : ` ${unit}`}`]),
    ...interpretation.map(({ display, code }) => tidyLine(display ?? code)),
  ];
  return all.length === 0 ? "" : `${open}${all.join(comma)}${close}`;
}

const line = (date: string, content: string, reference: string): string => `${date}${PARTED}${content} [${reference}]`;

/** A measurement on one line: date, name as recorded, value with its unit, what the laboratory says of it, and the field. Null without a value. */
export function observationLine(observation: Observation): string | null {
  const value = valueText(observation);
  if (value === null) return null;
  const name = shorten(tidyLine(observation.text), LONGEST);
  const language = detectLanguage(name);
  const content = `${name}${MARKS[language].colon}${value}${remarks(observation, language)}`;
  return line(when(observation.date, language), content, referenceOf(observation.provenance, observation.id));
}

/** A condition, medication or allergy on one line: date, name and status as recorded, and the field. Null without a name. */
export function entryLine(kind: FactKind, { text, status = "", date, provenance, id }: RecordEntry): string | null {
  const name = shorten(tidyLine(text), LONGEST);
  if (name === "") return null;
  const language = detectLanguage(name);
  const words = status.split(" ").filter((code) => code !== "");
  const chinese = (code: string): string => (code === "active" ? CHINESE_ACTIVE[kind] : (CHINESE_STATUS[code] ?? code));
  const stated = language === "en" ? words.join(", ") : words.map(chinese).join("、");
  const content = stated === "" ? name : `${name}${MARKS[language].colon}${stated}`;
  return line(when(date, language), content, referenceOf(provenance, id));
}

/** A line read back from a passage: offsets are those of the passage's text. */
export interface FactLine {
  /** Half-open, without the field at the end. */
  readonly start: number;
  readonly end: number;
  /** Begins with the date as recorded; empty where there is none. */
  readonly date: string;
  readonly content: string;
}

const WHOLE_LINE = new RegExp(`^((?:(\\d{4}[^·]*)|${UNDATED.en}|${UNDATED.zh})${PARTED}(.*)) \\[\\S+\\]$`, "u");

/** The lines of a passage of coded entries; one that a passage holds in part is left out. */
export function readFactLines(text: string): FactLine[] {
  const found: FactLine[] = [];
  let start = 0;
  for (const words of text.split("\n")) {
    const [, whole, date = "", content = ""] = WHOLE_LINE.exec(words) ?? [];
    if (whole !== undefined) found.push({ start, end: start + whole.length, date, content });
    start += words.length + 1;
  }
  return found;
}
