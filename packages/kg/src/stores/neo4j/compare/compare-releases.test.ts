import { CdssError, type GraphStore, type ReleaseInfo } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { compareReleases } from "./compare-releases.ts";

const MEMORY: ReleaseInfo = {
  id: "sha256:a",
  hpoVersion: "2025-01-16",
  annotationVersion: "2025-01-16",
  counts: { phenotypes: 2, conditions: 3, annotations: 4, names: 5 },
};

/** As much of a store as is asked for. */
const holding = (release: () => Promise<ReleaseInfo>): GraphStore => ({ release }) as GraphStore;

describe("compareReleases", () => {
  it("finds nothing where both hold the same", async () => {
    expect(
      await compareReleases(
        MEMORY,
        holding(async () => structuredClone(MEMORY)),
      ),
    ).toEqual([]);
  });

  it("names every field that differs, with both values and the fix", async () => {
    const other = { ...MEMORY, id: "sha256:b", counts: { ...MEMORY.counts, annotations: 3 } };
    const fix = "load the release with `cdss knowledge load`";
    expect(
      await compareReleases(
        MEMORY,
        holding(async () => other),
      ),
    ).toEqual([
      { field: "id", memory: "sha256:a", neo4j: "sha256:b", fix },
      { field: "counts.annotations", memory: "4", neo4j: "3", fix },
    ]);
  });

  it("takes an unfinished load for drift", async () => {
    const issue = { path: "neo4j.release", message: "the load is unfinished", fix: "load it" };
    const unfinished = holding(async () => {
      throw new CdssError("RELEASE_DRIFT", "unfinished", { issues: [issue] });
    });
    expect(await compareReleases(MEMORY, unfinished)).toEqual([
      { field: "load", memory: "complete", neo4j: issue.message, fix: issue.fix },
    ]);
  });

  it("does not take an unreachable server for drift", async () => {
    const gone = holding(async () => {
      throw new CdssError("UNAVAILABLE", "gone");
    });
    await expect(compareReleases(MEMORY, gone)).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});
