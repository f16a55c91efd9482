import { CdssError } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { splitCommandLine } from "./split-command-line.ts";

describe("a command line", () => {
  it.each([
    ["python3 system.py --fast", ["python3", "system.py", "--fast"]],
    ["  a \t b\n", ["a", "b"]],
    // Quotes keep white space, may be empty, and may stand within a word.
    ["'my tool' \"a b\" ''", ["my tool", "a b", ""]],
    ['--name="a b"c', ["--name=a bc"]],
    // In double quotes \" and \\ are one character; any other backslash is itself, as all are in single quotes and outside.
    [
      String.raw`x "say \"a\" \\ \n" '\"' C:\bin\y`,
      ["x", String.raw`say "a" \ \n`, String.raw`\"`, String.raw`C:\bin\y`],
    ],
    // No shell: these are plain characters.
    ["x $HOME *.txt | > y", ["x", "$HOME", "*.txt", "|", ">", "y"]],
    [`x "it's"`, ["x", "it's"]],
  ])("%j", (line, words) => {
    expect(splitCommandLine(line)).toEqual(words);
  });

  it.each([
    ["", /names no program/],
    ["  ", /names no program/],
    ["'' x", /names no program/],
    ["x 'y", /not closed/],
    ['x "y\\"', /not closed/],
    ["x it's", /not closed/],
  ])("%j is refused", (line, message) => {
    expect(() => splitCommandLine(line)).toThrow(CdssError);
    expect(() => splitCommandLine(line)).toThrow(message);
  });
});
