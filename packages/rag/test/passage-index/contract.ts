import { afterEach, beforeEach, describe } from "vitest";
import type { IndexEngine } from "../../src/passage-index/passage-index.ts";
import { describeBuilds } from "./build-contract.ts";
import { describeContents } from "./content-contract.ts";
import { describeFilters } from "./filter-contract.ts";
import { describeLanes } from "./lane-contract.ts";
import { BASIS, LITERATURE, type OpenedIndex } from "./opened-index.ts";
import { describeRanking } from "./ranking-contract.ts";

/** What every engine of passage indexes promises. `openEngine` gives an empty one. */
export function describeIndexEngine(
  name: string,
  openEngine: () => Promise<{ engine: IndexEngine; remove(): Promise<void> }>,
): void {
  describe(name, () => {
    const opened = {} as OpenedIndex;
    let made: Awaited<ReturnType<typeof openEngine>>;
    beforeEach(async () => {
      made = await openEngine();
      opened.engine = made.engine;
      opened.index = await opened.engine.build(LITERATURE, BASIS);
    });
    afterEach(async () => {
      await opened.index.close();
      await opened.engine.close();
      await made.remove();
    });

    describeLanes(opened);
    describeFilters(opened);
    describeRanking(opened);
    describeContents(opened);
    describeBuilds(opened);
  });
}
