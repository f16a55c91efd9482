/**
 * What a phrase does to the findings near it. `…Before` stands before the finding and reaches forward, `…After` stands
 * behind it and reaches back.
 *
 * - `adjacentNegation`: denies only the name that follows at once (非癫痫).
 * - `hypothetical`: nothing has happened (to the end of the sentence); `hypotheticalClause`: to the end of the clause.
 * - `relative`: the words are about a relative, unless an `informant` word stands beside it (the mother reports …).
 * - `bystander`: the words are about somebody who is neither patient nor relative: nothing of theirs is a finding here.
 * - `patient`: the words return to the patient. `affirm`: something is said to be there; ends a negation before it.
 * - `notTaken`, `stoppedBefore`, `stoppedAfter`, `planned`, `unfit`: how a medicine stands to the patient; they reach only the names that touch them
 *   (未服用, 已停用, 能否用, 禁用).
 * - `stop`: ends every scope. `pseudo`: looks like a trigger and is none; consumes its words.
 */
export type TriggerKind =
  | "negationBefore"
  | "negationAfter"
  | "adjacentNegation"
  | "uncertainBefore"
  | "uncertainAfter"
  | "pastBefore"
  | "pastAfter"
  | "hypothetical"
  | "hypotheticalClause"
  | "hypotheticalAfter"
  | "unknownBefore"
  | "unknownAfter"
  | "relative"
  | "relativeAfter"
  | "bystander"
  | "informant"
  | "patient"
  | "affirm"
  | "affirmAfter"
  | "now"
  | "notTaken"
  | "stoppedBefore"
  | "stoppedAfter"
  | "planned"
  | "unfit"
  | "stop"
  | "pseudo";

export type TriggerPhrases = Readonly<Record<TriggerKind, readonly string[]>>;

/** A trigger at a place of the text, by token positions (half-open). */
export interface Trigger {
  readonly kind: TriggerKind;
  readonly from: number;
  readonly to: number;
}
