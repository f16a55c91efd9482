import { CdssError, type MedicationKnowledge } from "@cdss/domain";
import { placeOf } from "./pack-issue.ts";
import { readMedicationPacks } from "./read-medication-packs.ts";

/** Issues that the error carries: the first ones are usually the cause of the rest, and lint tells them all. */
const MOST_ISSUES = 50;

/**
 * All that the medication packs of a folder say. Throws CdssError INVALID_SOURCE with the first errors, each with file, line,
 * entry, field and fix: a service must not advise from packs that contradict themselves.
 */
export async function loadMedication(folder: string): Promise<MedicationKnowledge> {
  const { knowledge, issues } = readMedicationPacks(folder);
  const errors = issues.filter(({ level }) => level === "error");
  const [first] = errors;
  if (first === undefined) return knowledge;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  throw new CdssError("INVALID_SOURCE", `${placeOf(first)}: ${first.message}; ${first.fix}${more}`, {
    issues: errors
      .slice(0, MOST_ISSUES)
      .map((issue) => ({ path: placeOf(issue), message: issue.message, fix: issue.fix })),
  });
}
