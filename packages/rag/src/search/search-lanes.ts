import {
  CdssError,
  type ConceptIndex,
  type Curie,
  type EvidenceLane,
  type EvidenceLaneState,
  type EvidenceQuery,
  type Language,
  type NamedConcept,
  toCdssError,
} from "@cdss/domain";
import type { Embedder } from "../embed/open-embedder.ts";
import { reciprocalRankFusion } from "../fuse/reciprocal-rank-fusion.ts";
import type { Scored } from "../lexical/bm25-index.ts";
import type { PassageIndex, SearchScope } from "../passage-index/passage-index.ts";
import { tokenise } from "../text/tokenise.ts";
import { rocchio } from "./feedback.ts";

/**
 * How lanes are joined. `k` and the weight of concepts were chosen on the questions of BioASQ 7 and 8 (k of 5 to 60, 0 to 1), vectors and
 * feedback on half of BioASQ and on 1,000 questions of MedQuAD that are not among the measured ones (decision 0011). Measured on all: see docs/results.md, task `retrieval`.
 */
export const FUSION = {
  k: 10,
  weights: { "full-text": 1, dense: 0.8, concept: 0.5 },
  /**
   * Weight of the concept lane where words say little: for a query that is one name and nothing else, and where only passages in another
   * language are wanted. What it means comes before what shares a letter with it. Of 0.5 to 8 the best on 500 names of `packs-zh` that were drawn apart from the measured ones (nDCG@10 0.70 against 0.36 at 0.5).
   */
  meaning: 2,
  /**
   * Passages that the query is moved towards before vectors are searched a second time, how far, and the weight of what that finds beside the
   * first search. It finds more of the same subject, which helps where much answers and misleads where one passage does: hence not in its place.
   */
  feedback: { passages: 3, shift: 1, weight: 0.6 },
  /** Lines of a lane that are fused for a result of any length. */
  depth: 300,
} as const;

/** What the lanes search with. A lane whose part is null is off, for the reason given. */
export interface LaneParts {
  readonly concepts: Pick<ConceptIndex, "read" | "related"> | null;
  readonly embedder: Pick<Embedder, "embed"> | null;
  /** Why there is no embedder. */
  readonly denseOff: string;
  /** Lanes to leave out, for an ablation. */
  readonly without?: ReadonlySet<EvidenceLane>;
  /** False leaves out the second search by vectors. */
  readonly feedback?: boolean;
}

export interface LaneResults {
  readonly fused: Scored[];
  /** That of vectors is of both its searches, fused. */
  readonly rankings: ReadonlyMap<EvidenceLane, readonly Scored[]>;
  readonly states: EvidenceLaneState[];
}

/**
 * Runs every lane at once, fuses them by reciprocal rank, lets what leads move the vector of the query once, and fuses again with what
 * that finds. A lane that throws is named and left out.
 */
export async function searchLanes(
  index: Pick<PassageIndex, "byTerms" | "byConcepts" | "byVector" | "vectors">,
  query: Pick<EvidenceQuery, "text" | "concepts">,
  scope: SearchScope,
  limit: number,
  parts: LaneParts,
): Promise<LaneResults> {
  const rankings = new Map<EvidenceLane, readonly Scored[]>();
  const states = new Map<EvidenceLane, EvidenceLaneState>();
  const isWanted = (lane: EvidenceLane): boolean => parts.without?.has(lane) !== true;
  const attempt = async (lane: EvidenceLane, work: () => Promise<readonly Scored[]>): Promise<void> => {
    try {
      rankings.set(lane, await work());
      states.set(lane, { lane, state: "used" });
    } catch (thrown) {
      rankings.delete(lane);
      states.set(lane, { lane, state: "failed", reason: toCdssError(thrown, `searching by ${lane}`).message });
    }
  };
  const off = (lane: EvidenceLane, reason: string): void => void states.set(lane, { lane, state: "off", reason });

  const { concepts, embedder } = parts;
  let vector: Float32Array | null = null;
  let isMeaning = isForeign(query.text, scope.filter.languages);
  await Promise.all([
    isWanted("full-text")
      ? attempt("full-text", () => index.byTerms(tokenise(query.text), scope, FUSION.depth))
      : off("full-text", "left out"),
    !isWanted("concept") || concepts === null
      ? off("concept", concepts === null ? "no release is loaded" : "left out")
      : attempt("concept", () => {
          const named = concepts.read(query.text);
          isMeaning ||= named.some(({ start, end }) => query.text.slice(start, end) === query.text.trim());
          return index.byConcepts(conceptWeights(query, named, concepts), scope, FUSION.depth);
        }),
    !isWanted("dense") || embedder === null
      ? off("dense", embedder === null ? parts.denseOff : "left out")
      : attempt("dense", async () => {
          [vector = null] = await embedder.embed([query.text], "query");
          if (vector === null) throw new CdssError("INTERNAL", "the embedder gave no vector");
          return index.byVector(vector, scope, FUSION.depth);
        }),
  ]);

  const first = vector as Float32Array | null;
  const found = rankings.get("dense");
  let moved: readonly Scored[] = [];
  if (first !== null && found !== undefined && parts.feedback !== false) {
    const leading = fuse(rankings, moved, isMeaning, FUSION.feedback.passages).map(({ id }) => id);
    await attempt("dense", async () => {
      const vectors = await index.vectors(leading, scope.tenants);
      const query = rocchio(first, [...vectors.values()], FUSION.feedback.shift);
      moved = await index.byVector(query, scope, FUSION.depth);
      return found;
    });
  }
  const fused = fuse(rankings, moved, isMeaning, limit);
  if (found !== undefined && moved.length > 0)
    rankings.set("dense", fuse(new Map([["dense", found]]), moved, false, FUSION.depth));
  return { fused, rankings, states: [...states.values()] };
}

/** Only passages in a language are wanted that the query is not in: one with Chinese characters is Chinese. */
function isForeign(text: string, wanted: readonly Language[]): boolean {
  return wanted.length > 0 && !wanted.includes(/\p{Script=Han}/u.test(text) ? "zh" : "en");
}

/** The lanes, and what the moved query finds, by reciprocal rank. */
function fuse(
  rankings: ReadonlyMap<EvidenceLane, readonly Scored[]>,
  moved: readonly Scored[],
  isMeaning: boolean,
  limit: number,
): Scored[] {
  const lanes = [...rankings.keys()].sort();
  const weightOf = (lane: EvidenceLane): number =>
    lane === "concept" && isMeaning ? FUSION.meaning : FUSION.weights[lane];
  return reciprocalRankFusion([...lanes.map((lane) => rankings.get(lane) ?? []), moved], limit, {
    k: FUSION.k,
    weights: [...lanes.map(weightOf), FUSION.feedback.weight],
  });
}

/** What the query names and what is near it in the graph, each at its greatest nearness. */
function conceptWeights(
  { concepts }: Pick<EvidenceQuery, "concepts">,
  named: readonly NamedConcept[],
  index: Pick<ConceptIndex, "related">,
): Map<Curie, number> {
  const weights = new Map<Curie, number>();
  for (const concept of new Set([...concepts, ...named.map(({ id }) => id)]))
    for (const [id, nearness] of index.related(concept)) weights.set(id, Math.max(weights.get(id) ?? 0, nearness));
  return weights;
}
