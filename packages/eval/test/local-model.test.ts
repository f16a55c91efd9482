import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, AssessOptions, CaseReview, type Passage, type Quotation } from "@cdss/domain";
import { assess, buildCase } from "@cdss/engine";
import type { Corpus } from "@cdss/rag";
import { openRuntime, type Runtime } from "@cdss/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const { CDSS_CHAT_GGUF: file } = process.env;
const lack = file === undefined || !existsSync(file) ? "CDSS_CHAT_GGUF names no file" : null;

/** Entries of the packs that the case and the question are about: a small index is built in seconds. */
const ABOUT = /pulmonary-embolism|pneumothorax|deep-vein-thrombosis|myocardial-infarction|aortic-dissection/;

function about({ format, documents }: Corpus): Corpus {
  return {
    format,
    async *documents(onIssue) {
      for await (const document of documents(onIssue)) if (ABOUT.test(document.id)) yield document;
    },
  };
}

/** Reasons of which any code may end a call of a model; a bug would be INTERNAL. */
const REASONS = ["UNAVAILABLE", "TIMEOUT", "INVALID_INPUT", "UNSUPPORTED"];

function expectExact(quotations: readonly Quotation[], passages: readonly Passage[]): void {
  for (const { passage, start, end, quote } of quotations)
    expect(passages.find(({ id }) => id === passage)?.text.slice(start, end)).toBe(quote);
}

// Minutes: a small model writes a few words a second where other programs keep the processor busy.
describe.skipIf(lack !== null)(
  `a local chat model drives the whole path${lack === null ? "" : ` (skipped: ${lack})`}`,
  () => {
    const index = mkdtempSync(join(tmpdir(), "cdss-local-model-"));
    let runtime: Runtime;
    beforeAll(async () => {
      runtime = await openRuntime({
        ...{ CDSS_CHAT_THREADS: "1", CDSS_CHAT_MAX_INPUT_TOKENS: "6000", CDSS_CHAT_MAX_OUTPUT_TOKENS: "700" },
        ...process.env,
        ...{ CDSS_CHAT_TIMEOUT_SECONDS: "240", CDSS_INDEX_DIR: index },
      });
      expect(runtime.warnings).toEqual([]);
      const { evidence } = runtime;
      if (evidence === null) throw new Error("the lane of evidence is off");
      await evidence.ingest([about(evidence.packs())], {});
    }, 300_000);
    afterAll(async () => {
      await runtime?.close();
      rmSync(index, { recursive: true, force: true });
    });

    const cases = [
      ["en", "A 34-year-old woman has sudden pleuritic chest pain. No fever. Her socks leave deep rings on her legs."],
      ["zh", "女，34岁。突发胸膜炎性胸痛。无发热。袜子脱下来一圈深印。"],
    ] as const;

    it.each(cases)(
      "reviews a case in %s: in the form, or fallen back with a reason",
      { timeout: 1_500_000 },
      async (language, text) => {
        const record = buildCase({ text, language }, runtime.records);
        const assessment = await assess(record, runtime.ports);
        const before = structuredClone(assessment);
        const asked = { record, assessment, options: AssessOptions.parse({}), language, tenant: "local" };
        const started = performance.now();
        let review: CaseReview | undefined;
        for await (const event of runtime.ports.reviews?.review(asked) ?? [])
          if (event.type === "done") review = CaseReview.parse(event.review);
        if (review === undefined) throw new Error("the review did not end");
        const { readings, order, proposals, dropped, degraded } = review;
        console.log(
          JSON.stringify({
            ...{ language, seconds: Math.round((performance.now() - started) / 1000), readings: readings.length },
            ...{ order: order.length, reasons: order.filter(({ reason }) => reason !== null).length },
            ...{ proposals: proposals.length, dropped, degraded: degraded.map(({ part, code }) => [part, code]) },
          }),
        );
        for (const { code } of degraded) expect(REASONS).toContain(code);
        // What was not done is told: without a reason the order is whole.
        if (!degraded.some(({ part }) => part === "order")) expect(review.orderComplete).toBe(true);
        for (const { start, end, quote } of readings) expect(text.slice(start, end)).toBe(quote);
        expectExact(
          [...order.map(({ reason }) => reason), ...proposals].flatMap((one) => one?.quotations ?? []),
          review.passages,
        );
        expect(assessment).toEqual(before);
      },
    );

    it.each([
      ["en", "Which findings are frequent in pulmonary embolism?"],
      ["zh", "肺栓塞常见哪些表现？"],
    ] as const)("answers a question in %s", { timeout: 1_500_000 }, async (language, text) => {
      let answer: Answer | undefined;
      for await (const event of runtime.ports.answers?.answer({ text, language }) ?? [])
        if (event.type === "done") answer = event.answer;
      if (answer === undefined) throw new Error("the answer did not end");
      const { outcome, sentences, writer, dropped, degraded, passages } = answer;
      console.log(
        JSON.stringify({
          language,
          outcome,
          sentences: sentences.length,
          writer,
          dropped,
          degraded: degraded.map(({ code }) => code),
        }),
      );
      for (const { code } of degraded) expect(REASONS).toContain(code);
      for (const { quotations, contradictedBy } of sentences) {
        expect(quotations.length).toBeGreaterThan(0);
        expectExact([...quotations, ...contradictedBy], passages);
      }
    });
  },
);
