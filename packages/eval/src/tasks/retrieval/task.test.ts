import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import type { RetrievalData } from "./collection.ts";
import type { RetrievalScore } from "./score-ranking.ts";
import { retrieval } from "./task.ts";

const setup = (options = {}) => ({
  options,
  seed: 1,
  environment: {},
  release: () => Promise.reject(new Error("no release is needed")),
});

async function measure(data: RetrievalData, name: string): Promise<Record<string, number | null>> {
  const system = await retrieval.systems[name]?.create({
    ...setup(),
    task: "retrieval",
    shared: data.shared,
    golds: [],
  });
  const scorer = await retrieval.scorer(setup(), data.shared);
  const scores: RetrievalScore[] = [];
  for (const sample of data.samples) {
    const output = retrieval.output.parse(await system?.answer(sample.input, sample.id));
    scores.push(retrieval.score.parse(scorer(sample, output)));
  }
  return Object.fromEntries(retrieval.metrics.map((metric) => [metric.name, figureOf(metric, scores)]));
}

describe("the task", () => {
  it("reads, searches, scores and counts", async () => {
    const folder = await mkdtemp(join(tmpdir(), "retrieval-"));
    const files = {
      "corpus.jsonl":
        '{"_id":"d1","title":"Gout","text":"Crystals of urate in a joint."}\n{"_id":"d2","text":"A joint is sprained."}\n',
      "queries.jsonl":
        '{"_id":"q1","text":"gout"}\n{"_id":"q2","text":"joint"}\n{"_id":"q3","text":"podagra"}\n{"_id":"q4","text":"pain"}\n',
      "qrels.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td1\t1\nq3\td1\t1\n",
    };
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    const data = await retrieval.read(folder, setup());
    await rm(folder, { recursive: true });
    // q1 finds d1 first; for q2 both hold the word once, so that the shorter d2 leads: nDCG 1/log2(3) = 0.63093; q3 finds nothing.
    expect(await measure(data, "bm25")).toEqual({
      ndcg10: expect.closeTo((1 + 0.63093) / 3, 5),
      recall20: expect.closeTo(2 / 3, 12),
      recall100: expect.closeTo(2 / 3, 12),
      mrr10: expect.closeTo(1.5 / 3, 12),
      precision1: expect.closeTo(1 / 3, 12),
    });
    expect(data.skipped).toBe(1);
    expect([...(retrieval.sharedLines?.(data.shared) ?? [])]).toEqual(data.shared.documents);
  });

  it("records the first lines of an answer", () => {
    const ranking = Array.from({ length: 30 }, (_, at) => ({ id: `d${at}` }));
    expect(retrieval.record?.({ ranking })).toEqual({ ranking: ranking.slice(0, 20) });
  });
});

const dataFolder = process.env.CDSS_DATA_DIR;

describe.skipIf(dataFolder === undefined)("with CDSS_DATA_DIR", () => {
  /*
   * Counted apart from this code: 1,983 questions of which 5 repeat another; 17,310 different snippets.
   * The figures were found with pytrec_eval-terrier 0.5.11 too, equal for every query to all digits.
   */
  it("reads and searches qa/bioasq-7-10-golden.tar.xz", { timeout: 180_000 }, async () => {
    const data = await retrieval.read(join(`${dataFolder}`, "qa", "bioasq-7-10-golden.tar.xz"), setup());
    expect([data.samples.length, data.skipped, data.shared.documents.length]).toEqual([1978, 0, 17_310]);
    expect((await measure(data, "bm25")).ndcg10).toBeGreaterThan(0.77);
  });

  // Counted apart from this code: 16,428 pairs (21 of them in files with other names of elements), 14,365 different questions.
  it("reads medquad/MedQuAD-answered.tar.xz", { timeout: 180_000 }, async () => {
    const data = await retrieval.read(join(`${dataFolder}`, "medquad", "MedQuAD-answered.tar.xz"), setup());
    expect([data.samples.length, data.skipped, data.shared.documents.length]).toEqual([14_361, 4, 16_366]);
    const ids = new Set(data.shared.documents.map(({ id }) => id));
    expect(data.samples.every(({ gold }) => Object.keys(gold.relevant).every((id) => ids.has(id)))).toBe(true);
  });
});
