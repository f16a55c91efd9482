import { describe, expect, it } from "vitest";
import { toGrammar } from "../../src/chat/gguf/to-grammar.ts";
import { answerOutput } from "../../src/chat/outputs/answer-output.ts";
import { differentialReviewOutput } from "../../src/chat/outputs/differential-review-output.ts";
import { JudgeOutput } from "../../src/chat/outputs/judge-output.ts";
import { ReadFindingsOutput } from "../../src/chat/outputs/read-findings-output.ts";
import { checkOutput } from "../../src/chat/structured/check-output.ts";
import { extractJson } from "../../src/chat/structured/extract-json.ts";
import { toJsonSchema } from "../../src/chat/structured/to-json-schema.ts";

describe("the JSON of a text", () => {
  it.each([
    ['{"a": 1}', { a: 1 }],
    ['Sure:\n```json\n{"a": {"b": "}"}}\n```\nDone {x}.', { a: { b: "}" } }],
    ['{"a": "quote \\" and brace {"}', { a: 'quote " and brace {' }],
    ['<think>{"a": 0}</think>{"a": 1}', { a: 1 }],
    // What is no JSON is passed over.
    ['The form {outcome}: {"a": 1}', { a: 1 }],
    ['{"a": 1', undefined],
    ['{"a": "1}', undefined],
    ["I am sorry.", undefined],
    ["", undefined],
  ])("%j is %j", (text, json) => {
    expect(extractJson(text)).toEqual(json);
  });
});

const citation = (passage: number) => ({ passage, words: "w" });
const statement = { text: "t", citations: [citation(1)] };
const placed = (condition: string, findings = ["F1"]) => ({ condition, reason: "r", findings, citations: [] });
const proposal = { name: "n", reason: "r", findings: ["F2"], citations: [citation(1)] };
const review = differentialReviewOutput({ conditions: 2, findings: 2, passages: 1 });

describe("an output", () => {
  it.each([
    // Schema, output, what the model is told; null where it is right.
    ["answer", answerOutput(2), { outcome: "found", statements: [statement] }, null],
    ["answer", answerOutput(2), { outcome: "not-found", statements: [] }, null],
    ["answer", answerOutput(2), { outcome: "found", statements: [] }, 'outcome: "found" needs a statement'],
    ["answer", answerOutput(2), { outcome: "not-found", statements: [statement] }, "outcome:"],
    [
      "answer",
      answerOutput(2),
      { outcome: "found", statements: [{ text: "t", citations: [] }] },
      "statements.0.citations: a statement needs",
    ],
    [
      "answer",
      answerOutput(2),
      { outcome: "found", statements: [{ text: "t", citations: [citation(3)] }] },
      "statements.0.citations.0.passage: Invalid option",
    ],
    [
      "answer",
      answerOutput(2),
      { outcome: "found", statements: [{ ...statement, text: " " }] },
      "statements.0.text: Too small",
    ],
    ["answer", answerOutput(2), { outcome: "found", statements: [statement], dose: 1 }, "the object: Unrecognized key"],
    ["answer", answerOutput(0), { outcome: "found", statements: [statement] }, "statements.0.citations.0.passage"],
    ["review", review, { order: [placed("C2"), placed("C1")], proposals: [proposal] }, null],
    ["review", review, { order: [placed("C2")], proposals: [] }, "order: must name each of C1, C2 exactly once"],
    ["review", review, { order: [placed("C2"), placed("C2")], proposals: [] }, "order: must name each"],
    ["review", review, { order: [placed("C2"), placed("C3")], proposals: [] }, "order.1.condition: Invalid option"],
    ["review", review, { order: [placed("C2"), placed("C1", [])], proposals: [] }, "order.1.citations: a reason names"],
    [
      "review",
      review,
      { order: [placed("C2"), placed("C1")], proposals: [{ ...proposal, citations: [] }] },
      "proposals.0.citations: a proposal names",
    ],
    [
      "review",
      review,
      { order: [placed("C2"), placed("C1")], proposals: [{ ...proposal, findings: [] }] },
      "proposals.0.citations: a proposal names",
    ],
    ["judge", JudgeOutput, { words: "", verdict: "no" }, null],
    ["judge", JudgeOutput, { words: "w", verdict: "contradicts" }, null],
    ["judge", JudgeOutput, { words: " ", verdict: "yes" }, "words: a verdict other than no needs"],
    ["judge", JudgeOutput, { words: "w", verdict: "maybe" }, "verdict: Invalid option"],
    ["findings", ReadFindingsOutput, { findings: [{ words: "w", term: "t", status: "absent" }] }, null],
    [
      "findings",
      ReadFindingsOutput,
      { findings: [{ words: "w", term: "t", status: "possible" }] },
      "findings.0.status: Invalid option",
    ],
  ] as const)("of %s: %#", (_name, schema, output, told) => {
    const checked = checkOutput<unknown>(JSON.stringify(output), "end", schema);
    if (told === null) expect(checked).toEqual({ ok: true, value: output });
    else expect(checked).toMatchObject({ ok: false, problems: [expect.stringContaining(told)] });
  });

  it("that was cut off and is whole all the same is taken", () => {
    expect(checkOutput('{"words": "", "verdict": "no"} and', "length", JudgeOutput)).toMatchObject({ ok: true });
  });
});

describe("the form for a model", () => {
  it("is closed, requires all fields, and leaves bounds to the check afterwards", () => {
    expect(toJsonSchema(answerOutput(2))).toEqual({
      type: "object",
      properties: {
        outcome: { type: "string", enum: ["found", "not-found"] },
        statements: {
          type: "array",
          items: {
            type: "object",
            properties: {
              text: { type: "string" },
              citations: {
                type: "array",
                items: {
                  type: "object",
                  properties: { passage: { type: "number", enum: [1, 2] }, words: { type: "string" } },
                  required: ["passage", "words"],
                  additionalProperties: false,
                },
              },
            },
            required: ["text", "citations"],
            additionalProperties: false,
          },
        },
      },
      required: ["outcome", "statements"],
      additionalProperties: false,
    });
  });

  it.each([
    // The rule of the root, by hand from https://github.com/ggml-org/llama.cpp/blob/master/grammars/README.md.
    [{ type: "boolean" }, "boolean"],
    [{ enum: ["a", 1] }, String.raw`("\"a\"" | "1")`],
    [{ const: "a" }, String.raw`("\"a\"")`],
    [{ type: "array", items: { type: "integer" } }, `("[" (integer (", " integer)*)? "]")`],
    [{ type: "array", items: {} }, `"[]"`],
    [{ anyOf: [{ type: "null" }, { type: "string" }] }, "(null | string)"],
    [
      { type: "object", properties: { a: { type: "string" }, b: { type: "number" } } },
      String.raw`("{" "\"a\": " string ", \"b\": " number "}")`,
    ],
  ])("%j becomes the grammar %s", (schema, rule) => {
    expect(toGrammar(schema).split("\n")[0]).toBe(`root ::= ${rule}`);
  });
});
