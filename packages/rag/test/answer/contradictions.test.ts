import { describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { contradictionFinder } from "../../src/answer/find-contradictions.ts";
import { splitDocument } from "../../src/passages/split-document.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, CONCEPTS, HIDE, made, POLICY } from "./made-documents.ts";

const passagesOf = (text: string) => splitDocument(made("other", "Other", text));

describe("a passage says otherwise", () => {
  it.each([
    // Statement, passage, the sentence that contradicts it or null.
    ["a denial", "Ravamine reduces coughing in adults.", "Ravamine does not reduce coughing in adults.", true],
    [
      "a denial taken out",
      "Ravamine does not reduce coughing in adults.",
      "Ravamine reduces coughing in adults.",
      true,
    ],
    ["the other direction", "Ravamine increases blood pressure.", "Ravamine decreases blood pressure.", true],
    ["否认", "瑞伐胺可缩短沼泽热病程。", "瑞伐胺不可缩短沼泽热病程。", true],
    ["相反方向", "瑞伐胺使血压升高。", "瑞伐胺使血压降低。", true],
    ["the same", "Ravamine reduces coughing in adults.", "Ravamine reduces coughing in adults.", false],
    ["a denial about another drug", "Ravamine reduces coughing.", "Solitrol does not reduce coughing.", false],
    ["a denial of another effect", "Ravamine reduces coughing.", "Ravamine does not reduce fever or pain.", false],
    ["another number", "Ravamine 500 mg is given daily.", "Ravamine 900 mg is given daily.", false],
    [
      "another group",
      "Ravamine increases blood pressure in men.",
      "Ravamine decreases blood pressure in women.",
      false,
    ],
    ["另一药物", "瑞伐胺使血压升高。", "索利醇使血压降低。", false],
    ["no direction at all", "Ravamine increases blood pressure.", "Ravamine and blood pressure.", false],
  ])("%s", (_what, statement, text, isContradicted) => {
    const found = contradictionFinder(passagesOf(`Marsh fever is a fever. ${text}`), undefined)(statement);
    expect(found.map(({ quote }) => quote)).toEqual(isContradicted ? [text] : []);
  });

  it("at its exact place, beside the sentence in the answer", async () => {
    const documents = [
      made("one", "Ravamine", "In a trial, ravamine improved coughing in adults."),
      made("two", "Ravamine", "Nobody slept. In a trial, ravamine never improved coughing in adults."),
    ];
    const answerer = createQuestionAnswerer({
      search: bm25Search(documents),
      concepts: CONCEPTS,
      chat: null,
      deidentify: HIDE,
      policy: POLICY,
    });
    const { sentences, passages } = await answered(answerer, {
      text: "Has ravamine improved coughing?",
      language: "en",
    });
    const against = sentences.flatMap(({ contradictedBy }) => contradictedBy);
    expect(against.length).toBeGreaterThan(0);
    for (const { passage, start, end, quote } of against)
      expect(passages.find(({ id }) => id === passage)?.text.slice(start, end)).toBe(quote);
  });
});
