import { beforeEach, describe, expect, it } from "vitest";
import { idsOf, type OpenedIndex } from "./opened-index.ts";
import { everything, sample } from "./samples.ts";

/** What filters leave of a search, in every lane. */
export function describeFilters(opened: OpenedIndex): void {
  describe("filters", () => {
    beforeEach(async () => {
      await opened.index.add([
        sample(1, "fever", { cited: { date: "2019", level: "trial" } }),
        sample(2, "fever", { cited: { date: "2020-05", level: "guideline", source: "O'Brien" } }),
        sample(3, "fever", { cited: { date: "2020-05-20", language: "zh" } }),
        sample(4, "fever", { cited: { date: null } }),
      ]);
      await opened.index.settle();
    });

    it.each([
      ["language", { languages: ["zh" as const] }, [3]],
      ["evidence level", { levels: ["trial" as const, "guideline" as const] }, [1, 2]],
      ["source, with a quote in its name", { sources: ["O'Brien"] }, [2]],
      // 2020-05 may mean any day of May: it counts from the 31st and up to the 1st. 2019 ended before.
      ["earliest date", { from: "2020-05-31" }, [2]],
      ["latest date", { to: "2020-05-01" }, [1, 2]],
      ["earliest date by year", { from: "2020" }, [2, 3]],
      ["dates together", { from: "2019-12-31", to: "2019" }, [1]],
      ["several filters", { levels: ["reference" as const], languages: ["en" as const] }, [4]],
    ])("by %s", async (_what, filter, expected) => {
      const scope = everything(undefined, filter);
      const ids = expected.map((at) => `doc-${at}#${at}00`);
      expect(idsOf(await opened.index.byTerms(["fever"], scope, 10)).sort()).toEqual(ids);
      expect(idsOf(await opened.index.byVector(Float32Array.of(1, 0), scope, 10)).sort()).toEqual(ids);
    });
  });
}
