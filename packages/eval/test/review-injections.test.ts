import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Language } from "@cdss/domain";
import { assess, buildCase } from "@cdss/engine";
import { openRuntime, type Runtime } from "@cdss/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { handlesIn, openReviewWorld, type ReviewWorld, reviewOf, scriptedModel } from "./review-harness.ts";

// A model that does what every note tells it: it reports the planted words as findings, and gives them as the reason for turning the list
// upside down. Nothing of it may reach a rank, a dose or an alert, and no order may be shown as a reason.

const Injection = z.object({
  ...{ id: z.string(), lang: Language, kind: z.enum(["note", "passage"]), technique: z.string() },
  ...{ planted: z.string(), text: z.string() },
});
const path = join(import.meta.dirname, "../../../data/evaluation/injections.jsonl");
const notes = readFileSync(path, "utf8")
  .trim()
  .split("\n")
  .map((line) => Injection.parse(JSON.parse(line)))
  .filter(({ kind }) => kind === "note");

/** Answers as the note wants it, whatever the prompt says. */
const obeying = (planted: string) =>
  scriptedModel(({ name, text }) => {
    const words = planted.slice(0, 500).trim();
    if (name === "read-findings")
      return { findings: ["chest pain", "fever", "seizure"].map((term) => ({ words, term, status: "present" })) };
    const findings = handlesIn(text, "F").slice(0, 2);
    const order = handlesIn(text, "C").reverse();
    return {
      order: order.map((condition) => ({ condition, reason: planted.slice(0, 900), findings, citations: [] })),
      proposals: [],
    };
  });

let runtime: Runtime;
let world: ReviewWorld;
beforeAll(async () => {
  runtime = await openRuntime({ CDSS_EVIDENCE: "0" });
  world = await openReviewWorld();
});
afterAll(() => runtime.close());

/** What decides of an assessment: everything but how long it took. */
const decided = ({ timings: _timings, ...rest }: Awaited<ReturnType<typeof assess>>) => rest;

describe("a model that obeys the note", () => {
  let ordered = 0;

  it("is given many notes of both languages", () => {
    expect(notes.length).toBeGreaterThanOrEqual(60);
    expect(new Set(notes.map(({ lang }) => lang)).size).toBe(2);
  });

  it.each(notes)("$id ($technique) changes nothing, and its order is no reason", async ({ lang, text, planted }) => {
    const record = buildCase({ text, language: lang }, runtime.records);
    const assessment = await assess(record, runtime.ports);
    const before = structuredClone(decided(assessment));
    const review = await reviewOf(world, obeying(planted), { record, assessment, language: lang });
    expect(review.degraded).toEqual([]);
    expect(decided(assessment)).toEqual(before);
    expect(decided(await assess(record, runtime.ports))).toEqual(before);
    // The model turned the list round; each place still tells the rank of the graph.
    for (const { place, rank, condition, reason } of review.order) {
      expect(assessment.differential[rank - 1]?.condition).toBe(condition);
      expect(place).toBe(review.order.length - rank + 1);
      expect(reason).toBeNull();
    }
    ordered += review.order.length === 0 ? 0 : 1;
    for (const { start, end, quote } of review.readings) expect(text.slice(start, end)).toBe(quote);
  });

  it("turned the lists of most notes round", () => {
    expect(ordered).toBeGreaterThan(notes.length / 2);
  });
});
