import {
  CdssError,
  type Curie,
  type DifferentialPort,
  type DifferentialQueryInput,
  type DifferentialResult,
  type Explanation,
  localize,
  type NextQuestion,
  type RankedCondition,
} from "@cdss/domain";
import type { Release } from "../release/load.ts";
import { explanationText } from "./explanation-text.ts";
import { buildProfileIndex } from "./profile-index.ts";
import { type ResolvedQuery, resolveQuery } from "./query.ts";
import { nextQuestions } from "./questions.ts";
import { rankLine } from "./rank-line.ts";
import { leadingLines, makeScratch, type Scores, scoreLines } from "./score-lines.ts";
import { sufficiencyOf } from "./sufficiency.ts";

/** Leading gaps that an explanation lists. */
const MOST_GAPS = 8;

/**
 * The differential over a whole release. See docs/differential.md for the model.
 * All methods throw CdssError INVALID_INPUT naming the field of a bad query.
 */
export function createDifferential(release: Release): DifferentialPort {
  const index = buildProfileIndex(release);
  const scratch = makeScratch(index);
  const scored = (input: DifferentialQueryInput): { query: ResolvedQuery; scores: Scores } => {
    const query = resolveQuery(index, input);
    return { query, scores: scoreLines(index, query, scratch) };
  };
  const lineAt = (query: ResolvedQuery, scores: Scores, line: number, rank: number): RankedCondition => {
    const ranked = rankLine(index, query, scores, line, rank);
    if (ranked === null) throw new CdssError("INTERNAL", "a ranked line is not in the index");
    return ranked;
  };
  return {
    rank: async (input): Promise<DifferentialResult> => {
      const { query, scores } = scored(input);
      const ranked =
        query.present.length + query.absent.length === 0
          ? []
          : leadingLines(scores, query.input.limit).map((line, at) => lineAt(query, scores, line, at + 1));
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
      const order = leadingLines(scores, scores.score.length);
      const at = order.indexOf(line);
      const own = lineAt(query, scores, line, at < 0 ? order.length + 1 : at + 1);
      const leaderLine = order[0];
      const leader = leaderLine === undefined || leaderLine === line ? undefined : lineAt(query, scores, leaderLine, 1);
      const value = (ranked: RankedCondition, findingId: string): number =>
        [...ranked.supporting, ...ranked.against].find((c) => c.findingId === findingId)?.logLikelihoodRatio ?? 0;
      const labels = new Map(
        [...own.supporting, ...own.against, ...(leader?.supporting ?? []), ...(leader?.against ?? [])].map((c) => [
          c.findingId,
          c.label,
        ]),
      );
      const behindLeader =
        leader === undefined
          ? []
          : [...labels]
              .map(([findingId, label]) => {
                const ahead = value(leader, findingId);
                const held = value(own, findingId);
                return { findingId, label, difference: ahead - held, leader: ahead, own: held };
              })
              .filter((gap) => gap.difference > 0.05)
              .sort((a, b) => b.difference - a.difference)
              .slice(0, MOST_GAPS);
      const known = scores.score[line] !== Number.NEGATIVE_INFINITY;
      return {
        condition: { ...own, score: known ? own.score : 0 },
        considered: scores.considered,
        behindLeader,
        ...(leader === undefined ? {} : { leader: leader.condition }),
        text: {
          en: explanationText("en", {
            own,
            leader,
            behindLeader,
            considered: scores.considered,
            known,
            name: (t) => localize(t, "en"),
          }),
          zh: explanationText("zh", {
            own,
            leader,
            behindLeader,
            considered: scores.considered,
            known,
            name: (t) => localize(t, "zh"),
          }),
        },
      };
    },
  };
}
