import type { Observation } from "@cdss/domain";
import { formatQuantity } from "./format-quantity.ts";

/** The value of a measurement as recorded: a quantity, words, or the names of codes; empty where there is none. */
export function formatObservation(observation: Observation): string {
  if (observation.quantity !== undefined) return formatQuantity(observation.quantity);
  if (observation.valueText !== undefined) return observation.valueText;
  return (observation.valueCodings ?? []).map((coding) => coding.display ?? coding.code).join(", ");
}
