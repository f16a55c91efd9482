import { PARAMETERS } from "./parameters.ts";

/** What a condition's profile says of one recorded finding, each a probability. */
export interface Explanations {
  /** Frequency of exactly the recorded term. */
  readonly exact: number;
  /** Highest frequency among the recorded term and its special forms. */
  readonly below: number;
  /** max over proper ancestors a of frequency(a) x background(term) / background(a). */
  readonly above: number;
  /** Mean frequency over the other diseases of the series. */
  readonly series: number;
}

/**
 * P(term recorded | condition). A recorded term is explained best by one of: the same term in the profile; a special
 * form of it, recorded in general words; a general term, of which it is one form; a disease of the same series.
 */
export function probabilityRecorded(explanations: Explanations): number {
  return Math.max(
    explanations.exact,
    PARAMETERS.generalisation * explanations.below,
    PARAMETERS.specialisation * explanations.above,
    PARAMETERS.series * explanations.series,
  );
}

/** `probabilityRecorded` under the exponent of the model. */
export function raisedProbability(explanations: Explanations): number {
  return probabilityRecorded(explanations) ** PARAMETERS.frequencyExponent;
}

/**
 * How much more likely a finding is under a condition than under the average condition, mixed with noise:
 * (1 - e) p^k / mean(p^k) + e. The exponent k < 1 tempers frequencies that come from small cohorts; the mean is taken over
 * all conditions of the release under the same exponent, so that 1 stays "says nothing".
 */
export function likelihoodRatio(raised: number, meanRaised: number): number {
  return ((1 - PARAMETERS.noise) * raised) / meanRaised + PARAMETERS.noise;
}

/**
 * Contribution of one present finding, natural log. A finding that the disease does not know costs at most
 * `-ln(noise)`; an exactly matching term counts `exactBonus` more.
 */
export function presentContribution(
  ratio: number,
  exact: boolean,
  { uncertain, weight }: { readonly uncertain: boolean; readonly weight: number },
): number {
  const value = Math.log(ratio) + (exact ? PARAMETERS.exactBonus : 0);
  return value * weight * (uncertain ? PARAMETERS.uncertain : 1);
}

/**
 * Contribution of one absent finding, natural log, never above what absence in general is worth:
 * w max(-cap, ln((1 - r f) / (1 - r b))), where r is how reliably an absence is recorded. Zero below the least frequency.
 */
export function absentContribution(frequency: number, background: number, uncertain: boolean): number {
  if (frequency < PARAMETERS.absentLeastFrequency) return 0;
  const r = PARAMETERS.absentReliability;
  const value = Math.max(Math.log((1 - r * frequency) / (1 - r * background)), -PARAMETERS.absentCap);
  return PARAMETERS.absentWeight * value * (uncertain ? PARAMETERS.uncertain : 1);
}
