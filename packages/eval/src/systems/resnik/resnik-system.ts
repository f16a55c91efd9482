import type { Release } from "@cdss/kg";
import type { CodedCase } from "../../cases/coded-case.ts";
import { type DifferentialSystem, meanRank } from "../differential-system.ts";
import { bestMatchAverage } from "./best-match-average.ts";
import { diseaseLines } from "./disease-lines.ts";
import { informationContent, similarityRow } from "./information-content.ts";
import { readLineTerms } from "./line-terms.ts";
import { createTermGraph } from "./term-graph.ts";

/** Similarity rows kept: 700 rows over 32,000 concepts hold about 90 MB. */
const MOST_ROWS = 700;

/** Scores of all lines for a case, -Infinity where a line has no annotation left. */
export interface ResnikScores {
  readonly score: Float64Array;
  readonly considered: number;
}

export interface ResnikSystem extends DifferentialSystem {
  scores(sample: CodedCase, leavePublicationOut: boolean): ResnikScores;
  /** Line of a disease by its id; -1 when the release does not hold it. */
  lineOf(id: string): number;
}

/**
 * The plain baseline: Resnik similarity, best-match average, one line per joined disease. It reads present findings only:
 * no frequency, no absent finding, no age and no sex. The information content is of the whole release also where the
 * publications of a case are left out; only the diseases lose those annotations.
 */
export function createResnikSystem(release: Release): ResnikSystem {
  const graph = createTermGraph(release);
  const { members, lineOf } = diseaseLines(release);
  const lineTerms = readLineTerms(release, members, graph);
  const { ordinal, list } = release.concepts;
  const information = informationContent(lineTerms.terms, list.length, graph);
  const rows = new Map<number, Float32Array>();
  const rowOf = (term: number): Float32Array => {
    const known = rows.get(term);
    if (known !== undefined) return known;
    if (rows.size >= MOST_ROWS) rows.clear();
    const row = similarityRow(term, information, graph);
    rows.set(term, row);
    return row;
  };
  const scores = (sample: CodedCase, leavePublicationOut: boolean): ResnikScores => {
    const terms = new Set(sample.present.map((id) => ordinal.get(id) ?? -1).filter(graph.isTerm));
    const query = [...terms].map(rowOf);
    const score = Float64Array.from(lineTerms.terms, (own) =>
      own.length === 0 ? Number.NEGATIVE_INFINITY : bestMatchAverage(query, own),
    );
    if (leavePublicationOut) {
      const excluded = new Set(sample.references.map((reference) => reference.toUpperCase()));
      const touched = new Set([...excluded].flatMap((id) => [...(lineTerms.linesOfReference.get(id) ?? [])]));
      for (const line of touched) {
        const left = lineTerms.without(line, excluded);
        score[line] = left.length === 0 ? Number.NEGATIVE_INFINITY : bestMatchAverage(query, left);
      }
    }
    return { score, considered: score.reduce((sum, value) => sum + Number(value !== Number.NEGATIVE_INFINITY), 0) };
  };
  const lineById = (id: string): number => lineOf[ordinal.get(id) ?? -1] ?? -1;
  return {
    name: "resnik",
    scores,
    lineOf: lineById,
    rankOf: async (sample, { leavePublicationOut }) => {
      const { score, considered } = scores(sample, leavePublicationOut);
      let rank: number | null = null;
      for (const line of sample.gold.map(lineById)) {
        if (line < 0) continue;
        const own = score[line] ?? Number.NEGATIVE_INFINITY;
        let better = 0;
        let equal = 0;
        for (const value of score) {
          if (value > own) better++;
          else if (value === own) equal++;
        }
        // A disease without any annotation left is ranked behind all that have one.
        const found = own === Number.NEGATIVE_INFINITY ? considered + 1 : meanRank(better, equal);
        rank = rank === null ? found : Math.min(rank, found);
      }
      return { rank, considered };
    },
  };
}
