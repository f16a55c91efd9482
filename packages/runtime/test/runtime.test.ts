import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CdssError, type GraphStore, indexConditions, type ReleaseInfo } from "@cdss/domain";
import { assess, buildCase } from "@cdss/engine";
import { fakeDifferential, fakeExtractor, fakeGraph, RELEASE } from "@cdss/engine/testing";
import { afterAll, describe, expect, test, vi } from "vitest";
import { type KnowledgeSources, openPatientDirectory, openRuntime, parseSettings } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "cdss-runtime-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, "index.yaml"),
  `- id: p1
  file: p1.json
  title: { en: Girl, zh: 女 }
  language: zh
  summary: { en: Long fingers, zh: 手指细长 }
  depicts: "OMIM:154700"
- { id: p2, file: gone.json, title: { en: x }, language: en, summary: { en: x } }
`,
);
writeFileSync(
  join(folder, "p1.json"),
  JSON.stringify({
    resourceType: "Bundle",
    type: "collection",
    entry: [{ resource: { resourceType: "Patient", id: "p1", gender: "female" } }],
  }),
);

const MEMORY = { CDSS_RELEASE_DIR: "release", CDSS_PATIENTS_DIR: folder, CDSS_EVIDENCE: "0" };
const NEO4J = {
  ...MEMORY,
  CDSS_GRAPH: "neo4j",
  NEO4J_URI: "bolt://h:1",
  NEO4J_USER: "neo4j",
  NEO4J_PASSWORD: "secret-4711",
};

async function* noDocuments() {}

function sources(neo4j: Partial<GraphStore> = {}): KnowledgeSources {
  return {
    load: async () => ({
      info: RELEASE,
      graph: fakeGraph(),
      differential: fakeDifferential(),
      extractor: fakeExtractor(),
      medication: { drugs: [], rules: [], exceptions: [], works: [], vocabulary: [] },
      conditions: indexConditions({ conditions: [], works: [], vocabulary: [] }),
      concepts: () => ({ release: RELEASE.id, read: () => [], related: () => new Map(), general: () => new Set() }),
      testNames: () => [],
      packs: () => ({ format: "packs", documents: noDocuments }),
    }),
    connect: async () => fakeGraph(neo4j),
  };
}

async function errorOf(work: () => unknown): Promise<CdssError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CdssError) return error;
    throw error;
  }
  throw new Error("expected a CdssError");
}

describe("settings", () => {
  test("the repository's own folders by default", () => {
    const settings = parseSettings({});
    expect(settings.releaseDirectory).toMatch(/data[\\/]releases[\\/]starter$/);
    expect(settings.patientsDirectory).toMatch(/data[\\/]patients$/);
    expect(settings).toMatchObject({ graph: { kind: "memory" }, allowDrift: false });
  });

  test("all set; empty is unset", () => {
    expect(parseSettings({ ...NEO4J, NEO4J_DATABASE: "cdss", CDSS_ALLOW_DRIFT: "1" })).toEqual({
      releaseDirectory: "release",
      patientsDirectory: folder,
      graph: { kind: "neo4j", uri: "bolt://h:1", user: "neo4j", password: "secret-4711", database: "cdss" },
      allowDrift: true,
      evidence: null,
    });
    expect(parseSettings({ ...MEMORY, CDSS_GRAPH: "", NEO4J_URI: "" }).graph).toEqual({ kind: "memory" });
  });

  const bad: [string, Record<string, string>, string[]][] = [
    ["a graph that is not known", { CDSS_GRAPH: "secret-4711" }, ["CDSS_GRAPH"]],
    ["a switch that is not known", { CDSS_ALLOW_DRIFT: "secret-4711" }, ["CDSS_ALLOW_DRIFT"]],
    ["Neo4j without any of its settings", { CDSS_GRAPH: "neo4j" }, ["NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD"]],
    ["Neo4j without a password", { ...NEO4J, NEO4J_PASSWORD: "" }, ["NEO4J_PASSWORD"]],
  ];
  test.each(bad)("%s: every variable is named with its fix, no value shown", async (_name, environment, paths) => {
    const error = await errorOf(() => parseSettings(environment));
    expect(error.code).toBe("CONFIGURATION");
    expect(error.issues.map(({ path }) => path)).toEqual(paths);
    for (const { path, fix } of error.issues) {
      expect(error.message).toContain(path);
      expect(error.message).toContain(fix);
    }
    expect(JSON.stringify(error)).not.toContain("secret-4711");
  });
});

