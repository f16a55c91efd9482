import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLabels } from "../../src/judge/inference-description.ts";
import { openInferenceJudge } from "../../src/judge/open-inference-judge.ts";
import { splitDocument } from "../../src/passages/split-document.ts";
import { made } from "../answer/made-documents.ts";
import { writeTinyInference, writeTinyReranker } from "../embed/tiny-model.ts";

describe("labels of a configuration", () => {
  it.each([
    [{ id2label: { 0: "CONTRADICTION", 1: "NEUTRAL", 2: "ENTAILMENT" } }, ["contradiction", "neutral", "entailment"]],
    [{ id2label: { 2: "contradiction", 0: "entailment", 1: "neutral" } }, ["entailment", "neutral", "contradiction"]],
    [{ id2label: { 0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2" } }, null],
    [{ id2label: { 0: "entailment", 1: "not_entailment" } }, null],
    [{}, null],
  ])("%j", (config, labels) => {
    expect(readLabels(JSON.stringify(config))).toEqual(labels);
  });
});

describe("a local model of inference, made", () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "nli-"));
    writeTinyInference(directory, "forth", ["entailment", "neutral", "contradiction"]);
    writeTinyInference(directory, "back", ["contradiction", "neutral", "entailment"]);
    writeTinyInference(directory, "unnamed", ["LABEL_0", "LABEL_1", "LABEL_2"]);
    writeTinyReranker(directory, "reranker");
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const [passage] = splitDocument(made("d", "Notes", "fever here. cough there."));
  const claim = (statement: string, start: number, end: number) => {
    if (passage === undefined) throw new Error("the made document has no passage");
    return { statement, passage, place: { start, end }, tenant: "local", patient: null };
  };

  it.each(["forth", "back"])("reads the order of its labels: %s", async (model) => {
    const judge = await openInferenceJudge({ directory, model, workers: 1 });
    try {
      expect(judge.name).toBe(model);
      // Fever on both sides gives 10 to entailment; cough as much to contradiction; one of each 5 to both.
      expect(await judge.judge(claim("fever", 0, 11))).toEqual({ start: 0, end: 11 });
      expect(await judge.judge(claim("cough", 12, 24))).toBeNull();
      expect(await judge.judge(claim("cough", 0, 11))).toBeNull();
    } finally {
      await judge.close();
    }
  });

  it.each([
    ["one whose configuration names no labels", "unnamed"],
    ["a cross-encoder", "reranker"],
    ["one that is not there", "none"],
  ])("refuses %s", async (_what, model) => {
    await expect(openInferenceJudge({ directory, model })).rejects.toMatchObject({ code: "CONFIGURATION" });
  });
});
