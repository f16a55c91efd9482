import {
  type AnswerQuery,
  CdssError,
  type ConceptIndex,
  type EvidenceLaneState,
  type EvidenceSearch,
  type PairRules,
  type Passage,
  toCdssError,
} from "@cdss/domain";
import { type FoundRule, findRulePassages } from "./find-rule-passages.ts";
import type { Question } from "./read-question.ts";
import { untilAborted } from "./until-aborted.ts";
import { HEADING_WORDS } from "./words/heading-words.ts";

/** Passages that sentences are looked for in: the sentence that answers often stands in none of the first ten. */
const DEPTH = 30;

export interface FoundPassages {
  /** The record of the patient first, then literature in the language asked for and in any, the best of each first. */
  readonly passages: readonly Passage[];
  readonly lanes: readonly EvidenceLaneState[];
  /** The rules that speak for the drugs of the question; their passages are among those above. */
  readonly rules: readonly FoundRule[];
}

type Search = Awaited<ReturnType<EvidenceSearch["search"]>>;

const alternate = <T>(one: readonly T[], other: readonly T[]): T[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]])
    .flat()
    .filter((item) => item !== undefined);

/** A lane is named as the worst of what became of it: a record that was not searched must not pass for one that says nothing. */
function joinLanes(
  literature: readonly EvidenceLaneState[],
  record: readonly EvidenceLaneState[] | null,
): EvidenceLaneState[] {
  return literature.map((state) => {
    const other = record?.find(({ lane }) => lane === state.lane);
    if (other === undefined || other.state === "used" || state.state === "failed") return state;
    if (state.state === "off" && other.state === "off") return state;
    return { ...other, reason: `the record of the patient: ${other.reason ?? other.state}` };
  });
}

/** What a search of the record that threw leaves: its lanes failed, with the reason that may be shown. */
function failedRecord(thrown: unknown, lanes: readonly EvidenceLaneState[]): Search {
  const { message } = toCdssError(thrown, "searching the record");
  return { hits: [], lanes: lanes.map(({ lane }) => ({ lane, state: "failed", reason: message })), index: null };
}

/** What the search is for. */
export interface Sought {
  readonly question: Question;
  readonly concepts: Pick<ConceptIndex, "read"> | null;
  /** Null where the rules of no knowledge are at hand. */
  readonly rules: PairRules | null;
  readonly signal: AbortSignal | undefined;
}

/** Documents on the subject whose own places are searched for: the same entry in both languages, and one more. */
const SUBJECTS = 3;

/**
 * The words to find the place that answers in the documents on what is asked: their title, with what stands over such places. Who types "CAP
 * first line" names neither as the document does.
 */
function placesToSeek(passages: readonly Passage[], { question, concepts }: Sought): string[] {
  const asked = new Set(question.things.flatMap((thing) => [...thing.concepts]));
  if (concepts === null || asked.size === 0) return [];
  const kinds = [...question.kinds.map(({ name }) => name), ...question.measures.map(({ key }) => key)];
  const about = passages.filter(
    ({ document }) => document.level !== "record" && concepts.read(document.title).some(({ id }) => asked.has(id)),
  );
  const titles = new Map(about.map(({ document }) => [document.title, document.language]));
  return [...titles].slice(0, SUBJECTS).map(([title, language]) => {
    const words = [...kinds, ...question.populations].flatMap((key) => HEADING_WORDS[key]?.[language] ?? []);
    return [title, ...words].join(" ");
  });
}

/**
 * Searches literature, twice where no language is forced (that of the answer alone, and any), and the record of the patient where one
 * is named; then literature again for the places that answer in the documents on what is asked. A record that cannot be searched is named in the lanes. Throws what the search of literature throws; CANCELLED and TIMEOUT
 * where the signal fires.
 */
export async function findPassages(search: EvidenceSearch, query: AnswerQuery, sought: Sought): Promise<FoundPassages> {
  const { signal } = sought;
  const { language, patient, ...asked } = query;
  const wide = { ...asked, limit: Math.max(query.limit, DEPTH) };
  const isForced = query.filter.languages.length > 0;
  const preferred = { ...wide, filter: { ...query.filter, languages: [language] } };
  const settled = await untilAborted(
    Promise.allSettled([
      search.search(wide, signal),
      isForced ? null : search.search(preferred, signal),
      // Filters choose among literature; a record is small and all of it is the patient's.
      patient === undefined ? null : search.search({ ...asked, filter: {}, patient, limit: query.limit }, signal),
    ]),
    signal,
  );
  const [any, own, record] = settled;
  if (any.status === "rejected") throw toCdssError(any.reason, "searching the literature");
  if (own.status === "rejected") throw toCdssError(own.reason, "searching the literature");
  const literature = any.value;
  const ofPatient = record.status === "rejected" ? failedRecord(record.reason, literature.lanes) : record.value;
  const passages = [...(ofPatient?.hits ?? []), ...alternate(own.value?.hits ?? [], literature.hits)].map(
    ({ passage }) => passage,
  );
  const further = await untilAborted(
    Promise.allSettled(
      placesToSeek(passages, sought).map((text) => search.search({ ...asked, text, limit: DEPTH }, signal)),
    ),
    signal,
  );
  // What was found answers already where a further search fails.
  const more = further.flatMap((one) => (one.status === "fulfilled" ? one.value.hits : []));
  const rules = await findRulePassages(search, query, sought);
  const all = [...passages, ...more.map(({ passage }) => passage), ...rules.flatMap((rule) => rule.passages)];
  return {
    rules,
    passages: [...new Map(all.map((one) => [one.id, one])).values()],
    lanes: joinLanes(literature.lanes, ofPatient?.lanes ?? null),
  };
}

/** Passages for a sentence that those found do not carry. Nothing where the search fails: the sentence then falls. */
export async function findMore(
  search: EvidenceSearch,
  statement: string,
  query: AnswerQuery,
  signal: AbortSignal | undefined,
): Promise<Passage[]> {
  const { language: _language, patient: _patient, ...asked } = query;
  const text = statement.slice(0, 2_000);
  try {
    const { hits } = await untilAborted(search.search({ ...asked, text, concepts: [], limit: 5 }, signal), signal);
    return hits.map(({ passage }) => passage);
  } catch (thrown) {
    if (thrown instanceof CdssError && (thrown.code === "CANCELLED" || thrown.code === "TIMEOUT")) throw thrown;
    return [];
  }
}
