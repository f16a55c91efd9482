import type { Release } from "@cdss/kg";
import type { RankedLine } from "../../tasks/differential/ranking.ts";
import { bestMatchAverage } from "./best-match-average.ts";
import { diseaseLines } from "./disease-lines.ts";
import { informationContent, similarityRow } from "./information-content.ts";
import { readLineTerms } from "./line-terms.ts";
import { createTermGraph } from "./term-graph.ts";

/** Similarity rows kept: 700 rows over 32,000 concepts hold about 90 MB. */
const MOST_ROWS = 700;

export interface ResnikRanker {
  /** One line per joined disease. */
  readonly lines: readonly RankedLine[];
  /** Score of each line, in nats; -Infinity where a line has no annotation left. Publications are CURIEs, left out. */
  scoresOf(present: readonly string[], excludeReferences?: readonly string[]): Float64Array;
}

/**
 * The plain baseline: Resnik similarity (1995), best-match average, one line per joined disease. It reads present findings
 * only: no frequency, no absent finding, no age and no sex. The information content is of the whole release also where
 * publications are left out; only the diseases lose those annotations.
 */
export function createResnikRanker(release: Release): ResnikRanker {
  const graph = createTermGraph(release);
  const { members } = diseaseLines(release);
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
  return {
    lines: members.map((own) => ({
      ids: own.map((member) => list[member]?.id ?? ""),
      name: list[own[0] ?? -1]?.label,
    })),
    scoresOf: (present, excludeReferences = []) => {
      const terms = new Set(present.map((id) => ordinal.get(id) ?? -1).filter(graph.isTerm));
      const query = [...terms].map(rowOf);
      const score = Float64Array.from(lineTerms.terms, (own) =>
        own.length === 0 ? Number.NEGATIVE_INFINITY : bestMatchAverage(query, own),
      );
      const excluded = new Set(excludeReferences.map((reference) => reference.toUpperCase()));
      const touched = new Set([...excluded].flatMap((id) => [...(lineTerms.linesOfReference.get(id) ?? [])]));
      for (const line of touched) {
        const left = lineTerms.without(line, excluded);
        score[line] = left.length === 0 ? Number.NEGATIVE_INFINITY : bestMatchAverage(query, left);
      }
      return score;
    },
  };
}
