import {
  CdssError,
  type ConditionLiterature,
  type EnginePorts,
  type Evidence,
  type EvidenceIndexFacts,
  type EvidenceLaneState,
  type EvidenceSearch,
  type EvidenceSearchResult,
  type Finding,
  type Literature,
  type Passage,
  type RankedCondition,
  type TreatmentSuggestion,
  toCdssError,
} from "@cdss/domain";
import { abortable } from "../lane/abort.ts";
import { gradeQuotes } from "./grade-quotes.ts";
import { worstStates } from "./lane-states.ts";
import { planSearches } from "./plan-searches.ts";
import { quoteHits } from "./quote-hits.ts";
import { recordQuotes } from "./record-quotes.ts";

/** Leading conditions that passages are searched for. */
const MOST_CONDITIONS = 5;

/**
 * Longest time that the lane may take, in milliseconds: at 60 ms for the slower searches of a large index, run three at a time, five
 * conditions take 300 ms, and the whole answer still comes within a second.
 */
export const LITERATURE_LIMIT_MILLISECONDS = 800;

export interface LiteratureQuestion {
  readonly differential: readonly RankedCondition[];
  readonly treatments: readonly TreatmentSuggestion[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
}

export interface LiteratureAnswer {
  readonly literature: Literature;
  /** What failed or came too late, each once. */
  readonly problems: readonly CdssError[];
}

type LiteraturePorts = Pick<EnginePorts, "evidence" | "quotes" | "graph" | "conditions" | "medication">;

/** What has been found so far. */
interface Search {
  readonly conditions: Map<RankedCondition, ConditionLiterature>;
  readonly passages: Map<string, Passage>;
  readonly lanes: EvidenceLaneState[];
  index: EvidenceIndexFacts | null;
  answered: number;
  /** Leading conditions all of whose searches have answered. */
  whole: number;
  dropped: number;
}

/**
 * Quotations for the leading conditions, the leading ones first: for each, against it, and of its first treatment; and the places of
 * the record behind its findings. Without a search, or without an index, it says so and gives the record alone. It ends at its time
 * limit with what it has. Rejects only where `signal` fires.
 */
export async function searchLiterature(
  { differential, treatments, findings, evidence }: LiteratureQuestion,
  ports: LiteraturePorts,
  signal: AbortSignal | undefined,
  limitMilliseconds: number = LITERATURE_LIMIT_MILLISECONDS,
): Promise<LiteratureAnswer> {
  const leading = differential.slice(0, MOST_CONDITIONS);
  const found: Search = {
    conditions: new Map(
      leading.map((line) => {
        const record = recordQuotes(line, findings, evidence);
        return [line, { condition: line.condition, quotes: [], record }] as const;
      }),
    ),
    ...{ passages: new Map(), lanes: [], index: null, answered: 0, whole: 0, dropped: 0 },
  };
  const search = ports.evidence;
  if (search === null)
    return { literature: finish(found, "off", "the search of passages is switched off"), problems: [] };

  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), limitMilliseconds);
  const ended = signal === undefined ? limit.signal : AbortSignal.any([signal, limit.signal]);
  const problems: CdssError[] = [];
  let off: string | null = null;
  try {
    for (const line of leading) {
      const outcome = await searchCondition(line, treatments, { ...ports, evidence: search }, found, ended);
      if (ended.aborted) break;
      off ??= outcome.off;
      if (off !== null) break;
      if (outcome.errors.length === 0) found.whole += 1;
      problems.push(...outcome.errors);
    }
  } finally {
    clearTimeout(timer);
  }
  signal?.throwIfAborted();
  if (off !== null) return { literature: finish(found, "off", off), problems: [] };
  if (limit.signal.aborted) {
    const message = `the search of passages reached its limit of ${limitMilliseconds} ms: ${found.whole} of ${leading.length} leading conditions were searched`;
    problems.push(new CdssError("TIMEOUT", message));
  }
  const [first] = problems;
  const state = first === undefined ? "used" : found.answered === 0 ? "failed" : "partial";
  return { literature: finish(found, state, first?.message ?? null), problems };
}

interface Outcome {
  /** Why there is nothing to search, where there is not. */
  readonly off: string | null;
  readonly errors: CdssError[];
}

/** Ask for one condition, and keep what is found. */
async function searchCondition(
  line: RankedCondition,
  treatments: readonly TreatmentSuggestion[],
  ports: LiteraturePorts & { readonly evidence: EvidenceSearch },
  found: Search,
  ended: AbortSignal,
): Promise<Outcome> {
  const errors: CdssError[] = [];
  const attempt = async <T>(doing: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await abortable(work, ended);
    } catch (thrown) {
      errors.push(toCdssError(thrown, doing));
      return null;
    }
  };
  const planned = (await attempt("naming what to search for", () => planSearches(line, treatments, ports))) ?? [];
  const results = await Promise.all(
    planned.map(({ query }) => attempt("searching passages", () => ports.evidence.search(query, ended))),
  );
  const answers = results.filter((result): result is EvidenceSearchResult => result !== null);
  const without = answers.find(({ index }) => index === null);
  if (without !== undefined)
    return { off: without.lanes.find(({ reason }) => reason !== undefined)?.reason ?? "there is no index", errors };
  for (const { lanes, index } of answers) {
    found.lanes.push(...lanes);
    found.index = index;
  }
  found.answered += answers.length;
  const taken = planned.flatMap((search, at) => {
    const result = results[at];
    if (result === null || result === undefined) return [];
    const { quoted, dropped } = quoteHits(search, result.hits, ports.quotes);
    found.dropped += dropped;
    return quoted;
  });
  const graded = gradeQuotes(taken);
  for (const { passage } of graded) found.passages.set(passage.id, passage);
  const own = found.conditions.get(line);
  if (own !== undefined) found.conditions.set(line, { ...own, quotes: graded.map(({ quote }) => quote) });
  return { off: null, errors };
}

function finish(found: Search, state: Literature["state"], reason: string | null): Literature {
  return {
    state,
    reason,
    conditions: [...found.conditions.values()],
    passages: [...found.passages.values()],
    dropped: found.dropped,
    lanes: worstStates(found.lanes),
    index: found.index,
  };
}
