import type { Drug, InteractionRule, VocabularyEntry, Work } from "@cdss/domain";
import type { PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

function* givenTwice<T>(
  entries: readonly PackEntry<T>[],
  field: keyof T & string,
  keyOf: (value: T) => string,
): Generator<PackIssue> {
  const holders = new Map<string, PackEntry<T>>();
  for (const entry of entries) {
    const key = keyOf(entry.value);
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, entry);
    else {
      const message = `is given already (${holder.file}:${holder.lineOf([])})`;
      yield issueAt(entry, [field], { kind: "duplicate", message, fix: "keep one of the two entries, or rename one" });
    }
  }
}

/** Ids and keys that two entries have: whoever names one must not be read as naming the other. */
export function* checkDuplicates(packs: {
  readonly drugs: readonly PackEntry<Drug>[];
  readonly rules: readonly PackEntry<InteractionRule>[];
  readonly works: readonly PackEntry<Work>[];
  readonly vocabulary: readonly PackEntry<VocabularyEntry>[];
}): Generator<PackIssue> {
  yield* givenTwice(packs.drugs, "id", ({ id }) => id);
  yield* givenTwice(packs.rules, "id", ({ id }) => id);
  yield* givenTwice(packs.works, "id", ({ id }) => id);
  yield* givenTwice(packs.vocabulary, "key", ({ kind, key }) => `${kind} ${key}`);
}
