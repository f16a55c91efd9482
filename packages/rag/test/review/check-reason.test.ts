import { type Curie, curie } from "@cdss/domain";
import { expect, it } from "vitest";
import { checkReason } from "../../src/review/check-reason.ts";
import { counted, GRAPH } from "./review-world.ts";

const SUBJECT = { records: [curie("CDSS:glass-gout")], name: "glass gout" };
const finding = (id: string, label: string, status: "present" | "absent") => ({
  ...{ concept: curie(id) as Curie, label: { en: label }, status, text: label },
});
const PAIN = finding("HP:0002829", "joint pain", "present");
const FEVER = finding("HP:0001945", "fever", "absent");

// The graph counts joint pain for the condition, and the fever that is missing against it.
const WEIGHED = { supporting: [counted("HP:0002829", "present")], against: [counted("HP:0001945", "absent")] };

it.each([
  ["Joint pain speaks for glass gout.", [PAIN], "stands"],
  ["The lack of fever speaks against glass gout.", [FEVER], "stands"],
  ["Joint pain fits, but no fever speaks against it.", [PAIN, FEVER], "stands"],
  ["Joint pain speaks against glass gout.", [PAIN], "unsupported"],
  ["No fever speaks for glass gout.", [FEVER], "unsupported"],
])("a reason weighs findings as the graph does: %s", (text, findings, expected) => {
  const written = { text, subject: SUBJECT, findings, weighed: WEIGHED, located: [] };
  const checked = checkReason(written, { handles: { findings, conditions: [] }, graph: GRAPH });
  expect(typeof checked === "string" ? checked : "stands").toBe(expected);
});

it("a finding that the graph does not connect with the condition is no reason", () => {
  const written = {
    ...{ text: "Joint pain speaks for glass gout.", subject: SUBJECT, findings: [PAIN], located: [] },
    weighed: { supporting: [], against: [] },
  };
  expect(checkReason(written, { handles: { findings: [PAIN], conditions: [] }, graph: GRAPH })).toBe("unsupported");
});
