import type { Drug, InteractionRule, VocabularyEntry, Work } from "@cdss/domain";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** A key that an entry claims for itself, with the field that says so. */
interface Claim {
  readonly key: string;
  readonly field: Field;
}

function* claimedTwice<T>(
  entries: readonly PackEntry<T>[],
  claims: (value: T) => readonly Claim[],
  fix: string,
): Generator<PackIssue> {
  const holders = new Map<string, PackEntry<T>>();
  for (const entry of entries)
    for (const { key, field } of claims(entry.value)) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, entry);
      else {
        const by = holder === entry ? "in the same entry" : `at ${holder.id} (${holder.file}:${holder.lineOf([])})`;
        yield issueAt(entry, field, { kind: "duplicate", message: `${key} is given already ${by}`, fix });
      }
    }
}

const byId = ({ id }: { readonly id: string }): Claim[] => [{ key: id, field: ["id"] }];

const codesOf = ({ codes }: Drug): Claim[] => [
  ...codes.atc.map((code, index) => ({ key: `ATC ${code}`, field: ["codes", "atc", index] })),
  ...(codes.rxcui === null ? [] : [{ key: `RxCUI ${codes.rxcui}`, field: ["codes", "rxcui"] }]),
];

/** Ids, keys and codes that stand for two things: a case that names one must not be read as the other. */
export function* checkDuplicates(packs: {
  readonly drugs: readonly PackEntry<Drug>[];
  readonly rules: readonly PackEntry<InteractionRule>[];
  readonly works: readonly PackEntry<Work>[];
  readonly vocabulary: readonly PackEntry<VocabularyEntry>[];
}): Generator<PackIssue> {
  const once = "keep one of the two entries";
  yield* claimedTwice(packs.drugs, byId, once);
  yield* claimedTwice(packs.rules, byId, "give each rule its own id");
  yield* claimedTwice(packs.works, byId, once);
  yield* claimedTwice(packs.vocabulary, ({ kind, key }) => [{ key: `${kind} ${key}`, field: ["key"] }], once);
  yield* claimedTwice(packs.drugs, codesOf, "leave the code with the drug that it stands for");
}
