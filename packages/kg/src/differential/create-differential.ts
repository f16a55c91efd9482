import {
  CdssError,
  type Contribution,
  type Curie,
  type DifferentialPort,
  type DifferentialQueryInput,
  type DifferentialResult,
  type Explanation,
  type NextQuestion,
  type RankedCondition,
} from "@cdss/domain";
import type { Release } from "../release/load.ts";
import { explanationText } from "./explanation-text.ts";
import { buildProfileIndex } from "./profile-index.ts";
import { type ResolvedQuery, resolveQuery } from "./query.ts";
import { nextQuestions } from "./questions.ts";
import { rankLine } from "./rank-line.ts";
import { RecordedProbabilities } from "./recorded-probabilities.ts";
import { leadingLines, rankOf, type Scores, scoreLines } from "./score-lines.ts";
import { sufficiencyOf } from "./sufficiency.ts";

/** Leading gaps that an explanation lists, and the smallest worth a line: a factor of 1.05 in the likelihood ratio. */
const MOST_GAPS = 8;
const LEAST_GAP = 0.05;

/**
 * The differential over a whole release. See docs/differential.md for the model.
 * All methods throw CdssError INVALID_INPUT naming the field of a bad query.
 */
export function createDifferential(release: Release): DifferentialPort {
  const index = buildProfileIndex(release);
  const recorded = new RecordedProbabilities(index);
  const scored = (input: DifferentialQueryInput): { query: ResolvedQuery; scores: Scores } => {
    const query = resolveQuery(index, input);
    return { query, scores: scoreLines(index, query, recorded) };
  };
  const lineAt = (query: ResolvedQuery, scores: Scores, line: number, rank: number): RankedCondition => {
    const ranked = rankLine(index, query, scores, line, rank);
    if (ranked === null) throw new CdssError("INTERNAL", "a ranked line is not in the index");
    return ranked;
  };
  return {
    rank: async (input): Promise<DifferentialResult> => {
      const { query, scores } = scored(input);
      const ranked = hasFindings(query)
        ? leadingLines(scores, query.input.limit).map((line, at) => lineAt(query, scores, line, at + 1))
        : [];
      return {
        release: release.info.id,
        ranked,
        considered: scores.considered,
        unknownFindings: [...query.unknownFindings],
        sufficiency: sufficiencyOf(index, query),
      };
    },
    questions: async (input, limit): Promise<NextQuestion[]> => {
      const { query, scores } = scored(input);
      return nextQuestions(index, query, scores, limit);
    },
    explain: async (input, condition: Curie): Promise<Explanation> => {
      const ordinal = release.concepts.ordinal.get(condition);
      const line = ordinal === undefined ? -1 : (index.lineOf[ordinal] ?? -1);
      if (line < 0)
        throw new CdssError("UNKNOWN_CONCEPT", "condition: the release has no such disease; search for it by name", {
          issues: [
            { path: "condition", message: "not a disease of this release", fix: "search for the disease by name" },
          ],
        });
      const { query, scores } = scored(input);
      const known = scores.score[line] !== Number.NEGATIVE_INFINITY;
      const judged = lineAt(query, scores, line, rankOf(scores, line));
      // Without an annotation left there is nothing to say for or against the disease.
      const own = known ? judged : { ...judged, score: 0, supporting: [], against: [] };
      const [leaderLine] = leadingLines(scores, 1);
      const leader = leaderLine === undefined || leaderLine === line ? undefined : lineAt(query, scores, leaderLine, 1);
      const behindLeader = leader === undefined || !known ? [] : gapsBetween(leader, own);
      const facts = { own, leader, behindLeader, considered: scores.considered, known, asked: hasFindings(query) };
      return {
        condition: own,
        considered: scores.considered,
        behindLeader,
        ...(leader === undefined ? {} : { leader: leader.condition }),
        text: { en: explanationText("en", facts), zh: explanationText("zh", facts) },
      };
    },
  };
}

const hasFindings = (query: ResolvedQuery): boolean => query.present.length + query.absent.length > 0;

/** By how much each finding, and what else enters a score, puts the leader ahead; largest gap first. */
function gapsBetween(leader: RankedCondition, own: RankedCondition): Explanation["behindLeader"] {
  // Ids of findings are the caller's and may repeat; a concept contributes once.
  const keyOf = ({ concept, findingId }: Contribution): string => concept ?? findingId;
  const byKey = (line: RankedCondition): Map<string, Contribution> =>
    new Map([...line.supporting, ...line.against].map((contribution) => [keyOf(contribution), contribution]));
  const ahead = byKey(leader);
  const held = byKey(own);
  return [...new Map([...held, ...ahead])]
    .map(([key, { findingId, label }]) => {
      const leading = ahead.get(key)?.logLikelihoodRatio ?? 0;
      const owned = held.get(key)?.logLikelihoodRatio ?? 0;
      return { findingId, label, difference: leading - owned, leader: leading, own: owned };
    })
    .filter((gap) => gap.difference > LEAST_GAP)
    .sort((a, b) => b.difference - a.difference)
    .slice(0, MOST_GAPS);
}
