import { describe, expect, it } from "vitest";
import { parseReply, promptOf } from "./chat.ts";

describe("a chat model", () => {
  it("is told both names", () => {
    expect(promptOf({ a: { name: "drug a" }, b: { name: "drug b" } }).user).toMatch(/drug a and drug b/);
  });

  it.each([
    ['{"severity": "major", "unknown": []}', { severity: "major", interrupts: true, unknown: [] }],
    ['```json\n{"severity": "moderate"}\n```', { severity: "moderate", interrupts: false, unknown: [] }],
    [
      'I think: {"severity": "unknown-drug", "unknown": ["drug a"]}.',
      { severity: "unknown-drug", interrupts: false, unknown: ["drug a"] },
    ],
    // Contradicts itself: a drug is not known, and yet there is no interaction.
    ['{"severity": "none", "unknown": ["drug a"]}', null],
    ['{"severity": "severe"}', null],
    ["They interact.", null],
    ["{severity: major}", null],
  ])("answers %j", (text, answer) => {
    expect(parseReply(text)).toEqual(answer);
  });
});
