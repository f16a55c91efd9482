import { Answer, type Language } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { renderAnswer } from "../src/output/render-evidence.ts";

const passage = {
  id: "d#0-20",
  document: {
    ...{ id: "d", source: "Invented", title: "Marsh fever", language: "en", date: null, licence: null },
    ...{ level: "guideline", address: null },
  },
  ...{ headings: [], start: 0, end: 20, text: "Ravamine 500 mg a day" },
} as const;
const sentence = {
  text: "Ravamine is given.",
  language: "en",
  quotations: [{ passage: passage.id, start: 0, end: 8, quote: "Ravamine" }],
  contradictedBy: [],
} as const;
const answer = (more: object): Answer =>
  Answer.parse({
    ...{ outcome: "found", sentences: [sentence], passages: [passage], dropped: 2 },
    ...{ writer: "extractive", lanes: [], degraded: [] },
    ...more,
  });

describe("an answer on the command line", () => {
  it.each<[string, Language, Answer, string[], string[]]>([
    ["quoted", "en", answer({}), ["no language model wrote this", "no passage carries them: 2"], ["extractive"]],
    ["quoted", "zh", answer({}), ["未使用语言模型", "未显示的语句: 2"], ["extractive", "written"]],
    ["written", "en", answer({ writer: "tiny" }), ["written by the language model tiny"], ["no language model"]],
    ["written", "zh", answer({ writer: "tiny" }), ["由语言模型 tiny 撰写"], ["未使用"]],
    [
      "judged",
      "en",
      answer({ writer: "tiny", sentences: [{ ...sentence, checkedBy: "nli" }] }),
      ["judged to say the same by nli"],
      [],
    ],
    ["checked by rules", "en", answer({ sentences: [{ ...sentence, checkedBy: "rules" }] }), [], ["judged"]],
    [
      "lacking a group",
      "zh",
      answer({ outcome: "not-found", sentences: [], lacking: ["child"] }),
      ["未提及以下人群: 儿童", "资料中未找到"],
      ["逐字摘自"],
    ],
  ])("%s, in %s", (_what, language, given, holds, lacks) => {
    const text = renderAnswer(given, language);
    for (const words of holds) expect(text).toContain(words);
    for (const words of lacks) expect(text).not.toContain(words);
  });
});
