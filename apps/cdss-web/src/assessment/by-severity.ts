import { InteractionSeverity, type MedicationAlert } from "@cdss/domain";

/** Alerts with the most serious first; those of one severity keep their order. */
export function bySeverity<T extends Pick<MedicationAlert, "severity">>(alerts: readonly T[]): T[] {
  const rank = ({ severity }: T) => InteractionSeverity.options.indexOf(severity);
  return [...alerts].sort((one, other) => rank(one) - rank(other));
}
