import { type Field, fieldText, type PackEntry } from "./pack-entry.ts";

/** What an issue is about, for counting and for finding all of one kind. */
export const PACK_ISSUE_KINDS = [
  "file",
  "schema",
  "duplicate",
  "claim",
  "source",
  "vocabulary",
  "drug",
  "finding",
  "condition",
  "selector",
  "dose",
  "threshold",
  "code",
  "translation",
  "thin",
  "broad",
  "idle",
] as const;
export type PackIssueKind = (typeof PACK_ISSUE_KINDS)[number];

/** One thing in the packs that is wrong (`error`: the packs are not used) or that a reviewer should look at (`warning`). */
export interface PackIssue {
  readonly level: "error" | "warning";
  readonly kind: PackIssueKind;
  /** File below the folder of the packs, such as `drugs/C09A.yaml`. */
  readonly file: string;
  /** Line of the field, from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** Id or key of the entry; null where the file as a whole is meant, or the entry has none. */
  readonly entry: string | null;
  /** Path of the field inside the entry, such as `doses.adult[0].max`; empty where the entry as a whole is meant. */
  readonly field: string;
  readonly message: string;
  readonly fix: string;
}

/** An issue of one field of an entry. */
export function issueAt(
  entry: PackEntry<unknown>,
  field: Field,
  what: Pick<PackIssue, "kind" | "message" | "fix"> & { level?: PackIssue["level"] },
): PackIssue {
  const { file, id } = entry;
  return { level: "error", file, line: entry.lineOf(field), entry: id, field: fieldText(field), ...what };
}

/** Where an issue is, in one word: `drugs/C09A.yaml:12:enalapril.doses.adult[0].max`. */
export function placeOf({ file, line, entry, field }: PackIssue): string {
  const inside = [entry, field].filter((part) => part !== null && part !== "").join(".");
  return [file, line, inside].filter((part) => part !== null && part !== "").join(":");
}
