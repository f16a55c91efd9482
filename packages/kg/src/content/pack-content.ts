import { ConditionEntry, FindingTerm, type MedicationKnowledge } from "@cdss/domain";
import { refuseErrors } from "../packs/load-packs.ts";
import { PackReader } from "../packs/pack-reader.ts";
import { readMedicationPacks } from "../packs/read-medication-packs.ts";

/** All entries of a folder of packs. */
export interface PackContent extends MedicationKnowledge {
  readonly conditions: readonly ConditionEntry[];
  readonly terms: readonly FindingTerm[];
}

/**
 * Read every entry of a folder of packs, to be counted. How entries fit together is left to lint. Throws CdssError INVALID_SOURCE
 * where a file cannot be read or an entry fails its schema: it would be missing from the counts.
 */
export function readPackContent(folder: string): PackContent {
  const { knowledge, issues } = readMedicationPacks(folder);
  const reader = new PackReader(folder);
  const terms = reader.entries(reader.files("findings"), FindingTerm).map(({ value }) => value);
  const conditions = reader.documents(reader.files("conditions"), ConditionEntry).map(({ value }) => value);
  refuseErrors([...issues.filter(({ kind }) => kind === "file" || kind === "schema"), ...reader.issues]);
  return { ...knowledge, conditions, terms };
}
