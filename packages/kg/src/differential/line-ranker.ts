import { type Curie, curie, type DifferentialQueryInput, type LocalizedText } from "@cdss/domain";
import type { Release } from "../release/load.ts";
import { labelOf } from "../stores/memory/concept-of.ts";
import { buildProfileIndex } from "./profile-index.ts";
import { resolveQuery } from "./query.ts";
import { RecordedProbabilities } from "./recorded-probabilities.ts";
import { scoreLines } from "./score-lines.ts";

/** A disease of the release with all records joined into it, the shown one first. */
export interface DiseaseLine {
  readonly ids: readonly Curie[];
  readonly label: LocalizedText;
}

/** Scores of all lines for one patient, in the order of `LineRanker.lines`. */
export interface LineScores {
  /** Natural log, as in RankedCondition; -Infinity where a line has no usable annotation. Without findings all are equal. */
  readonly scores: Float64Array;
  /** Share of the total weight, 0 to 1. */
  readonly posteriors: Float64Array;
}

/** The ranking of the differential without its reasons: what a measurement over thousands of patients needs. */
export interface LineRanker {
  readonly lines: readonly DiseaseLine[];
  /** Throws CdssError INVALID_INPUT naming the field of a bad query; `limit` is ignored. */
  rank(query: DifferentialQueryInput): LineScores;
}

/** The same scores as createDifferential gives, of every line at once: the reasons cost more than the ranking. */
export function createLineRanker(release: Release): LineRanker {
  const index = buildProfileIndex(release);
  const recorded = new RecordedProbabilities(index);
  const { list } = release.concepts;
  return {
    lines: index.lines.map(({ main, members }) => {
      const shown = list[main];
      return {
        ids: members.map((member) => curie(list[member]?.id ?? "")),
        label: shown === undefined ? { en: "" } : labelOf(shown),
      };
    }),
    rank: (input) => {
      const query = resolveQuery(index, input);
      const { score, posterior } = scoreLines(index, query, recorded);
      if (query.present.length + query.absent.length > 0) return { scores: score, posteriors: posterior };
      // The prior alone would name the most reported diseases for a patient of whom nothing is known.
      const considered = score.reduce((count, value) => count + Number(value !== Number.NEGATIVE_INFINITY), 0);
      return {
        scores: score.map((value) => (value === Number.NEGATIVE_INFINITY ? value : 0)),
        posteriors: score.map((value) => (value === Number.NEGATIVE_INFINITY ? 0 : 1 / considered)),
      };
    },
  };
}
