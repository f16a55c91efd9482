import type { Curie, Language, Sex } from "@cdss/domain";

/** Where the case on the page comes from. `bundle` is passed on as it was served; the server validates it. */
export type CaseSource =
  | { readonly kind: "patient"; readonly id: string; readonly bundle: unknown }
  | { readonly kind: "note"; readonly text: string; readonly sex: Sex; readonly ageYears: number | undefined }
  /** No record: only findings that the physician enters. */
  | { readonly kind: "findings" };

export type CorrectionStatus = "present" | "absent" | "unknown" | "removed";

/** What the physician changed by hand, by concept, in the order of the changes. */
export type Corrections = ReadonlyMap<Curie, CorrectionStatus>;

const CHINESE = /\p{Script=Han}/u;

/** The language of a note: Chinese as soon as it holds a Han character, for Chinese notes quote English words freely. */
export function languageOf(text: string): Language {
  return CHINESE.test(text) ? "zh" : "en";
}
