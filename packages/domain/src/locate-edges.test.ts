import { expect, test } from "vitest";
import { curie } from "./curie.ts";
import type { EdgeEvidence } from "./evidence.ts";
import { locateEdges } from "./locate-edges.ts";
import type { ConditionKnowledge } from "./ports.ts";

const edge: EdgeEvidence = {
  ...{ kind: "edge", id: "edge:1", condition: curie("CDSS:moon-fever"), finding: curie("HP:0001945"), negated: false },
  ...{ frequency: { value: 0.8, basis: "percent" }, modifiers: [], references: [curie("CDSS-WORK:a-book")] },
  ...{ evidenceCode: "TAS", release: "r" },
};

/** Knowledge with one condition that has one finding. */
function knowing(finding: object): Pick<ConditionKnowledge, "entryOf"> {
  const entry = { findings: [{ finding: edge.finding, source: "a-book", locator: "table 2", ...finding }] };
  return {
    entryOf: (records) =>
      (records.includes(edge.condition) ? entry : null) as ReturnType<ConditionKnowledge["entryOf"]>,
  };
}

test.each<[string, object, Partial<EdgeEvidence>, string | undefined]>([
  ["the place of the finding", {}, {}, "table 2"],
  ["no place where none is stated", { locator: undefined }, {}, undefined],
  ["not the place of another finding", { finding: "HP:0001250" }, {}, undefined],
  // Of a finding that men and women have in different shares, each has its own line.
  ["not the place of the other sex", { sex: "male" }, { sex: "female" }, undefined],
  ["not the place in another work", { source: "another" }, {}, undefined],
  ["nothing for an imported record", {}, { condition: curie("OMIM:154700") }, undefined],
])("an edge gets %s", (_, finding, more, expected) => {
  expect(locateEdges([{ ...edge, ...more }], knowing(finding))[0]?.locator).toBe(expected);
});
