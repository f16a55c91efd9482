import { CdssError, type MedicationKnowledge } from "@cdss/domain";
import type { LexiconEntry } from "../lexicon-entry.ts";
import type { PackInput } from "../release/compile-packs.ts";
import { readConditionPacks } from "./conditions/read-condition-packs.ts";
import { type PackIssue, placeOf } from "./pack-issue.ts";
import { readMedicationPacks } from "./read-medication-packs.ts";

/** Issues that the error carries: the first ones are usually the cause of the rest, and lint tells them all. */
const MOST_ISSUES = 50;

/** Throws CdssError INVALID_SOURCE with the first errors, each with file, line, entry, field and fix. */
export function refuseErrors(issues: readonly PackIssue[]): void {
  const errors = issues.filter(({ level }) => level === "error");
  const [first] = errors;
  if (first === undefined) return;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  throw new CdssError("INVALID_SOURCE", `${placeOf(first)}: ${first.message}; ${first.fix}${more}`, {
    issues: errors
      .slice(0, MOST_ISSUES)
      .map((issue) => ({ path: placeOf(issue), message: issue.message, fix: issue.fix })),
  });
}

/**
 * All that the medication packs of a folder say. Throws CdssError INVALID_SOURCE: a service must not advise from packs that
 * contradict themselves.
 */
export async function loadMedication(folder: string): Promise<MedicationKnowledge> {
  const { knowledge, issues } = readMedicationPacks(folder);
  refuseErrors(issues);
  return knowledge;
}

/** All packs of a folder, held against the names of HPO's terms. Throws as `loadMedication` does. */
export function loadPacks(
  folder: string,
  lexicon: readonly LexiconEntry[],
): { packs: PackInput; medication: MedicationKnowledge } {
  const { knowledge, issues } = readMedicationPacks(folder);
  const { conditions, terms, names, issues: more } = readConditionPacks(folder, { ...knowledge, lexicon });
  refuseErrors([...issues, ...more]);
  const { works, vocabulary } = knowledge;
  return { packs: { conditions, terms, names, works, vocabulary }, medication: knowledge };
}
