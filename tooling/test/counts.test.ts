import { expect, test } from "vitest";
import { closingLine, countsOf } from "./counts.ts";

test.each([
  [{ passed: 3, failed: 0, skipped: 0 }, "3 passed, 0 failed"],
  [{ passed: 3, failed: 2, skipped: 1 }, "3 passed, 2 failed, 1 skipped"],
  [{ passed: 0, failed: 0, skipped: 4 }, "0 passed, 0 failed, 4 skipped"],
])("the closing line of %o", (counts, line) => {
  expect(closingLine(counts)).toBe(line);
});

const CLEAN = { passed: 3, failed: 0, skipped: 1 };
const BROKEN = { passed: 3, failed: 2, skipped: 1 };

test.each([
  { name: "passed", counts: CLEAN, code: 0, expected: CLEAN },
  { name: "failed in tests", counts: BROKEN, code: 1, expected: BROKEN },
  { name: "failed outside its tests", counts: CLEAN, code: 1, expected: { passed: 3, failed: 1, skipped: 1 } },
  { name: "broke before it reported", counts: null, code: 1, expected: { passed: 0, failed: 1, skipped: 0 } },
  { name: "ran no test, as with --help", counts: null, code: 0, expected: null },
])("a run that $name", ({ counts, code, expected }) => {
  expect(countsOf(counts, code)).toEqual(expected);
});
