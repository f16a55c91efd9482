import type { Assessment, EvidenceSearch } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { measureLiterature } from "./measure-literature.ts";
import { measureSearch } from "./measure-search.ts";

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a search", () => {
  it("is timed by what a caller waits for, and names the lanes that always answered", async () => {
    const asked: string[] = [];
    const search: EvidenceSearch = {
      search: async ({ text }) => {
        asked.push(text);
        // Every tenth waits 20 ms, the others 4: the median of 40 is near 4, the 99th percentile near 20.
        await wait(asked.length % 10 === 0 ? 20 : 4);
        const dense = text === "q7" ? "failed" : "used";
        return {
          hits: [],
          lanes: [
            { lane: "full-text", state: "used" },
            { lane: "dense", state: dense },
            { lane: "concept", state: "used" },
          ],
          reranking: { state: "off", reason: "none" },
          index: null,
        };
      },
    };
    const steps: number[] = [];
    const questions = Array.from({ length: 40 }, (_, at) => `q${at}`);
    const { rows, used } = await measureSearch(search, questions, (done) => steps.push(done));
    const value = (name: string): number => rows.find((row) => row.name === name)?.value ?? Number.NaN;
    expect(value("search p50")).toBeGreaterThan(3);
    expect(value("search p99")).toBeGreaterThan(19);
    expect(value("search p50")).toBeLessThan(value("search p99"));
    expect(used).toEqual(["full-text", "concept"]);
    // 40 to warm up, because there are no more, and 40 measured.
    expect(asked).toHaveLength(80);
    expect(steps).toEqual(questions.map((_, at) => at + 1));
  });
});

describe("the lane of evidence", () => {
  const assessment = (milliseconds: number, state: "used" | "partial" | "failed") =>
    ({
      literature: { state },
      timings: [
        { lane: "findings", milliseconds: 1_000 },
        { lane: "evidence", milliseconds },
      ],
    }) as unknown as Assessment;

  it("is timed by its own time, and counted where it ended early", async () => {
    // Times 100, 200, 300, 400: the middle is 250, and the 95th percentile 300 + 0.85 · 100 = 385.
    const answers = [
      assessment(100, "used"),
      assessment(200, "partial"),
      assessment(300, "failed"),
      assessment(400, "partial"),
    ];
    const rows = await measureLiterature(
      answers,
      async (answer) => answer,
      () => {},
    );
    const value = (name: string): number => rows.find((row) => row.name === name)?.value ?? Number.NaN;
    expect(value("lane of evidence p50")).toBeCloseTo(250, 9);
    expect(value("lane of evidence p95")).toBeCloseTo(385, 9);
    expect(value("assessments with a part of the evidence")).toBe(50);
    expect(value("assessments with none of the evidence")).toBe(25);
  });

  it("cannot be measured without a patient", async () => {
    await expect(
      measureLiterature(
        [],
        async () => assessment(1, "used"),
        () => {},
      ),
    ).rejects.toThrow(RangeError);
  });
});
