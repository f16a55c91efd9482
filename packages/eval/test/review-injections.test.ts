import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AssessOptions, type CaseReview, Language } from "@cdss/domain";
import { assess, buildCase } from "@cdss/engine";
import {
  createConceptIndex,
  createDifferential,
  createFindingExtractor,
  createMemoryGraphStore,
  loadRelease,
} from "@cdss/kg";
import { type ChatModel, type ChatRequest, createCaseReviewer, deidentify, LeavePolicy } from "@cdss/rag";
import { openRuntime, type Runtime } from "@cdss/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

// A model that does what every note tells it: it reports the planted words as findings, gives them as the reason for turning the list
// upside down, and proposes what they say. Nothing of it may reach a rank, a dose or an alert, and no order may be shown as a reason.

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
function obeying(planted: string): ChatModel {
  const words = planted.slice(0, 500).trim();
  const readings = ["chest pain", "fever", "seizure"].map((term) => ({ words, term, status: "present" }));
  const order = (system: string) => {
    const handles = (letter: string): string[] => [...new Set(system.match(new RegExp(`\\b${letter}\\d+(?=>>)`, "g")))];
    const findings = handles("F").slice(0, 2);
    const placed = handles("C").reverse();
    return placed.map((condition) => ({ condition, reason: planted.slice(0, 900), findings, citations: [] }));
  };
  const answer = <T>({ prompt, schema }: ChatRequest<T>): T =>
    schema.parse(
      prompt.name === "read-findings"
        ? { findings: readings }
        : { order: order(prompt.messages.map(({ text }) => text).join("\n")), proposals: [] },
    );
  return {
    ...{ name: "obeying", where: "local" as const, close: async () => undefined },
    generate: async (request) => answer(request),
    async *stream(request) {
      yield { type: "done", value: answer(request) };
    },
  };
}

let runtime: Runtime;
let graph: Omit<Parameters<typeof createCaseReviewer>[0], "chat">;
beforeAll(async () => {
  runtime = await openRuntime({ CDSS_EVIDENCE: "0" });
  const release = await loadRelease(join(import.meta.dirname, "../../../data/releases/starter"));
  graph = {
    extractor: createFindingExtractor(release),
    graph: createMemoryGraphStore(release),
    differential: createDifferential(release),
    concepts: createConceptIndex(release),
    search: { search: async () => ({ hits: [], lanes: [], index: null }) },
    ...{ inputTokens: 12_000, deidentify: (text) => deidentify(text, { known: {}, shiftDays: -7 }) },
    policy: LeavePolicy.parse({}),
  };
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
    const reviewer = createCaseReviewer({ ...graph, chat: obeying(planted) });
    const asked = { record, assessment, options: AssessOptions.parse({}), language: lang, tenant: "local" };
    let review: CaseReview | undefined;
    for await (const event of reviewer.review(asked)) if (event.type === "done") review = event.review;
    expect(review?.degraded).toEqual([]);
    expect(decided(assessment)).toEqual(before);
    expect(decided(await assess(record, runtime.ports))).toEqual(before);
    // The model turned the list round; each place still tells the rank of the graph.
    for (const { place, rank, condition, reason } of review?.order ?? []) {
      expect(assessment.differential[rank - 1]?.condition).toBe(condition);
      expect(place).toBe((review?.order.length ?? 0) - rank + 1);
      expect(reason).toBeNull();
    }
    ordered += review?.order.length === 0 ? 0 : 1;
    for (const { start, end, quote } of review?.readings ?? []) expect(text.slice(start, end)).toBe(quote);
  });

  it("turned the lists of most notes round", () => {
    expect(ordered).toBeGreaterThan(notes.length / 2);
  });
});
