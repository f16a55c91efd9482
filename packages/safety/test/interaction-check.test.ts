import { describe, expect, it } from "vitest";
import { createInteractionCheck } from "../src/index.ts";
import { KNOWLEDGE } from "./small-knowledge.ts";

const { check } = createInteractionCheck(KNOWLEDGE);
const said = (...drugs: string[]) =>
  check(drugs).map(({ drugs: pair, rule, severity }) => [...pair, rule.id, severity]);

describe("interactions of a pair", () => {
  it.each([
    // The particular rule speaks for the statin, the general one is said by it.
    [
      ["ravastat", "frostol"],
      ["ravastat", "frostol", "statin-cyp3a4-strong", "contraindicated"],
    ],
    [
      ["frostol", "ravastat"],
      ["frostol", "ravastat", "statin-cyp3a4-strong", "contraindicated"],
    ],
    // Of two rules of one priority the more serious speaks.
    [
      ["dogwood", "cedrol"],
      ["dogwood", "cedrol", "anticoagulant-nsaid", "major"],
    ],
    [
      ["embol", "milostat"],
      ["embol", "milostat", "named", "minor"],
    ],
  ])("%j", (drugs, expected) => {
    expect(said(...drugs)).toEqual([expected]);
  });

  it.each([
    ["a moderate substrate where sensitive ones are meant", ["milostat", "frostol"]],
    ["a weak inhibitor where strong ones are meant", ["ravastat", "embol"]],
    ["a pair that is excepted, in either order", ["alderin", "birchin"]],
    ["the same drug twice", ["alderin", "alderin"]],
    ["a drug that is not known", ["alderin", "nowhere"]],
  ])("has none on file for %s", (_, drugs) => {
    expect(said(...drugs)).toEqual([]);
  });

  it("says what is implied once, and how each drug comes to the rule", () => {
    const [found] = check(["frostol", "ravastat"]);
    expect(found?.also.map(({ id }) => id)).toEqual(["cyp3a4-strong"]);
    expect(found?.interrupts).toBe(true);
    expect(found?.path).toEqual([
      { drug: "ravastat", by: "group", node: "statin" },
      { drug: "ravastat", by: "path", node: "CYP3A4", role: "substrate (sensitive)" },
      { drug: "frostol", by: "path", node: "CYP3A4", role: "inhibitor (strong)" },
    ]);
  });

  it("puts the most serious first", () => {
    expect(
      said("alderin", "embol", "milostat", "cedrol", "dogwood", "frostol", "ravastat").map(
        ([, , , severity]) => severity,
      ),
    ).toEqual(["contraindicated", "major", "minor"]);
  });

  it("does not depend on the order of the drugs", () => {
    const drugs = KNOWLEDGE.drugs.map(({ id }) => id);
    const rules = (ids: readonly string[]) =>
      check(ids).map(({ rule, drugs: pair }) => [rule.id, [...pair].sort().join()].join());
    expect(rules([...drugs].reverse()).sort()).toEqual(rules(drugs).sort());
  });
});
