import type { AnswerEvent, Quotation } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { answerReducer, initialAnswerState } from "../src/assessment/answer-state.ts";
import { inReadersLanguage } from "../src/assessment/order-quotes.ts";
import { passageParts } from "../src/assessment/passage-parts.ts";
import { webAddress } from "../src/assessment/web-address.ts";
import { chinese, guideline, passage, quotationOf, unsafe } from "./fixtures/literature.ts";

describe("a passage cut around the quoted words", () => {
  const long = passage("long", `${"alpha ".repeat(30)}The words. ${"omega ".repeat(30)}`);
  const words = quotationOf(long, "The words.");

  it("is whole where it is short", () => {
    expect(passageParts(guideline, quotationOf(guideline, "Arachnodactyly is a criterion."), 120)).toEqual({
      ...{ before: "Preface. ", quote: "Arachnodactyly is a criterion.", after: " <script>alert(1)</script>" },
      ...{ isCutBefore: false, isCutAfter: false },
    });
  });

  it("keeps whole words of what stands around", () => {
    // Nine letters back from the quote lies the "h" of "alpha alpha ": the cut moves back to its "a". Eight on, within "omega omega".
    expect(passageParts(long, words, 9)).toMatchObject({
      before: "alpha alpha ",
      after: " omega omega",
      isCutBefore: true,
      isCutAfter: true,
    });
  });

  it("cuts Chinese between characters, and no character in two", () => {
    const text = `𠮷${"脉".repeat(40)}动脉瘤。${"管".repeat(40)}`;
    const aneurysm = passage("aneurysm", text, { language: "zh" });
    expect(passageParts(aneurysm, quotationOf(aneurysm, "动脉瘤。"), 5)).toMatchObject({
      before: "脉脉脉脉脉",
      after: "管管管管管",
    });
    // Forty-one units back lies the second half of the first character.
    expect(passageParts(aneurysm, quotationOf(aneurysm, "动脉瘤。"), 41)?.before).toBe(`𠮷${"脉".repeat(40)}`);
  });

  const wrong: [name: string, quotation: Quotation][] = [
    ["a place one off", { ...words, start: words.start + 1, end: words.end + 1 }],
    ["other words", { ...words, quote: "Two words." }],
    ["another passage", { ...words, passage: "other#0-1" }],
    ["no words", { ...words, end: words.start, quote: "" }],
  ];
  it.each(wrong)("is nothing for %s", (_name, quotation) => {
    expect(passageParts(long, quotation, 120)).toBeNull();
  });
});

describe("where a link may lead", () => {
  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["http://example.org/", "http://example.org/"],
    ["javascript:alert(1)", null],
    [" JAVASCRIPT:alert(1)", null],
    ["data:text/html,x", null],
    ["ftp://example.org/", null],
    ["file:///etc/passwd", null],
    ["no address", null],
    [null, null],
  ])("%s: %s", (address, expected) => {
    expect(webAddress(address)).toBe(expected);
  });
});

it("puts lines in the reader's language first, and leaves out those of unknown passages", () => {
  const byId = new Map([guideline, chinese, unsafe].map((one) => [one.id, one]));
  const ids = [guideline.id, "lost", unsafe.id, chinese.id];
  const read = (language: "en" | "zh") =>
    inReadersLanguage(ids, (id) => byId.get(id), language).map(({ line }) => line);
  expect(read("en")).toEqual([guideline.id, unsafe.id, chinese.id]);
  expect(read("zh")).toEqual([chinese.id, guideline.id, unsafe.id]);
});

describe("the state of the question box", () => {
  const quotation = quotationOf(guideline, "Arachnodactyly is a criterion.");
  const sentence = { text: "It is a criterion.", language: "en", quotations: [quotation], contradictedBy: [] } as const;
  const answer = {
    ...{ outcome: "found", sentences: [sentence, sentence], passages: [guideline], dropped: 0 },
    ...{ writer: "extractive", lanes: [], degraded: [] },
  } as const;
  const asked = answerReducer(initialAnswerState, { type: "asked", run: 2, question: "Why?" });
  const after = (...events: unknown[]) =>
    events.reduce<typeof asked>(
      (state, event) => answerReducer(state, { type: "event", run: 2, event: event as AnswerEvent }),
      asked,
    );

  it("fills as the stream comes, and ends with the whole", () => {
    const found = after({ type: "passages", passages: [guideline], lanes: [] });
    expect(found).toMatchObject({ phase: "asking", question: "Why?", passages: [guideline], sentences: [] });
    const told = after({ type: "passages", passages: [guideline], lanes: [] }, { type: "sentence", sentence });
    expect(told.sentences).toEqual([sentence]);
    const done = after({ type: "sentence", sentence }, { type: "done", answer });
    expect(done).toMatchObject({ phase: "done", answer });
    expect(done.sentences).toHaveLength(2);
  });

  it("drops what arrives for an older question", () => {
    expect(
      answerReducer(asked, {
        type: "event",
        run: 1,
        event: { type: "sentence", sentence: { ...sentence, quotations: [quotation], contradictedBy: [] } },
      }),
    ).toBe(asked);
  });

  it("a new question takes the last answer away", () => {
    const done = after({ type: "done", answer });
    expect(answerReducer(done, { type: "asked", run: 3, question: "And?" })).toMatchObject({
      ...{ phase: "asking", answer: null, sentences: [], passages: null },
    });
  });

  it("tells switched off from failed", () => {
    const failed = (path: string) => {
      const failure = { code: "UNAVAILABLE", message: "m", issues: [{ path, message: "m", fix: "f" }] } as const;
      return answerReducer(asked, { type: "failed", run: 2, failure }).phase;
    };
    expect([failed("answers"), failed("text")]).toEqual(["off", "failed"]);
  });
});
