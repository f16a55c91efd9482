import { expect, it } from "vitest";
import { splitBySize } from "./split-by-size.ts";

it.each([
  // A string of n letters is n + 2 bytes as JSON, and one for the comma.
  ["as many as fit exactly", ["aa", "bb", "cc"], 10, [["aa", "bb"], ["cc"]]],
  ["one less where a byte is missing", ["aa", "bb"], 9, [["aa"], ["bb"]]],
  ["bytes, not characters", ["热", "热"], 10, [["热"], ["热"]]],
  ["what is too large by itself", ["a", "bbbbbbbbbb", "c"], 8, [["a"], ["bbbbbbbbbb"], ["c"]]],
  ["nothing", [], 10, []],
])("takes %s", (_what, items, limit, expected) => {
  expect(splitBySize(items, limit)).toEqual(expected);
});
