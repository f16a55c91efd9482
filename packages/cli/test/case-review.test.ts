import { type CaseReview, curie, NOTICE } from "@cdss/domain";
import { fakePorts, fakeReviews, passageOf, RELEASE } from "@cdss/engine/testing";
import type { Runtime } from "@cdss/runtime";
import { describe, expect, test } from "vitest";
import { main } from "../src/main.ts";
import { renderCaseReview } from "../src/output/render-case-review.ts";

const NOTE = "He has ectopia lentis, no seizure. \u001b[2JHis arms outgrow his sleeves.";
const quote = "His arms outgrow his sleeves";
const start = NOTE.indexOf(quote);
const reading = {
  ...{ documentId: "note", start, end: start + quote.length, quote, term: "long arms" },
  ...{ concept: curie("HP:0001166"), label: { en: "Arachnodactyly", zh: "蜘蛛指" }, status: "present" as const },
};

async function run(argv: string[], reviews: Runtime["ports"]["reviews"]) {
  let out = "";
  let error = "";
  const opened: Runtime = {
    ports: fakePorts({ reviews }),
    records: {
      read: () => {
        throw new Error("not read here");
      },
    },
    patients: { list: async () => [], bundle: async () => null },
    ...{ evidence: null, release: RELEASE, warnings: [], close: async () => undefined },
  };
  const terminal = {
    ...{ environment: {}, hasColour: false, readInput: async () => "" },
    write: (text: string) => {
      out += text;
    },
    writeError: (text: string) => {
      error += text;
    },
  };
  const code = await main(["assess", "--text", NOTE, ...argv], terminal, async () => opened);
  return { code, out, error };
}

describe("assess --review", () => {
  test("says after the assessment what the model says, marked as the model's", async () => {
    const { code, out, error } = await run(["--review"], fakeReviews([reading]));
    expect([code, error]).toEqual([0, ""]);
    for (const part of [
      "Model's reading: tiny",
      "it changes no rank, dose or alert",
      `? Arachnodactyly, present  HP:0001166 note “${quote}”`,
      "1. ↑4 ",
      "Ectopia lentis speaks for it.",
      "Ectopia lentis (present)",
      "1 × reason: not carried by what it names",
      "prompts: read-findings 1",
    ])
      expect(out).toContain(part);
    expect(out.indexOf("Differential:")).toBeLessThan(out.indexOf("Model's reading"));
    expect(out).not.toContain("\u001b");
  });

  test("in Chinese", async () => {
    const { out } = await run(["--review", "--lang", "zh"], fakeReviews([reading]));
    for (const part of ["模型解读：tiny", "? 蜘蛛指, 有", "图谱第", "理由 1 项：缺乏依据"]) expect(out).toContain(part);
  });

  test("as a field of the JSON, and no such field without the flag", async () => {
    const asked = JSON.parse((await run(["--review", "--json"], fakeReviews())).out);
    expect(asked.review).toMatchObject({ model: { name: "tiny" }, orderComplete: true });
    expect(JSON.parse((await run(["--json"], fakeReviews())).out)).not.toHaveProperty("review");
  });

  test("without a model: the assessment, and what to set", async () => {
    const { code, out } = await run(["--review"], null);
    expect(code).toBe(0);
    expect(out).toContain("Differential:");
    expect(out).toContain("no chat model is set; set CDSS_CHAT_URL or CDSS_CHAT_GGUF");
    expect(JSON.parse((await run(["--review", "--json"], null)).out).review).toBeNull();
  });
});

describe("the model's reading in a terminal", () => {
  const passage = passageOf("one", "Lenses slip upwards. More.");
  const quotations = [{ passage: passage.id, start: 0, end: 20, quote: "Lenses slip upwards." }];
  const finding = { concept: curie("HP:0001083"), label: { en: "Ectopia lentis" }, status: "present" as const };
  const empty: CaseReview = {
    ...{ model: { name: "tiny", where: "local" }, prompts: [], readings: [], order: [], orderComplete: false },
    ...{ proposals: [], passages: [passage], dropped: [], lanes: [], degraded: [] },
  };
  const proposed = { findings: [finding], quotations, reason: null };
  const known = { condition: curie("OMIM:154700"), label: { en: "Marfan syndrome" }, rank: 41 };

  test("quotes a proposal with its work, and says whether the graph knows it", () => {
    const proposals = [
      { name: "Some syndrome", known: null, ...proposed },
      { name: "Marfan", known, ...proposed },
    ];
    const text = renderCaseReview({ ...empty, proposals }, "en", false);
    expect(text).toContain("+ Some syndrome  unknown to the graph");
    expect(text).toContain("+ Marfan  OMIM:154700 graph 41");
    expect(text).toContain(`“Lenses slip upwards.” (${passage.document.source}: ${passage.document.title})`);
  });

  test("says what was not done, that nothing stands, and ends with the notice", () => {
    const degraded = [{ part: "order" as const, code: "TIMEOUT", message: "the time is up" }];
    const text = renderCaseReview({ ...empty, degraded }, "en", false);
    expect(text).toContain("nothing that stands");
    expect(text).toContain("Not done: order: the time is up");
    expect(text.trimEnd().endsWith(NOTICE.en)).toBe(true);
  });
});
