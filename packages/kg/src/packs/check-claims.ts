import type { Drug } from "@cdss/domain";
import { normalisedName } from "./conditions/finding-names.ts";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** A name or code that a drug has for itself alone. */
interface Claim {
  readonly space: "English name" | "Chinese name" | "ATC code" | "RxCUI";
  readonly text: string;
  readonly field: Field;
}

function claimsOf({ names, synonyms, codes }: Drug): Claim[] {
  const claims: Claim[] = [];
  for (const [language, space] of [
    ["en", "English name"],
    ["zh", "Chinese name"],
  ] as const) {
    claims.push({ space, text: names[language], field: ["names", language] });
    for (const [index, text] of synonyms[language].entries())
      claims.push({ space, text, field: ["synonyms", language, index] });
  }
  for (const [index, text] of codes.atc.entries())
    claims.push({ space: "ATC code", text, field: ["codes", "atc", index] });
  if (codes.rxcui !== null) claims.push({ space: "RxCUI", text: codes.rxcui, field: ["codes", "rxcui"] });
  return claims;
}

/**
 * Names (of one language), ATC codes and RxCUIs that two drugs claim, and blank names. Two entries of one id are one drug
 * here: that they are two is told elsewhere.
 */
export function* checkClaims(drugs: readonly PackEntry<Drug>[]): Generator<PackIssue> {
  const holders = new Map<string, PackEntry<Drug>>();
  for (const entry of drugs)
    for (const { space, text, field } of claimsOf(entry.value)) {
      const key = `${space} ${normalisedName(text)}`;
      const holder = holders.get(key);
      if (normalisedName(text) === "")
        yield issueAt(entry, field, { kind: "claim", message: "is blank", fix: "write the name, or remove it" });
      else if (holder === undefined) holders.set(key, entry);
      else if (holder.id !== entry.id) {
        const message = `${space} ${text} is claimed by ${holder.id} too (${holder.file}:${holder.lineOf([])})`;
        // ATC gives one code to a drug and its prodrug, or to a salt and another: right, and worth a look.
        const level = space === "ATC code" ? "warning" : "error";
        yield issueAt(entry, field, {
          level,
          kind: "claim",
          message,
          fix: "leave it with the drug that it stands for",
        });
      }
    }
}
