import { CdssError, curie, type NextQuestion } from "@cdss/domain";
import { labelOf } from "../stores/memory/concept-of.ts";
import { NO_FILTER } from "./line-profile.ts";
import type { ProfileIndex } from "./profile-index.ts";
import { filterFor, type ResolvedQuery } from "./query.ts";
import { leadingLines, type Scores } from "./score-lines.ts";

/** Lines that may be told apart, and lines whose findings are worth asking. The rest of the release has little weight. */
const COMPARED = 60;
const ASKED_FROM = 20;
/** An answer is right this often: a question about a finding that is always there still leaves doubt. */
const ANSWER_RELIABILITY = 0.9;

/** P(the answer is yes) where the finding is present with this probability. */
const positiveAnswer = (present: number): number =>
  ANSWER_RELIABILITY * present + (1 - ANSWER_RELIABILITY) * (1 - present);

/** Of a yes-or-no answer, in bits. */
const entropy = (p: number): number => (p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p));

/**
 * Findings to ask or test next, by expected reduction of the entropy of the posterior (mutual information between the
 * answer and the disease, in bits; Shannon 1948) over the leading lines. Findings that the case states or implies,
 * and special forms of absent ones, are not asked; of nested findings only the most informative one is.
 * Throws CdssError INVALID_INPUT when `limit` is not a whole number of 0 or more.
 */
export function nextQuestions(
  index: ProfileIndex,
  query: ResolvedQuery,
  scores: Scores,
  limit: number,
): NextQuestion[] {
  if (!Number.isInteger(limit) || limit < 0) {
    const [path, message, fix] = ["limit", "not a whole number of 0 or more", "give how many questions to return"];
    throw new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
  }
  const { release, hierarchy, propagated, background } = index;
  const leaders = leadingLines(scores, COMPARED);
  if (query.present.length === 0 || leaders.length < 2) return [];
  const total = leaders.reduce((sum, line) => sum + (scores.posterior[line] ?? 0), 0);
  const weight = leaders.map((line) => (scores.posterior[line] ?? 0) / total);
  const position = new Map(leaders.map((line, at) => [line, at]));
  const absent = new Set(query.absent.map(({ term }) => term));
  // The index holds all rows: a line that loses some to the query is asked of its own profile.
  const filtered = leaders.flatMap((line, at) => {
    const filter = filterFor(query, line);
    return filter === NO_FILTER ? [] : [{ at, profile: index.profileOf(line, filter).propagated }];
  });
  const candidates = new Set<number>();
  for (const line of leaders.slice(0, ASKED_FROM))
    for (const term of index.profileOf(line, filterFor(query, line)).direct.keys())
      if (!query.covered.has(term) && !hierarchy.ancestors(term).some((ancestor) => absent.has(ancestor)))
        candidates.add(term);

  const scored = [...candidates].map((term) => {
    const noise = Math.min(0.5, background[term] ?? 0) * 0.5;
    const frequency = new Float64Array(leaders.length).fill(noise);
    for (let i = propagated.start[term] ?? 0; i < (propagated.start[term + 1] ?? 0); i++) {
      const at = position.get(propagated.index[i] ?? -1);
      if (at !== undefined) frequency[at] = Math.max(noise, propagated.value[i] ?? 0);
    }
    for (const { at, profile } of filtered) frequency[at] = Math.max(noise, profile.get(term)?.value ?? 0);
    let probability = 0;
    let conditional = 0;
    for (let at = 0; at < leaders.length; at++) {
      probability += (weight[at] ?? 0) * (frequency[at] ?? 0);
      conditional += (weight[at] ?? 0) * entropy(positiveAnswer(frequency[at] ?? 0));
    }
    return { term, bits: Math.max(0, entropy(positiveAnswer(probability)) - conditional), frequency, probability };
  });
  scored.sort((a, b) => b.bits - a.bits || a.term - b.term);

  const chosen: NextQuestion[] = [];
  const asked: number[] = [];
  for (const { term, bits, frequency, probability } of scored) {
    if (chosen.length >= limit || bits <= 0) break;
    const nested = asked.some(
      (other) => hierarchy.ancestors(other).includes(term) || hierarchy.ancestors(term).includes(other),
    );
    const concept = release.concepts.list[term];
    if (nested || concept === undefined) continue;
    asked.push(term);
    const lean = leaders
      .map((line, at) => ({ line, lean: (weight[at] ?? 0) * ((frequency[at] ?? 0) - probability) }))
      .sort((a, b) => b.lean - a.lean);
    const name = ({ line }: { line: number }) => curie(release.concepts.list[index.lines[line]?.main ?? 0]?.id ?? "");
    chosen.push({
      concept: curie(concept.id),
      label: labelOf(concept),
      informationBits: bits,
      probability: Math.min(1, probability),
      favours: lean
        .filter((entry) => entry.lean > 0)
        .slice(0, 3)
        .map(name),
      disfavours: lean
        .reverse()
        .filter((entry) => entry.lean < 0)
        .slice(0, 3)
        .map(name),
    });
  }
  return chosen;
}
