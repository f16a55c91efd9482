import { expect, it } from "vitest";
import { correlatedGroupOf } from "./correlated-findings.ts";

it.each([
  ["creatinine and urea", "HP:0003259", "HP:0003138", true],
  ["systolic and diastolic pressure", "HP:0004421", "HP:0005117", true],
  ["creatinine and anaemia", "HP:0003259", "HP:0001903", false],
])("%s rise together: %s, %s, %s", (_, one, other, together) => {
  expect(correlatedGroupOf(one)).toBeDefined();
  expect(correlatedGroupOf(one) === correlatedGroupOf(other)).toBe(together);
});

it("most findings belong to no group", () => {
  expect(correlatedGroupOf("HP:0001250")).toBeUndefined();
});
