/**
 * Constants of the differential. Chosen on the development cases (see docs/differential.md: what was tried, the figures,
 * and a check on the half of the cases that was not used for choosing); none is specific to a disease or a finding.
 */
export const PARAMETERS = {
  /** A frequency band or percentage counts as this many patients when it meets counts of cohorts. */
  bandPatients: 5,
  /** Pseudo-patients and frequency of a row that states none: between HPO's "frequent" and "occasional" bands. */
  unstatedPatients: 2,
  unstatedFrequency: 0.5,
  /** A finding that only the title of the record names: HPO's "frequent" band begins here. */
  titleFrequency: 0.3,
  /** No finding is certain: 98 % leaves room for the patient who has the disease without it. */
  frequencyCap: 0.98,

  /** P(recorded as the general term | the condition has a special form of it), relative to the special form's frequency. */
  generalisation: 0.15,
  /** P(recorded as a special form | the condition has the general term), relative to the background share of that form. */
  specialisation: 0.1,
  /** Weight of what is known of the other diseases of a named series. */
  series: 0.1,
  /** How much of the information that a finding shares with another present one is not counted again. */
  sharedEvidence: 0.5,
  /** How much of a finding is not counted again where a result that rises and falls with it is present. */
  correlated: 0.6,
  /** Share of a finding's probability that does not come from the disease: noise of records and second diseases. */
  noise: 0.05,
  /** Frequencies of small cohorts are unsure: they enter with this exponent. */
  frequencyExponent: 0.8,
  /** Added where the condition is annotated with exactly the recorded term. */
  exactBonus: 0.6,
  /** Weight of the findings of the disease that the case does not show: -w ln(1 + sum of frequency x information). */
  unexplainedProfile: 0.7,
  /** Weight of ln(1 + largest cohort): widely reported diseases are met more often. */
  reported: 0.3,
  /** Subtracted from a group record whose subtypes have records of their own under the same genes. */
  groupRecord: 4,
  /** Subtracted from any other record without a counterpart in OMIM. */
  otherRecord: 1,

  /** Reports and notes list many absent findings loosely: weight, and the sensitivity of looking for a finding. */
  absentWeight: 0.15,
  absentReliability: 0.9,
  /** Absence speaks only against conditions that have the finding at least this often. */
  absentLeastFrequency: 0.8,
  /** Most that one absent finding can count, before the weight. */
  absentCap: 3,

  /**
   * Lines that the packs describe. Weight of ln(pretest share / importedShare), and the share of visits that a disease stands for that only the imported
   * annotations know. Weight and bound of the factors of age, sex, season and risk.
   */
  pretestWeight: 0.6,
  importedShare: 1e-6,
  riskWeight: 0.8,
  leastFactor: 1e-4,
  /** Weight of the course that the patient tells against the onset of the condition, and the most that it can count. */
  courseWeight: 1,
  courseCap: 3,
  /** A condition of short course that the record names as present, or rules out (negative): somebody thought so who saw the patient. */
  named: 1.5,
  /** Findings that argue against, natural log. */
  againstWeak: -0.7,
  againstModerate: -1.6,
  againstStrong: -3,
  /** Weight of the mean over the everyday conditions, against that over all diseases, in what a finding is compared with. */
  everydayShare: 1,
  /** A condition of long course that the record states by name: it is known, and seldom what the visit is about. */
  known: -6,
  /** Weight of an absent finding of a line that the packs describe. */
  packAbsentWeight: 0.6,

  /** Weights of onset and sex evidence. */
  onset: 0.3,
  sex: 0.5,
  /**
   * Posterior: softmax over the scores times 4.1 / (findings + 4.3). Findings of one patient are not independent, and their
   * sum grows surer than it is right: the scale that fits best falls from 0.65 at two findings to 0.12 at thirty (midway
   * between cases whose publication is annotated and the same cases without it).
   */
  posteriorScale: 4.1,
  posteriorOffset: 4.3,
  /** A hedged finding ("possible") counts with this share of its log likelihood ratio. */
  uncertain: 0.5,
} as const;
