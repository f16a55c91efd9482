/** What a rule makes of the words that it matched: null when they prove nothing (a liver of 2 cm in an infant). */
export type Judgement = "present" | "absent" | null;

/**
 * A finding that is stated by a sentence form with a number or a qualifier inside, which no list of names can hold. The
 * whole match is quoted. Patterns have bounded repeats only, so that reading stays linear.
 */
export interface StatementRule {
  /** Names of the lexicon, silent where it has none, as with aliases. */
  readonly findings: readonly string[];
  /** With the flags g, i and u; matched on folded text (half-width, no accents, ordinary dashes and apostrophes). */
  readonly pattern: RegExp;
  /** Left out, the words alone say that the finding is there. `ageYears` is the age of the patient, where it is known. */
  readonly judge?: (groups: Readonly<Record<string, string | undefined>>, ageYears: number | undefined) => Judgement;
}
