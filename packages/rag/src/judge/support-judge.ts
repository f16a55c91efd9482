import type { Passage } from "@cdss/domain";

/** What a judge is asked: whether a passage carries a statement whose words differ from its own. */
export interface JudgedClaim {
  readonly statement: string;
  /** As it is stored. */
  readonly passage: Passage;
  /** The sentences of the passage that come nearest, half-open, in UTF-16 units of its text. */
  readonly place: { readonly start: number; readonly end: number };
  readonly tenant: string;
  /** Whose record or question it belongs to; null for nobody's. */
  readonly patient: string | null;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Decides where the rules do not: no name, figure, denial, direction, group or time differs, but words do. It is asked about nothing else, and
 * what it says is held against the rules once more. Throws what its model throws; the statement is then dropped.
 */
export interface SupportJudge {
  /** Shown beside what it kept. */
  readonly name: string;
  /** The place of the passage that carries the statement, half-open; null where none does. */
  judge(claim: JudgedClaim): Promise<{ readonly start: number; readonly end: number } | null>;
}
