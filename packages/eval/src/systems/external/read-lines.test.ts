import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readLines } from "./read-lines.ts";

describe("lines of a stream", () => {
  const eAcute = Buffer.from("é");
  it.each([
    ["in one piece", ["a\nb\n"], ["a", "b"]],
    ["in pieces that end anywhere", ["a", "b\nc", "", "\n", "\nd\n"], ["ab", "c", "", "d"]],
    ["without a last end", ["a\nb"], ["a", "b"]],
    ["with a character in two pieces", [eAcute.subarray(0, 1), eAcute.subarray(1), Buffer.from("\n")], ["é"]],
    ["with other separators within", ["a\u2028b\u2029c\rd\n"], ["a\u2028b\u2029c\rd"]],
    ["with nothing", [], []],
  ])("%s", async (_, pieces, lines) => {
    const found: string[] = [];
    const stream = Readable.from(
      pieces.map((piece) => Buffer.from(piece)),
      { objectMode: false },
    );
    readLines(stream, (line) => found.push(line));
    await new Promise((resolve) => stream.on("end", resolve));
    expect(found).toEqual(lines);
  });
});
