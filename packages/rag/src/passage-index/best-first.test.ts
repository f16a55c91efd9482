import { expect, it } from "vitest";
import { bestFirst } from "./best-first.ts";

it.each([
  ["scores descending", { a: 1, b: 3, c: 2 }, ["b", "c", "a"]],
  ["ids where scores are equal", { b: 1, a: 1, aa: 1 }, ["a", "aa", "b"]],
  ["nothing of 0 or below", { a: 0, b: -1, c: 1e-9 }, ["c"]],
])("orders by %s", (_what, scores, expected) => {
  const scored = Object.entries(scores).map(([id, score]) => ({ id, score }));
  expect(bestFirst(scored).map(({ id }) => id)).toEqual(expected);
});
