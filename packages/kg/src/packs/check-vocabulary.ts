import type { Drug, VocabularyEntry } from "@cdss/domain";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

interface Use {
  readonly kind: VocabularyEntry["kind"];
  readonly key: string;
  readonly field: Field;
}

function usesOf(drug: Drug): Use[] {
  const uses: Use[] = drug.groups.map((key, index) => ({ kind: "group", key, field: ["groups", index] }));
  for (const list of ["contraindications", "cautions"] as const)
    for (const [index, { when, except }] of drug[list].entries()) {
      uses.push({ kind: "condition", key: when, field: [list, index, "when"] });
      if (except !== undefined) uses.push({ kind: "condition", key: except, field: [list, index, "except"] });
    }
  for (const [index, { test }] of drug.monitoring.entries())
    uses.push({ kind: "test", key: test, field: ["monitoring", index, "test"] });
  if (drug.allergy !== undefined) {
    uses.push({ kind: "allergy", key: drug.allergy.group, field: ["allergy", "group"] });
    for (const [index, key] of drug.allergy.crossReacts.entries())
      uses.push({ kind: "allergy", key, field: ["allergy", "crossReacts", index] });
  }
  return uses;
}

/** Keys of drugs that the vocabulary does not hold in that kind. `broken` holds keys of entries that are not right. */
export function* checkVocabulary(
  drugs: readonly PackEntry<Drug>[],
  vocabulary: readonly PackEntry<VocabularyEntry>[],
  broken: ReadonlySet<string>,
): Generator<PackIssue> {
  const known = new Set(vocabulary.map(({ value }) => `${value.kind} ${value.key}`));
  for (const entry of drugs)
    for (const { kind, key, field } of usesOf(entry.value))
      if (!known.has(`${kind} ${key}`) && !broken.has(key)) {
        const fix = "correct the key, or add it to a file of vocabulary/";
        yield issueAt(entry, field, { kind: "vocabulary", message: `no ${kind} has the key ${key}`, fix });
      }
}