describe("opening", () => {
  test("memory: everything is wired, and an assessment comes out with verified statements", async () => {
    const runtime = await openRuntime(MEMORY, sources());
    expect(runtime.warnings).toEqual([]);
    expect(runtime.release).toEqual(RELEASE);
    const bundle = await runtime.patients.bundle("p1");
    const record = buildCase({ bundle, text: "Ectopia lentis and arachnodactyly, no seizure." }, runtime.records);
    expect(record.demographics.sex).toBe("female");
    const answer = await assess(record, runtime.ports);
    expect(answer.differential[0]?.condition).toBe("OMIM:154700");
    expect(answer.statements.map(({ role }) => role)).toContain("for");
    expect([answer.droppedStatements, answer.degraded]).toEqual([0, []]);
    await runtime.close();
  });

  test("Neo4j with the same release", async () => {
    const runtime = await openRuntime(NEO4J, sources());
    expect(runtime.warnings).toEqual([]);
  });

  const other: ReleaseInfo = {
    ...RELEASE,
    id: `sha256:${"f".repeat(64)}`,
    counts: { ...RELEASE.counts, annotations: 3 },
  };
  const unfinished = new CdssError("RELEASE_DRIFT", "neo4j.release: the load is unfinished; load it");
  const drifts: [string, () => Promise<ReleaseInfo>, RegExp][] = [
    [
      "another release",
      async () => other,
      /id is sha256:0+ in memory and sha256:f+ in Neo4j; counts.annotations is 17 in memory and 3 in Neo4j/,
    ],
    ["an unfinished load", async () => Promise.reject(unfinished), /unfinished/],
  ];
  test.each(drifts)(
    "a drift, %s: an error that says where, or a warning when that is allowed",
    async (_name, release, words) => {
      const close = vi.fn(async () => undefined);
      const error = await errorOf(() => openRuntime(NEO4J, sources({ release, close })));
      expect(error.code).toBe("RELEASE_DRIFT");
      expect(error.message).toMatch(words);
      expect(close).toHaveBeenCalledOnce();
      const runtime = await openRuntime({ ...NEO4J, CDSS_ALLOW_DRIFT: "1" }, sources({ release }));
      expect(runtime.warnings).toMatchObject([{ code: "RELEASE_DRIFT", message: expect.stringMatching(words) }]);
    },
  );

  test("a Neo4j that cannot be reached is no drift", async () => {
    const release = async () => Promise.reject(new CdssError("UNAVAILABLE", "no answer"));
    const error = await errorOf(() => openRuntime({ ...NEO4J, CDSS_ALLOW_DRIFT: "1" }, sources({ release })));
    expect(error.code).toBe("UNAVAILABLE");
  });
});

describe("patients of a folder", () => {
  test("the list shows what may be shown", async () => {
    const [first] = await openPatientDirectory(folder).list();
    expect(first).toEqual({
      id: "p1",
      title: { en: "Girl", zh: "女" },
      language: "zh",
      summary: { en: "Long fingers", zh: "手指细长" },
    });
  });

  test.each([
    ["../p1", "NOT_FOUND"],
    ["p2", "INVALID_SOURCE"],
  ])("%s: %s", async (id, code) => {
    expect((await errorOf(() => openPatientDirectory(folder).bundle(id))).code).toBe(code);
  });

  const broken: [string, string, string][] = [
    ["no YAML", "- [", "index.yaml"],
    [
      "a file elsewhere",
      "- { id: x, file: ../x.json, title: { en: x }, language: en, summary: { en: x } }",
      "index.yaml[0].file",
    ],
    ["no title", "- { id: x, file: x.json, language: en, summary: { en: x } }", "index.yaml[0].title"],
  ];
  test.each(broken)("%s", async (_name, text, path) => {
    const bad = mkdtempSync(join(folder, "bad-"));
    writeFileSync(join(bad, "index.yaml"), text);
    const error = await errorOf(() => openPatientDirectory(bad));
    expect([error.code, error.issues[0]?.path]).toEqual(["INVALID_SOURCE", path]);
  });

  test("no list at all", async () => {
    const error = await errorOf(() => openPatientDirectory(join(folder, "nowhere")));
    expect([error.code, error.issues[0]?.path]).toEqual(["CONFIGURATION", "CDSS_PATIENTS_DIR"]);
  });
});
