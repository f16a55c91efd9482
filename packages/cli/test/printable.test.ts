import { describe, expect, it } from "vitest";
import { printable } from "../src/output/printable.ts";

describe("text of a note on a terminal", () => {
  it.each([
    ["a colour", "\u001b[31mred", "\uFFFD[31mred"],
    ["concealed words", "a\u001b[8mb", "a\uFFFD[8mb"],
    ["a title of the window", "\u001b]0;x\u0007", "\uFFFD]0;x\uFFFD"],
    ["a return over the line", "aspirin\rwarfarin", "aspirin\uFFFDwarfarin"],
    ["an eight-bit escape", "\u009b2J", "\uFFFD2J"],
    ["a turned direction", "\u202egnihton", "\uFFFDgnihton"],
    ["lines and tabs, which stay", "a\n\tb", "a\n\tb"],
    ["Chinese, accents and signs, which stay", "≥38.5 ℃ é 发热", "≥38.5 ℃ é 发热"],
  ])("%s", (_what, text, expected) => {
    expect(printable({ deep: [text, 1, null] })).toEqual({ deep: [expected, 1, null] });
  });
});
