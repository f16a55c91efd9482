import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadRelease, type Release } from "@cdss/kg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTinyRelease } from "../../../test/tiny-release.ts";
import { figureOf } from "../../core/metric.ts";
import type { TaskSetup } from "../../core/task.ts";
import { parseChat } from "./chat.ts";
import type { CitationScore } from "./score-citation.ts";
import { citations } from "./task.ts";

function setupOf(release: () => Promise<Release>, options: TaskSetup["options"]): TaskSetup {
  return { options: { threshold: 0.9, ...options }, seed: 3, environment: {}, release };
}

/** Read, answer, score. */
async function scoresOf(path: string, system: string, setup: TaskSetup): Promise<CitationScore[]> {
  const { samples } = await citations.read(path, setup);
  const golds = samples.map(({ gold }) => gold);
  const answering = await citations.systems[system]?.create({ ...setup, task: "citations", shared: null, golds });
  const scorer = await citations.scorer(setup, null);
  const scores: CitationScore[] = [];
  for (const sample of samples) {
    const output = citations.output.parse(await answering?.answer(sample.input, sample.id));
    scores.push(citations.score.parse(scorer(sample, output)));
  }
  return scores;
}

const PASSAGE = "Ravamine 500 mg was given to 40 men with ember sign. It did not reduce coughing.";

describe("citations", () => {
  let folder = "";
  let release: Release;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cdss-citations-"));
    release = await withTinyRelease((tiny) => tiny);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function written(statements: readonly (readonly [statement: string, supported: boolean])[]): Promise<string> {
    const path = join(folder, "judged.jsonl");
    const lines = statements.map(([statement, supported]) => ({ statement, passages: [PASSAGE], supported }));
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join("\n"));
    return path;
  }

  it.each([
    // The engine keeps 0.5 g and refuses 50 mg and the lost denial; word counting cannot see the denial: 7 of 7 words stand there.
    ["engine", [true, true, true, true]],
    ["overlap", [true, false, true, false]],
    // Two of four are supported: a tie goes to keeping.
    ["majority", [true, true, false, false]],
  ])("%s decides on judged lines", async (system, correct) => {
    const path = await written([
      ["Ravamine 500 mg was given to 40 men.", true],
      ["Ravamine 0.5 g was given to 40 men.", true],
      ["Ravamine 50 mg was given to 40 men.", false],
      ["Ravamine 500 mg was given to 40 men. It did reduce coughing.", false],
    ]);
    const scores = await scoresOf(
      path,
      system,
      setupOf(async () => release, {}),
    );
    expect(scores.map((score) => score.correct)).toEqual(correct);
  });

  it("makes a set from judged lines", async () => {
    const path = await written([["Ravamine 500 mg was given to 40 men with ember sign.", true]]);
    const { samples } = await citations.read(
      path,
      setupOf(async () => release, { generate: 5 }),
    );
    expect(samples.map(({ gold }) => gold.kind)).toEqual(
      expect.arrayContaining(["exact", "kept-unit", "number", "dose", "negation", "population"]),
    );
  });

  it.each([
    ["--generate", "3", 3],
    ["--generate", "0", null],
    ["--generate", "1.5", null],
    ["--threshold", "0.8", 0.8],
    ["--threshold", "1.1", null],
    ["--threshold", "", null],
  ])("reads %s %j", (flag, text, value) => {
    const parse = citations.options.find(({ flags }) => flags.startsWith(flag))?.parse;
    if (value === null) expect(() => parse?.(text)).toThrow(/give a/);
    else expect(parse?.(text)).toBe(value);
  });

  it.each([
    ["bare", '{"supported": true, "score": 0.9}', { supported: true, score: 0.9 }],
    ["fenced", '```json\n{"supported": false, "score": 0}\n```', { supported: false, score: 0 }],
    ["prose", "It is supported.", null],
    ["a score out of range", '{"supported": true, "score": 9}', null],
    ["two answers", '{"supported": true, "score": 1} {"supported": false, "score": 0}', null],
  ])("understands a chat model's answer: %s", (_, text, expected) => {
    expect(parseChat(text)).toEqual(expected);
  });

  it("engine holds the same facts of the packs together across languages, and no corrupted ones", async () => {
    const starter = loadRelease("data/releases/starter");
    const scores = await scoresOf(
      "packs",
      "engine",
      setupOf(() => starter, { generate: 60 }),
    );
    const value = (name: string): number | null => {
      const metric = citations.metrics.find((one) => one.name === name);
      return metric === undefined ? null : figureOf(metric, scores);
    };
    expect(scores.length).toBeGreaterThan(100);
    expect(value("caught")).toBeGreaterThanOrEqual(0.95);
    // What holds a note in its own words falls: docs/answers.md gives the share of each section.
    expect(value("kept")).toBeGreaterThanOrEqual(0.6);
  }, 120_000);

  const data = process.env.CDSS_DATA_DIR;
  it.skipIf(data === undefined)(
    "engine reaches its goal on $CDSS_DATA_DIR/qa/pubmedqa-l.json.gz",
    async () => {
      const starter = loadRelease("data/releases/starter");
      const scores = await scoresOf(
        join(data ?? "", "qa", "pubmedqa-l.json.gz"),
        "engine",
        setupOf(() => starter, { generate: 100 }),
      );
      for (const name of ["caught", "kept"]) {
        const metric = citations.metrics.find((one) => one.name === name);
        expect(metric === undefined ? null : figureOf(metric, scores)).toBeGreaterThan(0.95);
      }
    },
    60_000,
  );
});
