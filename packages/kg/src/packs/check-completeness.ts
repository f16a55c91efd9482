import type { Drug } from "@cdss/domain";
import { HAN } from "../import/concept-names.ts";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

/** Texts in two languages, wherever they stand in a value. */
function* textsOf(value: unknown, field: Field): Generator<{ field: Field; zh: unknown }> {
  if (typeof value !== "object" || value === null) return;
  if ("en" in value && typeof value.en === "string") yield { field, zh: "zh" in value ? value.zh : undefined };
  else
    for (const [key, inner] of Object.entries(value))
      yield* textsOf(inner, [...field, Array.isArray(value) ? Number(key) : key]);
}

/** An English word, where no Chinese character stands beside it: `PR, QRS` and `4-12 mg/L` read alike in both languages. */
const isEnglish = (text: string): boolean => !HAN.test(text) && /[a-z]{4}/.test(text);

/** Texts that a Chinese reader would get in English. */
export function* checkTranslations(entries: readonly PackEntry<unknown>[]): Generator<PackIssue> {
  for (const entry of entries)
    for (const { field, zh } of textsOf(entry.value, []))
      if (typeof zh !== "string" || zh.trim() === "" || isEnglish(zh))
        yield issueAt(entry, field, {
          ...{ level: "warning", kind: "translation", message: "has no Chinese text", fix: "write it under zh" },
        });
}

/** Drugs that say too little to be checked for dose or interaction. */
export function* checkThinDrugs(drugs: readonly PackEntry<Drug>[]): Generator<PackIssue> {
  for (const entry of drugs) {
    const { doses, roles, tags } = entry.value;
    if (doses.adult.length + doses.child.length === 0)
      yield issueAt(entry, ["doses"], {
        level: "warning",
        kind: "thin",
        message: "has no dose",
        fix: "give the usual dose",
      });
    if (roles.length + tags.length === 0)
      yield issueAt(entry, ["roles"], {
        ...{ level: "warning", kind: "thin", message: "has neither role nor tag: general rules never speak of it" },
        fix: "give roles and tags, where it has any",
      });
  }
}
