import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { curie, type GraphStore, type ReleaseInfo } from "@cdss/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Release } from "../src/release/load.ts";
import { createMemoryGraphStore } from "../src/stores/memory/memory-store.ts";
import type { Connection } from "../src/stores/neo4j/connect/connection.ts";
import { compareReleases, createNeo4jGraphStore, loadIntoNeo4j } from "../src/stores/neo4j/index.ts";
import { filesOfStarter } from "./store-contract/files-of-starter.ts";
import { emptyDatabase, neo4jServer, openConnection } from "./store-contract/neo4j-server.ts";
import { starterRelease } from "./store-contract/starter-release.ts";
import { tinyRelease } from "./store-contract/tiny-release.ts";

/** What a fresh load of the starter release may take on two cores, in milliseconds. */
const LOAD_GOAL_MS = 120_000;
const PYURIA = curie("HP:0012085");

let starter: Release;
let tiny: Release;
let connection: Connection;
let store: GraphStore;

beforeAll(async () => {
  starter = await starterRelease();
  tiny = tinyRelease(starter.manifest);
  connection = await openConnection();
  await emptyDatabase(connection);
  store = await createNeo4jGraphStore(neo4jServer());
});
afterAll(async () => {
  await store.close();
  await connection.close();
});

const SIZES = {
  concepts: "MATCH (n:Concept) RETURN count(n) AS count",
  names: "MATCH (n:Name) RETURN count(n) AS count",
  aliases: "MATCH (n:Alias) RETURN count(n) AS count",
  releases: "MATCH (n:Release) RETURN count(n) AS count",
  nodes: "MATCH (n) RETURN count(n) AS count",
  isA: "MATCH ()-[r:IS_A]->() RETURN count(r) AS count",
  equivalentTo: "MATCH ()-[r:EQUIVALENT_TO]->() RETURN count(r) AS count",
  relationships: "MATCH ()-[r]->() RETURN count(r) AS count",
} as const;

/** Everything in the database, counted by kind. */
async function sizes(): Promise<Record<string, unknown>> {
  const counted: Record<string, unknown> = {};
  for (const [kind, cypher] of Object.entries(SIZES)) counted[kind] = (await connection.single(cypher))[0]?.count;
  return counted;
}

// Two phenotypes and two conditions, four names, one alias, the release: 10 nodes. One is_a, one equivalence, three
// annotation rows, four names and one alias that point at their concepts: 10 relationships.
const TINY_SIZES = {
  concepts: 4,
  names: 4,
  aliases: 1,
  releases: 1,
  nodes: 10,
  isA: 1,
  equivalentTo: 1,
  relationships: 10,
};
/** Counted in the release files, line by line. */
function starterSizes(): Record<string, number> {
  const { concepts, names, annotations } = filesOfStarter();
  const sum = (field: "aliases" | "parents" | "equivalents"): number =>
    concepts.reduce((total, concept) => total + (concept[field]?.length ?? 0), 0);
  const [aliases, isA, equivalentTo] = [sum("aliases"), sum("parents"), sum("equivalents")];
  return {
    concepts: concepts.length,
    names: names.length,
    aliases,
    releases: 1,
    nodes: concepts.length + names.length + aliases + 1,
    isA,
    equivalentTo,
    relationships: isA + equivalentTo + annotations.length + names.length + aliases,
  };
}

describe("before any load", () => {
  it("refuses to answer, and says what to do", async () => {
    await expect(store.concept(PYURIA)).rejects.toMatchObject({
      code: "RELEASE_DRIFT",
      message: "neo4j.release: the Neo4j graph holds no release; load the release with `cdss knowledge load`",
    });
    expect(await compareReleases(tiny.info, store)).toMatchObject([{ field: "load", memory: "complete" }]);
  });
});

