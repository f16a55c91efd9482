import { EvidenceFilter } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import type { PassageIndex } from "../../src/passage-index/passage-index.ts";
import { searchLanes } from "../../src/search/search-lanes.ts";

const SCOPE = { tenants: ["shared"], filter: EvidenceFilter.parse({}) };
const scored = (...ids: string[]) => ids.map((id, at) => ({ id, score: 1 / (at + 1) }));

/** An index whose search by vector finds `first` for the query as it is, and `moved` for any other vector. */
const indexOf = (
  first: string[],
  moved: string[],
): Pick<PassageIndex, "byTerms" | "byConcepts" | "byVector" | "vectors"> => ({
  byTerms: async () => [],
  byConcepts: async () => [],
  byVector: async (vector) => scored(...(vector[0] === 1 ? first : moved)),
  vectors: async (ids) => new Map(ids.map((id) => [id, Float32Array.of(0, 1)])),
});
const embedder = { embed: async () => [Float32Array.of(1, 0)] };
const search = (index: ReturnType<typeof indexOf>, feedback?: boolean) =>
  searchLanes(index, { text: "gout", concepts: [] }, SCOPE, 10, {
    concepts: null,
    embedder,
    denseOff: "",
    ...(feedback === undefined ? {} : { feedback }),
  });
const idsOf = (lines: readonly { id: string }[] = []) => lines.map(({ id }) => id);

describe("what leads moves the query of vectors", () => {
  it("has a voice beside the first search, not in its place", async () => {
    const { fused, rankings, states } = await search(indexOf(["a", "b"], ["c", "b"]));
    // k = 10, weights 0.8 and 0.6: b 0.8/12 + 0.6/12 = 0.117, a 0.8/11 = 0.073, c 0.6/11 = 0.055.
    expect(idsOf(fused)).toEqual(["b", "a", "c"]);
    expect(fused[0]?.score).toBeCloseTo(1.4 / 12, 9);
    expect(idsOf(rankings.get("dense"))).toEqual(["b", "a", "c"]);
    expect(states).toContainEqual({ lane: "dense", state: "used" });
  });

  it("is left out where it is not wanted", async () => {
    expect(idsOf((await search(indexOf(["a", "b"], ["c", "b"]), false)).fused)).toEqual(["a", "b"]);
  });

  it("takes the lane with it where it throws, and says so", async () => {
    const failing = { ...indexOf(["a"], []), vectors: () => Promise.reject(new Error("gone")) };
    const { fused, rankings, states } = await search(failing);
    expect({ fused, dense: rankings.has("dense") }).toEqual({ fused: [], dense: false });
    expect(states).toContainEqual(expect.objectContaining({ lane: "dense", state: "failed" }));
  });
});
