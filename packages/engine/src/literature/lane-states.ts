import { EvidenceLane, type EvidenceLaneState } from "@cdss/domain";

const WORSE = { used: 0, off: 1, failed: 2 } as const;

/** Each way of searching at its worst over several searches, in the order of the domain. */
export function worstStates(states: readonly EvidenceLaneState[]): EvidenceLaneState[] {
  return EvidenceLane.options.flatMap((lane) => {
    const own = states.filter((one) => one.lane === lane);
    const [worst] = own.toSorted((one, other) => WORSE[other.state] - WORSE[one.state]);
    return worst === undefined ? [] : [worst];
  });
}
