import { ConditionEntry, type Drug, FindingTerm, type VocabularyEntry, type Work } from "@cdss/domain";
import type { LexiconEntry } from "../../lexicon-entry.ts";
import { checkTranslations } from "../check-completeness.ts";
import type { PackIssue } from "../pack-issue.ts";
import { PackReader } from "../pack-reader.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkFindings } from "./check-findings.ts";
import { type FindingNames, findingNamesOf } from "./finding-names.ts";

export interface ReadConditionPacks {
  readonly conditions: readonly ConditionEntry[];
  readonly terms: readonly FindingTerm[];
  /** Findings by name, those of the packs included. */
  readonly names: FindingNames;
  readonly issues: readonly PackIssue[];
}

/** What the entries of conditions refer to. */
export interface ConditionContext {
  /** Names of HPO's terms. */
  readonly lexicon: readonly LexiconEntry[];
  readonly drugs: readonly Drug[];
  readonly vocabulary: readonly VocabularyEntry[];
  readonly works: readonly Work[];
}

/**
 * Read `findings/*.yaml` (lists) and `conditions/*.yaml` (one condition a file) of a folder, and check each entry and how they fit
 * together with HPO, drugs, vocabulary and bibliography. Never throws for what the files hold.
 */
export function readConditionPacks(folder: string, context: ConditionContext): ReadConditionPacks {
  const reader = new PackReader(folder);
  const terms = reader.entries(reader.files("findings"), FindingTerm);
  const conditions = reader.documents(reader.files("conditions"), ConditionEntry);
  const names = findingNamesOf(
    context.lexicon,
    terms.map(({ value }) => value),
  );
  const { broken } = reader;
  const { drugs, vocabulary, works } = context;
  return {
    conditions: conditions.map(({ value }) => value),
    terms: terms.map(({ value }) => value),
    names,
    issues: [
      ...reader.issues,
      ...checkFindings(terms, names, context.lexicon, broken),
      ...checkConditions({ conditions, terms, names, drugs, vocabulary, works, broken }),
      ...checkTranslations([...terms, ...conditions]),
    ],
  };
}
