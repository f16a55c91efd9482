import type { EnginePorts, EvidenceQueryInput, QuestionAnswerer } from "@cdss/domain";
import { fakeAnswers, fakeEvidence, fakePorts, passageOf } from "@cdss/engine/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openRuntime, type Runtime, warmRuntime } from "../src/index.ts";

let runtime: Runtime;
beforeAll(async () => {
  runtime = await openRuntime({ CDSS_EVIDENCE: "0" });
});
afterAll(() => runtime.close());

const PASSAGES = [
  passageOf("en", "Fever and cough are usual in pneumonia."),
  passageOf("zh", "肺炎患者多有发热、咳嗽。", { language: "zh" }),
];

/** The knowledge of the starter release, with a search that keeps what it was asked. */
function recording(overrides: Partial<EnginePorts> = {}) {
  const asked: EvidenceQueryInput[] = [];
  const picked = vi.fn(runtime.ports.quotes.pick);
  const answered: string[] = [];
  const answers: QuestionAnswerer = {
    answer: (query, signal) => {
      answered.push(query.language);
      return fakeAnswers(PASSAGES).answer(query, signal);
    },
  };
  const evidence = {
    search: (query: EvidenceQueryInput) => {
      asked.push(query);
      return fakeEvidence(PASSAGES).search(query);
    },
  };
  const ports = { ...runtime.ports, evidence, answers, quotes: { pick: picked }, ...overrides };
  return { asked, picked, answered, warmed: { ...runtime, ports } };
}

describe("what is done before the first visitor", () => {
  test("a plain search, then what assessments ask of the literature, quotations and answers in both languages", async () => {
    const { asked, picked, answered, warmed } = recording();
    await warmRuntime(warmed);
    const [first, ...others] = asked;
    expect(first).toEqual({ text: "fever 发热", limit: 1 });
    // Each of two notes has five leading conditions, and each of them is asked for at least once.
    expect(others.length).toBeGreaterThanOrEqual(10);
    expect(others.every(({ concepts }) => (concepts ?? []).length > 0)).toBe(true);
    // The treatment of a leading condition was asked for: the notes lead to drafts.
    expect(others.some(({ text }) => text.endsWith("treatment 治疗"))).toBe(true);
    expect(picked).toHaveBeenCalled();
    expect(answered).toEqual(["en", "zh"]);
  });

  test("no answer where a chat model writes it", async () => {
    const { answered, asked, warmed } = recording();
    const evidence = { writing: {} } as unknown as Runtime["evidence"];
    await warmRuntime({ ...warmed, evidence });
    expect(answered).toEqual([]);
    expect(asked.length).toBeGreaterThan(1);
  });

  test("the lane of evidence switched off: assessments alone", async () => {
    const { picked, warmed } = recording({ evidence: null, answers: null });
    const rank = vi.spyOn(warmed.ports.differential, "rank");
    await warmRuntime(warmed);
    expect(rank).toHaveBeenCalledTimes(2);
    expect(picked).not.toHaveBeenCalled();
    rank.mockRestore();
  });

  test("a search that fails is told to the caller", async () => {
    const evidence = { search: () => Promise.reject(new Error("no index")) };
    await expect(warmRuntime({ ...runtime, ports: fakePorts({ evidence }) })).rejects.toThrow("no index");
  });
});
