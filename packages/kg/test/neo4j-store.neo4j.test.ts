import { type Curie, curie, type GraphStore } from "@cdss/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Release } from "../src/release/load.ts";
import { createMemoryGraphStore } from "../src/stores/memory/memory-store.ts";
import { createNeo4jGraphStore, loadIntoNeo4j } from "../src/stores/neo4j/index.ts";
import { describeGraphStoreContract } from "./store-contract/contract.ts";
import { neo4jServer, openConnection } from "./store-contract/neo4j-server.ts";
import { starterRelease } from "./store-contract/starter-release.ts";

beforeAll(async () => {
  await loadIntoNeo4j(await starterRelease(), neo4jServer());
});

describeGraphStoreContract("Neo4j", () => createNeo4jGraphStore(neo4jServer()));

/** Mulberry32, a small seeded generator: a failure names a case that can be run again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("Neo4j answers as memory does, to the byte", () => {
  let release: Release;
  let memory: GraphStore;
  let graph: GraphStore;
  beforeAll(async () => {
    release = await starterRelease();
    memory = createMemoryGraphStore(release);
    graph = await createNeo4jGraphStore(neo4jServer());
  });
  afterAll(() => graph.close());

  const same = async (what: string, ask: (store: GraphStore) => Promise<unknown>): Promise<void> => {
    expect(JSON.stringify(await ask(graph)), what).toBe(JSON.stringify(await ask(memory)));
  };

  it("for 300 concepts drawn at random, aliases among them", async () => {
    const random = seeded(20_250_116);
    const ids = [...release.concepts.ordinal.keys()];
    const drawn = Array.from({ length: 300 }, () => curie(ids[Math.floor(random() * ids.length)] ?? ""));
    expect(drawn.filter((id) => release.concepts.list[release.concepts.ordinal.get(id) ?? -1]?.id !== id)).not.toEqual(
      [],
    );
    for (const id of drawn) {
      await same(`concept ${id}`, (store) => store.concept(id));
      await same(`ancestors ${id}`, (store) => store.ancestors(id));
      await same(`descendants ${id}`, (store) => store.descendants(id));
      await same(`annotationsOf ${id}`, (store) => store.annotationsOf(id));
      await same(`conditionsWith ${id}`, (store) => store.conditionsWith(id));
    }
  });

  it("for 2,000 edges drawn at random", async () => {
    const random = seeded(63_000);
    const ids = Array.from({ length: 2_000 }, () => `edge:${Math.floor(random() * release.annotations.count * 1.01)}`);
    await same("edges", (store) => store.edges(ids));
  });

  it("for 60 queries drawn at random from names, whole, cut short and mixed", async () => {
    const random = seeded(7);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
    const chinese = release.names.filter((name) => name.language === "zh");
    const queries = Array.from({ length: 60 }, (_, index) => {
      const text = pick(index % 3 === 0 ? chinese : release.names)?.text ?? "";
      const words = text.split(" ");
      const kinds = [
        text,
        text.slice(0, 1 + Math.floor(random() * text.length)),
        words.reverse().join(" "),
        `${pick(words) ?? ""} ${(pick(words) ?? "").slice(0, 2)}`,
        text.slice(0, 2),
      ];
      return pick(kinds) ?? text;
    });
    for (const query of queries)
      for (const options of [{}, { limit: 100 }, { limit: 3, kind: "condition" as const }])
        await same(`search ${query}`, (store) => store.search(query, options));
  });

  it("for the slowest questions, which even a busy machine answers in seconds", async () => {
    const top: Curie = curie("HP:0000118");
    const started = performance.now();
    await graph.descendants(top);
    await graph.conditionsWith(top);
    await graph.search("a", { limit: 100 });
    const milliseconds = Math.round(performance.now() - started);
    console.log(`all descendants, all conditions and a one-letter search: ${milliseconds} ms`);
    expect(milliseconds).toBeLessThan(6_000);
    await same("descendants", (store) => store.descendants(top));
    await same("conditionsWith", (store) => store.conditionsWith(top));
    for (const letter of "as癫of") await same(letter, (store) => store.search(letter, { limit: 100 }));
  });
});

describe("a read transaction", () => {
  it("refuses to write", async () => {
    const connection = await openConnection();
    try {
      await expect(connection.read((run) => run("CREATE (:Trespass)"))).rejects.toMatchObject({
        name: "CdssError",
        cause: { code: "Neo.ClientError.Statement.AccessMode" },
      });
      const [row] = await connection.read((run) => run("MATCH (n:Trespass) RETURN count(n) AS count"));
      expect(row).toEqual({ count: 0 });
      // The same statement is written where writing is allowed: it was the transaction that refused it.
      await connection.write((run) => run("CREATE (n:Trespass) DELETE n"));
    } finally {
      await connection.close();
    }
  });
});

describe("a server that does not let us in", () => {
  it("is a configuration error that names the variables and not the password", async () => {
    const password = "wrong-password-of-a-test";
    const opening = createNeo4jGraphStore({ ...neo4jServer(), password });
    await expect(opening).rejects.toMatchObject({ code: "CONFIGURATION", issues: [{ path: "NEO4J_PASSWORD" }] });
    await expect(opening).rejects.not.toThrow(password);
  });

  it("names the database where there is no such one", async () => {
    const opening = createNeo4jGraphStore({ ...neo4jServer(), database: "nosuchdatabase" });
    await expect(opening).rejects.toMatchObject({ code: "CONFIGURATION", issues: [{ path: "NEO4J_DATABASE" }] });
  });

  it("is unavailable once it is closed", async () => {
    const store = await createNeo4jGraphStore(neo4jServer());
    await store.close();
    await expect(store.concept(curie("HP:0001250"))).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});
