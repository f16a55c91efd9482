import { CdssError, curie, type SearchHit, SearchOptions } from "@cdss/domain";
import { z } from "zod";
import { nameScore, searchTokens } from "../../search-text.ts";
import type { Run } from "../connect/connection.ts";
import { READ } from "../cypher.ts";
import { decodeLabel } from "./decode.ts";

/** Longest query that is looked at, in UTF-16 units: the same in both stores. */
const LONGEST_QUERY = 200;

const Candidates = z.object({ names: z.array(z.tuple([z.number(), z.string(), z.boolean(), z.string()])) });

interface Candidate {
  readonly row: number;
  readonly text: string;
  readonly isLabel: boolean;
  readonly concept: string;
  readonly tokens: readonly string[];
  /** The least token that begins with the last word of the query. */
  readonly met: string;
}

/**
 * Every word required, the last one as a prefix. Tokens are letters and digits only, so nothing in them is Lucene syntax;
 * they are escaped all the same, for a change of the tokeniser must not turn a query into an expression.
 */
export function luceneQuery(tokens: readonly string[]): string {
  const escaped = tokens.map((token) => token.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  return escaped.map((token, index) => (index === escaped.length - 1 ? `+${token}*` : `+${token}`)).join(" ");
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Concepts by name, ranked as the memory store ranks them: the full-text index only finds the names that hold all words,
 * and `nameScore` decides. Where two names of one concept score alike, the memory store shows the one it meets first, in
 * order of the token that met the prefix and then of the release; so does this.
 */
export async function searchNames(run: Run, query: string, options: SearchOptions): Promise<SearchHit[]> {
  const wanted = searchTokens(query.slice(0, LONGEST_QUERY));
  const { limit, kind } = checkSearchOptions(options);
  const last = wanted.at(-1);
  if (last === undefined) return [];
  const [row] = await run(READ.nameCandidates, { query: luceneQuery(wanted), kind: kind ?? null });
  const candidates: Candidate[] = Candidates.parse(row).names.map(([place, text, isLabel, concept]) => {
    const tokens = searchTokens(text);
    const met = tokens.filter((token) => token.startsWith(last)).sort()[0] ?? "";
    return { row: place, text, isLabel, concept, tokens, met };
  });
  candidates.sort((a, b) => order(a.met, b.met) || a.row - b.row);
  const best = new Map<string, { matched: string; score: number }>();
  for (const candidate of candidates) {
    const score = nameScore(wanted, candidate);
    const held = best.get(candidate.concept);
    if (score > 0 && (held === undefined || score > held.score))
      best.set(candidate.concept, { matched: candidate.text, score });
  }
  const hits = [...best]
    .sort(([a, x], [b, y]) => y.score - x.score || x.matched.length - y.matched.length || order(a, b))
    .slice(0, limit);
  const labels = (await run(READ.labels, { ids: hits.map(([id]) => id) })).map(decodeLabel);
  const labelOf = new Map(labels.map((label) => [String(label.id), label]));
  return hits.flatMap(([id, { matched, score }]) => {
    const found = labelOf.get(id);
    return found === undefined ? [] : [{ ...found, id: curie(id), matched, score }];
  });
}

/** Throws CdssError INVALID_INPUT naming the option. */
export function checkSearchOptions(options: SearchOptions): z.output<typeof SearchOptions> {
  const parsed = SearchOptions.safeParse(options);
  if (parsed.success) return parsed.data;
  const [path, message, fix] = ["options.limit", "must be 1 to 100", "give a number from 1 to 100"];
  throw new CdssError("INVALID_INPUT", `${path}: ${message}; give a smaller list`, {
    issues: [{ path, message, fix }],
  });
}
