import {
  type AnswerQuery,
  CdssError,
  type EvidenceLaneState,
  type EvidenceSearch,
  type Passage,
  toCdssError,
} from "@cdss/domain";
import { untilAborted } from "./until-aborted.ts";

/** Passages that sentences are looked for in: the sentence that answers often stands in none of the first ten. */
const DEPTH = 30;

export interface FoundPassages {
  /** The record of the patient first, then literature in the language asked for and in any, the best of each first. */
  readonly passages: readonly Passage[];
  readonly lanes: readonly EvidenceLaneState[];
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

/**
 * Searches literature, twice where no language is forced (that of the answer alone, and any), and the record of the patient where one
 * is named. A record that cannot be searched is named in the lanes. Throws what the search of literature throws; CANCELLED and TIMEOUT
 * where the signal fires.
 */
export async function findPassages(
  search: EvidenceSearch,
  query: AnswerQuery,
  signal: AbortSignal | undefined,
): Promise<FoundPassages> {
  const { language, patient, ...asked } = query;
  const all = { ...asked, limit: Math.max(query.limit, DEPTH) };
  const isForced = query.filter.languages.length > 0;
  const preferred = { ...all, filter: { ...query.filter, languages: [language] } };
  const settled = await untilAborted(
    Promise.allSettled([
      search.search(all, signal),
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
  return {
    passages: [...new Map(passages.map((passage) => [passage.id, passage])).values()],
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
