import type { Drug } from "@cdss/domain";
import type { PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** Codes that a reference list holds. */
export interface ReferenceCodes {
  readonly atc?: ReadonlySet<string>;
  /** Of products: an ingredient may rightly be absent. */
  readonly rxcui?: ReadonlySet<string>;
}

/** Codes of drugs that the reference lists do not hold; nothing where no list is given. */
export function* checkCodes(drugs: readonly PackEntry<Drug>[], { atc, rxcui }: ReferenceCodes): Generator<PackIssue> {
  for (const entry of drugs) {
    const { codes } = entry.value;
    for (const [index, code] of codes.atc.entries())
      if (atc?.has(code) === false) {
        const message = `${code} is not in the list of ATC codes`;
        yield issueAt(entry, ["codes", "atc", index], { kind: "code", message, fix: "correct or remove the code" });
      }
    if (codes.rxcui !== null && rxcui?.has(codes.rxcui) === false)
      yield issueAt(entry, ["codes", "rxcui"], {
        ...{ level: "warning", kind: "code", message: `${codes.rxcui} is not in the list of RxNorm` },
        fix: "look it up in RxNav, or write null",
      });
  }
}
