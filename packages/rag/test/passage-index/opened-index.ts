import { createHash } from "node:crypto";
import type { Collection, IndexBasis, IndexEngine, PassageIndex } from "../../src/passage-index/passage-index.ts";

/** The engine and the index of the test that runs: set anew before each, so read them only inside a test or a hook. */
export interface OpenedIndex {
  engine: IndexEngine;
  /** Of literature, not published. A test that puts another in its place leaves that one to be closed. */
  index: PassageIndex;
}

export const LITERATURE: Collection = { kind: "literature" };
export const BASIS: IndexBasis = {
  release: "sha256:one",
  model: { name: "plane", sha256: createHash("sha256").update("plane").digest("hex"), dimensions: 2 },
};
export const idsOf = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);
