import type { Drug } from "@cdss/domain";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** Names that differ only in case, width or white space are one name to a reader, and to the one who types them. */
const normalised = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

function namesOf(drug: Drug, language: "en" | "zh"): { readonly name: string; readonly field: Field }[] {
  return [
    { name: drug.names[language], field: ["names", language] },
    ...drug.synonyms[language].map((name, index) => ({ name, field: ["synonyms", language, index] })),
  ];
}

/** Names and synonyms that two drugs claim in one language, and names that are blank. */
export function* checkNames(drugs: readonly PackEntry<Drug>[]): Generator<PackIssue> {
  for (const language of ["en", "zh"] as const) {
    const holders = new Map<string, PackEntry<Drug>>();
    for (const entry of drugs)
      for (const { name, field } of namesOf(entry.value, language)) {
        const key = normalised(name);
        const holder = holders.get(key);
        if (key === "")
          yield issueAt(entry, field, { kind: "name", message: "is blank", fix: "write the name, or remove it" });
        else if (holder === undefined) holders.set(key, entry);
        else if (holder !== entry) {
          const message = `${name} is also a name of ${holder.id} (${holder.file}:${holder.lineOf([])})`;
          yield issueAt(entry, field, {
            kind: "name",
            message,
            fix: "leave the name with the drug that it stands for",
          });
        }
      }
  }
}
