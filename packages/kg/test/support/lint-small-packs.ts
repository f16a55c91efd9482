import { Curie } from "@cdss/domain";
import type { LexiconEntry } from "../../src/lexicon-entry.ts";
import { readConditionPacks } from "../../src/packs/conditions/read-condition-packs.ts";
import { type PackIssue, placeOf } from "../../src/packs/pack-issue.ts";
import { readMedicationPacks } from "../../src/packs/read-medication-packs.ts";
import { type PackChange, writeSmallPacks } from "./small-packs.ts";

const LABELS = ["Fever", "Headache", "Cough", "Nausea", "Fatigue", "Myalgia", "Seizure", "Jaundice", "Photophobia"];

const name = (at: number, text: string, rest: Partial<LexiconEntry> = {}): LexiconEntry => ({
  ...{ text, language: "en", concept: Curie.parse(`HP:900000${at}`), kind: "phenotype", scope: "label", lay: false },
  ...rest,
});

/** Names of an invented ontology. `Fit` is an exact synonym of two terms, `Migraine` a narrower word than its term. */
const LEXICON: readonly LexiconEntry[] = [
  ...LABELS.map((text, at) => name(at, text)),
  name(0, "Pyrexia", { scope: "exact" }),
  name(0, "发热", { language: "zh" }),
  name(1, "Sore head", { scope: "exact", lay: true }),
  name(1, "Migraine", { scope: "narrow" }),
  name(2, "Fit", { scope: "exact" }),
  name(6, "Fit", { scope: "exact" }),
];

/** What lint says of packs: errors are refused, warnings are not. */
export interface LintWords {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * What lint says of the small packs with changes, each issue as `kind file:line:entry.field: message; fix`. ATC codes are held
 * against a list where one is given.
 */
export function lintSmallPacks(folder: string, changes: readonly PackChange[], atc?: readonly string[]): LintWords {
  writeSmallPacks(folder, changes);
  const { knowledge, issues } = readMedicationPacks(folder, atc === undefined ? {} : { atc: new Set(atc) });
  const all = [...issues, ...readConditionPacks(folder, { ...knowledge, lexicon: LEXICON }).issues];
  const of = (wanted: PackIssue["level"]): string[] =>
    all
      .filter(({ level }) => level === wanted)
      .map((issue) => `${issue.kind} ${placeOf(issue)}: ${issue.message}; ${issue.fix}`);
  return { errors: of("error"), warnings: of("warning") };
}
