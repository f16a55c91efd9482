import {
  Drug,
  InteractionException,
  InteractionRule,
  type MedicationKnowledge,
  VocabularyEntry,
  Work,
} from "@cdss/domain";
import { checkClaims } from "./check-claims.ts";
import { checkCodes, type ReferenceCodes } from "./check-codes.ts";
import { checkThinDrugs, checkTranslations } from "./check-completeness.ts";
import { checkDoses } from "./check-doses.ts";
import { checkDuplicates } from "./check-duplicates.ts";
import { checkExceptions } from "./check-exceptions.ts";
import { checkRules } from "./check-rules.ts";
import { checkSources } from "./check-sources.ts";
import { checkVocabulary } from "./check-vocabulary.ts";
import type { PackEntry } from "./pack-entry.ts";
import type { PackIssue } from "./pack-issue.ts";
import { PackReader } from "./pack-reader.ts";

export interface MedicationPacks {
  /** Every entry that its schema accepts; to be used only where no issue is an error. */
  readonly knowledge: MedicationKnowledge;
  /** All that is wrong or doubtful, in the order of the checks. */
  readonly issues: readonly PackIssue[];
}

const valuesOf = <T>(entries: readonly PackEntry<T>[]): T[] => entries.map(({ value }) => value);

/**
 * Read the medication packs of a folder (`drugs/`, `interactions/`, `vocabulary/`, `sources*.yaml`) and check each entry and
 * how they fit together. Never throws for what the files hold: an issue names file, line, entry, field and fix.
 */
export function readMedicationPacks(folder: string, reference: ReferenceCodes = {}): MedicationPacks {
  const reader = new PackReader(folder);
  const works = reader.entries(reader.files("", "sources"), Work);
  const vocabulary = reader.entries(reader.files("vocabulary"), VocabularyEntry);
  const drugs = reader.entries(reader.files("drugs"), Drug);
  const interactions = reader.files("interactions");
  reader.expectSections(interactions, ["rules", "exceptions"]);
  const rules = reader.entries(interactions, InteractionRule, "rules");
  const exceptions = reader.entries(interactions, InteractionException, "exceptions");

  const { broken } = reader;
  const knowledge = {
    drugs: valuesOf(drugs),
    rules: valuesOf(rules),
    exceptions: valuesOf(exceptions),
    works: valuesOf(works),
    vocabulary: valuesOf(vocabulary),
  };
  const issues = [
    ...reader.issues,
    ...checkDuplicates({ drugs, rules, works, vocabulary }),
    ...checkClaims(drugs),
    ...checkSources({ drugs, rules, exceptions, works }, broken),
    ...checkVocabulary(drugs, vocabulary, broken),
    ...checkRules(rules, knowledge.drugs, broken),
    ...checkExceptions(exceptions, knowledge.drugs, knowledge.rules, broken),
    ...checkDoses(drugs),
    ...checkCodes(drugs, reference),
    ...checkTranslations([...drugs, ...rules, ...exceptions, ...vocabulary]),
    ...checkThinDrugs(drugs),
  ];
  return { knowledge, issues };
}
