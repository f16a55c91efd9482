import { convertValue } from "../interpret/convert-value.ts";
import { acceptedUnits, type ObservationIndex } from "../table/observation-index.ts";
import type { ObservationTest } from "../table/observation-table.ts";

export interface ChosenTest {
  readonly test: ObservationTest;
  readonly problem?: "unknown-unit";
  /** Chosen by its unit, not by the size of the number. */
  readonly byUnit: boolean;
}

/**
 * Which of the tests that share a name the value belongs to: the one that accepts its unit, or without a unit the only one
 * in which the number is plausible. Where that leaves several or none, the first is returned with the problem.
 */
export function chooseTest(
  index: ObservationIndex,
  tests: readonly ObservationTest[],
  value: number,
  spelling: string | undefined,
): ChosenTest | null {
  const first = tests[0];
  if (first === undefined) return null;
  if (spelling !== undefined && spelling !== "") {
    const accepting = tests.filter((test) => acceptedUnits(index, test, spelling).length > 0);
    const test = accepting.find((candidate) => convertValue(index, candidate, value, spelling).ok) ?? accepting[0];
    return test === undefined ? { test: first, problem: "unknown-unit", byUnit: false } : { test, byUnit: true };
  }
  const plausible = tests.filter((test) => convertValue(index, test, value, undefined).ok);
  const only = plausible[0];
  if (only !== undefined && plausible.length === 1) return { test: only, byUnit: false };
  if (tests.length === 1) return { test: first, byUnit: false };
  return { test: first, problem: "unknown-unit", byUnit: false };
}
