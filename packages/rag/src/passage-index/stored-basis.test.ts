import { expect, it } from "vitest";
import { isSameBasis } from "./stored-basis.ts";

const model = { name: "m", sha256: "1".repeat(64), dimensions: 2 };
const basis = { release: "one", model };

it.each([
  [
    "itself, whatever the order of its fields",
    { model: { dimensions: 2, sha256: model.sha256, name: "m" }, release: "one" },
    true,
  ],
  ["another release", { ...basis, release: "two" }, false],
  ["no model", { ...basis, model: null }, false],
  ["a model of the same name with other weights", { ...basis, model: { ...model, sha256: "2".repeat(64) } }, false],
  ["a model of another size", { ...basis, model: { ...model, dimensions: 3 } }, false],
])("compares with %s", (_what, other, expected) => {
  expect(isSameBasis(basis, other)).toBe(expected);
  expect(isSameBasis(other, basis)).toBe(expected);
});

it("takes two bases without a model for the same", () => {
  expect(isSameBasis({ release: "one", model: null }, { release: "one", model: null })).toBe(true);
});
