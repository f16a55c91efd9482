import { describe, expect, test } from "vitest";
import { parseDemoOptions } from "./parse-demo-options.ts";

describe("options of the demonstration", () => {
  test("none: the first patient, in English, any port, until it is stopped", () => {
    expect(parseDemoOptions([])).toEqual({
      once: false,
      patient: "demo-en-01",
      language: "en",
      port: 0,
      help: false,
    });
  });

  test("all", () => {
    const words = ["--once", "--patient", "demo-zh-01", "--lang=zh", "--port", "4000"];
    const expected = { once: true, patient: "demo-zh-01", language: "zh", port: 4000, help: false };
    expect(parseDemoOptions(words)).toEqual(expected);
  });

  test.each([
    { words: ["--lang", "fr"], named: "--lang" },
    { words: ["--port", "4k"], named: "--port" },
    { words: ["--port", "65536"], named: "--port" },
    { words: ["--port", ""], named: "--port" },
    { words: ["--onse"], named: "--onse" },
    { words: ["stray"], named: "stray" },
  ])("$words is refused by name", ({ words, named }) => {
    expect(() => parseDemoOptions(words)).toThrow(named);
  });
});
