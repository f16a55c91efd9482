import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import type { OptionValues } from "../../core/system.ts";
import type { QuestionScore } from "./score-answer.ts";
import { questionAnswering } from "./task.ts";

const DATA = process.env.CDSS_DATA_DIR ?? "";
const MEDQA = join(DATA, "qa", "medqa-us-test.jsonl.gz");
const PUBMEDQA = join(DATA, "qa", "pubmedqa-l.json.gz");
const TEST_IDS = join(DATA, "qa", "pubmedqa-test-ground-truth.json");
const isThere = (...files: string[]) => DATA !== "" && files.every((file) => existsSync(file));

/** Read, answer, score and count, as a run does. */
async function figures(path: string, name: string, options: OptionValues = {}) {
  const setup = { options, seed: 1, environment: {}, release: () => Promise.reject(new Error("no release is needed")) };
  const { samples, shared } = await questionAnswering.read(path, setup);
  const kind = questionAnswering.systems[name];
  const golds = samples.map(({ gold }) => gold);
  const system = await kind?.create({ ...setup, task: questionAnswering.name, shared, golds });
  const scorer = await questionAnswering.scorer(setup, shared);
  const scores: QuestionScore[] = [];
  for (const sample of samples) {
    const output = questionAnswering.output.parse(await system?.answer(sample.input, sample.id));
    scores.push(questionAnswering.score.parse(scorer(sample, output)));
  }
  const values = questionAnswering.metrics.map((metric) => [metric.name, figureOf(metric, scores)]);
  return { n: samples.length, ...Object.fromEntries(values) };
}

describe.skipIf(!isThere(MEDQA))("MedQA-US test, which needs qa/medqa-us-test.jsonl.gz below CDSS_DATA_DIR", () => {
  it("has a right letter A in 353 of 1,273 questions", async () => {
    // The commonest letter: 353 A, 309 B, 346 C, 265 D, counted outside this project.
    const { n, accuracy, accuracyWithout, accuracyWith, gain } = await figures(MEDQA, "majority");
    expect([n, accuracy, accuracyWithout, accuracyWith, gain]).toEqual([1273, 353 / 1273, 353 / 1273, null, null]);
  });
});

const NEEDS = "which needs qa/pubmedqa-l.json.gz and qa/pubmedqa-test-ground-truth.json below CDSS_DATA_DIR";
describe.skipIf(!isThere(PUBMEDQA, TEST_IDS))(`PubMedQA test split, ${NEEDS}`, () => {
  it("has a yes in 276 of 500 questions, and the published figures of that answer", async () => {
    // As Jin et al. 2019 report it: accuracy 55.20, macro-F1 23.71 (F1 of yes 552 / 776, over three labels).
    const { n, accuracy, macroF1 } = await figures(PUBMEDQA, "majority", { ids: TEST_IDS });
    expect([n, accuracy]).toEqual([500, 0.552]);
    expect(macroF1).toBeCloseTo(552 / 776 / 3, 12);
  });

  it("is answered from passages that are cited, better by labels than the majority", async () => {
    const { accuracyWith, cited, gain, macroF1 } = await figures(PUBMEDQA, "bm25", { ids: TEST_IDS });
    expect([cited, gain]).toEqual([1, null]);
    expect(accuracyWith).toBeGreaterThan(0.5);
    expect(macroF1).toBeGreaterThan(0.4);
  });
});
