import { createHash } from "node:crypto";
import {
  CODED_ID,
  type Coding,
  type EvidenceDocument,
  type Observation,
  type PatientCase,
  type RecordEntry,
} from "@cdss/domain";
import type { Corpus } from "../corpus.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { dateOf } from "../text/partial-date.ts";
import { shorten, tidyLine } from "../text/tidy-text.ts";
import { entryLine, observationLine } from "./fact-line.ts";
import { CODED_SOURCE, FACT_KINDS, type FactKind, KIND_TITLES, OF_TODAY } from "./words/fact-words.ts";

/** The coded part of a case. */
export type CodedRecord = Pick<PatientCase, "conditions" | "medications" | "allergies" | "observations">;

/** Other names, in both languages, of the test that codes name; none where the release does not know it. */
export type TestNames = (codings: readonly Coding[]) => readonly string[];

/** Longest title; a test is named in less. */
const MOST_TITLE = 200;

interface Dated {
  readonly date?: string | undefined;
}

/** Latest first; what has no date comes last. Parsed, because records mix days, times and zones. */
function byDate(one: Dated, other: Dated): number {
  const time = ({ date }: Dated): number => {
    const at = Date.parse(date ?? "");
    return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
  };
  const [first, second] = [time(one), time(other)];
  return first === second ? 0 : second - first;
}

const isOfToday = ({ status = "" }: RecordEntry): boolean => status.split(" ").some((code) => OF_TODAY.has(code));

/** What holds today first, the latest first among those. */
const entriesInOrder = (entries: readonly RecordEntry[]): RecordEntry[] =>
  [...entries].sort((one, other) => Number(isOfToday(other)) - Number(isOfToday(one)) || byDate(one, other));

function documentOf(
  id: string,
  title: string,
  lines: readonly string[],
  headings: readonly string[],
  date: string | undefined,
): EvidenceDocument {
  const text = lines.join("\n");
  const language = detectLanguage(text.replace(/\[\S+\]$/gmu, ""));
  return {
    id: `${CODED_ID}${id}`,
    source: CODED_SOURCE[language],
    title,
    language,
    date: dateOf(date),
    licence: null,
    level: "record",
    address: null,
    text,
    sections: [{ headings: [...new Set(headings)], start: 0, end: text.length }],
  };
}

function entriesDocument(kind: FactKind, entries: readonly RecordEntry[]): EvidenceDocument[] {
  const sorted = entriesInOrder(entries);
  const lines = sorted.flatMap((entry) => entryLine(kind, entry) ?? []);
  if (lines.length === 0) return [];
  const { en, zh } = KIND_TITLES[kind];
  const title = detectLanguage(lines.join("\n").replace(/\[\S+\]/gu, "")) === "zh" ? zh : en;
  const latest = [...entries].sort(byDate)[0]?.date;
  return [documentOf(kind, title, lines, [en, zh], latest)];
}

const loincOf = ({ codings }: Observation): string | undefined =>
  codings.find(({ system }) => /loinc/iu.test(system))?.code;

/** One test: by its LOINC code, else by its name. No words of the record stand in an id. */
function testKey(observation: Observation): string {
  const words = tidyLine(observation.text).toLowerCase();
  return loincOf(observation) ?? createHash("sha256").update(words).digest("hex").slice(0, 16);
}

/** `Potassium [Moles/volume] in Serum or Plasma` is asked for as potassium (LOINC names: component, then property and system). */
const shortName = (name: string): string => name.split(" [")[0]?.trim() ?? name;

function testDocument(key: string, observations: readonly Observation[], names: TestNames): EvidenceDocument[] {
  const sorted = [...observations].sort(byDate);
  const lines = sorted.flatMap((observation) => observationLine(observation) ?? []);
  const [latest] = sorted;
  if (latest === undefined || lines.length === 0) return [];
  const title = shorten(tidyLine(latest.text), MOST_TITLE);
  const others = sorted.map(({ text }) => shorten(tidyLine(text), MOST_TITLE));
  const headings = [title, shortName(title), ...others, ...others.map(shortName), ...names(latest.codings)];
  return [documentOf(`test:${key}`, title, lines, headings, latest.date)];
}

/**
 * The coded entries of a record as texts, one line a fact with the date, the exact value and unit and the field of the record: one text for
 * conditions, medication and allergies each, and one for the values of each test, the latest first. Names stay in the language in which they
 * are recorded; headings hold the other names of a test, so that it is found in both languages.
 */
export function codedCorpus(record: CodedRecord, names: TestNames): Corpus {
  return {
    format: "record",
    async *documents() {
      const entries = { condition: record.conditions, medication: record.medications, allergy: record.allergies };
      for (const kind of FACT_KINDS) yield* entriesDocument(kind, entries[kind]);
      const tests = new Map<string, Observation[]>();
      for (const observation of record.observations) {
        const key = testKey(observation);
        tests.set(key, [...(tests.get(key) ?? []), observation]);
      }
      for (const [key, observations] of tests) yield* testDocument(key, observations, names);
    },
  };
}
