import { describe, expect, it } from "vitest";
import { startProgress } from "./progress.ts";
import { textTable } from "./table.ts";

function progressOver(
  isInteractive: boolean,
  steps: readonly (readonly [milliseconds: number, done: number])[],
): string[] {
  const said: string[] = [];
  let time = 0;
  const terminal = {
    environment: {},
    isInteractive,
    write: () => undefined,
    writeError: (text: string) => void said.push(text),
  };
  const progress = startProgress(terminal, "work", 10, () => time);
  for (const [milliseconds, done] of steps) {
    time = milliseconds;
    progress.step(done);
  }
  progress.end();
  return said;
}

describe("progress", () => {
  const steps = [
    [50, 1],
    [150, 2],
    [16_000, 5],
    [16_100, 6],
  ] as const;

  it("is redrawn on a terminal every 0.1 s, and ends full", () => {
    const said = progressOver(true, steps);
    // 50 ms is too early; 150, 16,000 and 16,100 ms draw; the end draws and breaks the line.
    expect(said).toHaveLength(5);
    expect(said[0]).toContain("2/10");
    expect(said.every((text) => text.startsWith("\r") || text === "\n")).toBe(true);
    expect(said.at(-2)).toContain(`${"█".repeat(28)} 10/10 16 s`);
  });

  it("is a line every 15 s in a log", () => {
    // Half of 28 places are full at 5 of 10.
    expect(progressOver(false, steps)).toEqual([`work ${"█".repeat(14)}${"░".repeat(14)} 5/10 16 s\n`]);
  });
});

describe("table", () => {
  it("sets the first column left and the others right", () => {
    expect(
      textTable([
        ["name", "value"],
        ["a", "1"],
        ["longer", ""],
      ]),
    ).toBe("name    value\na           1\nlonger\n");
  });
});