describe("a small release", () => {
  it("is refused by open stores from the first batch to the last, and goes on where it stopped", async () => {
    // One row a transaction, cancelled after every one: each call gets one step further than the one before.
    const outcomes: string[] = [];
    for (let call = 0; call < 100 && outcomes.at(-1) !== "resumed"; call++) {
      const stop = new AbortController();
      const loading = loadIntoNeo4j(tiny, neo4jServer(), {
        batchSize: 1,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      });
      const outcome = await loading.then(
        (result) => result.outcome,
        (error: { code: string }) => error.code,
      );
      outcomes.push(outcome);
      if (outcome !== "CANCELLED") continue;
      await expect(store.annotationsOf(curie("OMIM:999998"))).rejects.toMatchObject({ code: "RELEASE_DRIFT" });
      const [difference, ...others] = await compareReleases(tiny.info, store);
      expect(others).toEqual([]);
      expect(difference?.field).toBe("load");
      expect(difference?.neo4j).toMatch(/is unfinished \(stage [a-z0-9-]+, \d+ of \d+\)/);
    }
    // Four steps of clearing an empty graph and 2 + 2 + 1 + 1 + 1 + 4 + 3 rows; nothing is left to cancel after the last.
    expect(outcomes).toHaveLength(18);
    expect(new Set(outcomes.slice(0, -1))).toEqual(new Set(["CANCELLED"]));
    expect(await sizes()).toEqual(TINY_SIZES);
    expect(await compareReleases(tiny.info, store)).toEqual([]);
  });

  it("answers as memory does", async () => {
    const memory = createMemoryGraphStore(tiny);
    const ask = async (of: GraphStore): Promise<unknown> => [
      await of.concept(curie("HP:0999999")),
      await of.concept(curie("ORPHA:999999")),
      await of.conditionsWith(PYURIA),
      await of.annotationsOf(curie("OMIM:999998")),
      await of.search("invented dis"),
    ];
    expect(await ask(store)).toEqual(await ask(memory));
  });

  it("shows as drift when an edge was deleted by hand, and is repaired by loading it again", async () => {
    await connection.single("MATCH ()-[e:HAS_PHENOTYPE {id: 'edge:1'}]->() DELETE e");
    expect(await compareReleases(tiny.info, store)).toEqual([
      {
        field: "counts.annotations",
        memory: "3",
        neo4j: "2",
        fix: "load the release with `cdss knowledge load`",
      },
    ]);
    expect((await loadIntoNeo4j(tiny, neo4jServer())).outcome).toBe("loaded");
    expect(await compareReleases(tiny.info, store)).toEqual([]);
    expect(await sizes()).toEqual(TINY_SIZES);
  });

  it("gets its search index back when that was dropped by hand", async () => {
    await connection.single("DROP INDEX cdss_name_tokens");
    expect((await loadIntoNeo4j(tiny, neo4jServer())).outcome).toBe("already-loaded");
    expect(await store.search("pyuria")).toHaveLength(1);
  });

  it("is whole after two loads at the same time: one of them gives way", async () => {
    await connection.single("MATCH (r:Release) SET r.id = 'another release'");
    const settled = await Promise.allSettled([1, 2].map(() => loadIntoNeo4j(tiny, neo4jServer(), { batchSize: 1 })));
    const codes = settled.flatMap((one) => (one.status === "rejected" ? [(one.reason as { code: string }).code] : []));
    expect(codes.filter((code) => code !== "UNAVAILABLE")).toEqual([]);
    expect(codes.length).toBeLessThan(2);
    expect(await sizes()).toEqual(TINY_SIZES);
    expect(await compareReleases(tiny.info, store)).toEqual([]);
  });

  it.each([0, 1.5, 50_001])("refuses a batch size of %d", async (batchSize) => {
    await expect(loadIntoNeo4j(tiny, neo4jServer(), { batchSize })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "options.batchSize" }],
    });
  });
});

describe("the starter release", () => {
  const expectStarter = async (): Promise<void> => {
    const info: ReleaseInfo = await store.release();
    expect(info).toEqual(starter.info);
    expect(await sizes()).toEqual(starterSizes());
    expect(await compareReleases(starter.info, store)).toEqual([]);
    expect(await store.concept(curie("OMIM:999998"))).toBeNull();
    expect(await store.search("癫痫发作", { limit: 1 })).toMatchObject([{ id: "HP:0001250" }]);
  };

  it("replaces another release within the goal", async () => {
    expect((await compareReleases(starter.info, store)).map((difference) => difference.field)).toContain("id");
    const { outcome, milliseconds } = await loadIntoNeo4j(starter, neo4jServer());
    console.log(`fresh load of the starter release: ${(milliseconds / 1000).toFixed(1)} s`);
    expect(outcome).toBe("loaded");
    expect(milliseconds).toBeLessThanOrEqual(LOAD_GOAL_MS);
    await expectStarter();
  });

  it("is left alone when it is there already", async () => {
    const stages: string[] = [];
    const result = await loadIntoNeo4j(starter, neo4jServer(), { onProgress: ({ stage }) => stages.push(stage) });
    console.log(`second load: ${result.milliseconds} ms`);
    expect(result.outcome).toBe("already-loaded");
    expect(stages).toEqual([]);
    await expectStarter();
  });

  it("is removed completely by another release", async () => {
    const { outcome, milliseconds } = await loadIntoNeo4j(tiny, neo4jServer());
    console.log(`removing the starter release: ${(milliseconds / 1000).toFixed(1)} s`);
    expect(outcome).toBe("loaded");
    expect(await sizes()).toEqual(TINY_SIZES);
    expect(await store.concept(curie("HP:0001250"))).toBeNull();
    expect(await store.search("癫痫")).toEqual([]);
  });

  it("comes to the same after loads that were killed", async () => {
    for (const round of [1, 2, 3]) {
      const lines = 1 + Math.floor(Math.random() * 25);
      const milliseconds = Math.floor(Math.random() * 400);
      const reached = await killDuringLoad(lines, milliseconds);
      console.log(`round ${round}: killed ${milliseconds} ms after batch ${lines}, at ${reached}`);
      await expect(store.release()).rejects.toMatchObject({ code: "RELEASE_DRIFT" });
    }
    expect((await loadIntoNeo4j(starter, neo4jServer())).outcome).toBe("resumed");
    await expectStarter();
  });
});

/** Start a load in another process and kill -9 it some milliseconds after so many batches. Says the last batch it reported. */
async function killDuringLoad(batches: number, milliseconds: number): Promise<string> {
  const script = fileURLToPath(new URL("store-contract/load-in-child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<NodeJS.Signals | null>((done) => child.once("exit", (_code, signal) => done(signal)));
  let reached = "the start";
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    reached = line;
    if (++seen === batches) setTimeout(() => child.kill("SIGKILL"), milliseconds);
  }
  // The release makes more than 80 batches: three rounds of at most 25, and what follows in less than half a second each,
  // stop short of the end.
  expect(await ended).toBe("SIGKILL");
  return reached;
}
