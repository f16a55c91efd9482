import { onsetEvidence, sexContribution, weightedOnset } from "./demographic-likelihood.ts";
import { absentContribution, likelihoodRatio, presentContribution } from "./finding-likelihood.ts";
import { excusedFindings, packAbsence, packScore } from "./pack-evidence.ts";
import { PARAMETERS } from "./parameters.ts";
import type { ProfileIndex } from "./profile-index.ts";
import type { QueryFinding, ResolvedQuery } from "./query.ts";
import type { RecordedProbabilities } from "./recorded-probabilities.ts";
import { scoreProfile } from "./score-profile.ts";

/** Scores of all lines for one query; -Infinity where a line has no usable annotation. */
export interface Scores {
  readonly score: Float64Array;
  readonly posterior: Float64Array;
  /** Lines that have a profile under this query. */
  readonly considered: number;
  readonly context: ScoreContext;
}

/** What all lines of one query share. */
export interface ScoreContext {
  /** By present term: mean over the lines of P(recorded | line) raised to `frequencyExponent`. */
  readonly meanRaised: ReadonlyMap<number, number>;
  readonly onsetBackground: number;
}

/**
 * Ratios multiplied before their logarithm is taken, so that the product stays a finite double: 0.05^32 (the noise) is
 * 2e-42, and (1 / LEAST_MEAN)^32 is 1e288.
 */
const MOST_FACTORS = 32;

function fold(product: Float64Array, score: Float64Array): void {
  for (let line = 0; line < score.length; line++) {
    score[line] = (score[line] ?? 0) + Math.log(product[line] ?? 1);
    product[line] = 1;
  }
}

/** Add the contributions of all present findings; returns the means that the ratios were taken against. */
function addPresent(
  index: ProfileIndex,
  recorded: RecordedProbabilities,
  query: ResolvedQuery,
  score: Float64Array,
): Map<number, number> {
  const product = new Float64Array(score.length).fill(1);
  const means = new Map<number, number>();
  let factors = 0;
  for (const { term, uncertain, weight } of query.present) {
    const factor = weight * (uncertain ? PARAMETERS.uncertain : 1);
    const { raised, mean } = recorded.of(term, query.maskedSeries);
    means.set(term, mean);
    if (factor !== 1) {
      for (let line = 0; line < raised.length; line++)
        score[line] = (score[line] ?? 0) + factor * Math.log(likelihoodRatio(raised[line] ?? 0, mean));
    } else {
      const slope = (1 - PARAMETERS.noise) / mean;
      for (let line = 0; line < raised.length; line++)
        product[line] = (product[line] ?? 0) * ((raised[line] ?? 0) * slope + PARAMETERS.noise);
      if (++factors % MOST_FACTORS === 0) fold(product, score);
    }
    const bonus = PARAMETERS.exactBonus * factor;
    for (let i = index.direct.start[term] ?? 0; i < (index.direct.start[term + 1] ?? 0); i++) {
      const line = index.direct.index[i] ?? 0;
      score[line] = (score[line] ?? 0) + bonus;
    }
  }
  fold(product, score);
  return means;
}

function addAbsent(index: ProfileIndex, finding: QueryFinding, score: Float64Array): void {
  const { propagated, background } = index;
  for (let i = propagated.start[finding.term] ?? 0; i < (propagated.start[finding.term + 1] ?? 0); i++) {
    const line = propagated.index[i] ?? 0;
    const [frequency, usual] = [propagated.value[i] ?? 0, background[finding.term] ?? 0];
    const pack = index.packs.get(line);
    score[line] =
      (score[line] ?? 0) +
      (pack === undefined
        ? absentContribution(frequency, usual, finding.uncertain)
        : packAbsence(pack, finding.term, frequency, usual, finding.uncertain));
  }
}

/** What the packs add to the lines that they describe. */
function addPacks(
  index: ProfileIndex,
  recorded: RecordedProbabilities,
  query: ResolvedQuery,
  score: Float64Array,
): void {
  for (const [line, pack] of index.packs) {
    let sum = packScore(pack, query);
    for (const finding of excusedFindings(pack, query.present, query.stated, index.isA)) {
      const { raised, mean } = recorded.of(finding.term, query.maskedSeries);
      const ratio = likelihoodRatio(raised[line] ?? 0, mean);
      sum -= Math.min(0, presentContribution(ratio, index.direct.at(finding.term, line) > 0, finding));
    }
    score[line] = (score[line] ?? 0) + sum;
  }
}

/** Profile weight of each line that the present findings do not touch. */
function unexplainedProfile(index: ProfileIndex, covered: ReadonlySet<number>): Float64Array {
  const { direct, information, profileWeight } = index;
  const left = profileWeight.slice();
  for (const term of covered)
    for (let i = direct.start[term] ?? 0; i < (direct.start[term + 1] ?? 0); i++) {
      const line = direct.index[i] ?? 0;
      left[line] = (left[line] ?? 0) - (direct.value[i] ?? 0) * (information[term] ?? 0);
    }
  return left;
}

/** Softmax of the scores, scaled for the number of present findings. */
export function posteriorOf(score: Float64Array, findings: number): Float64Array {
  const scale = PARAMETERS.posteriorScale / (findings + PARAMETERS.posteriorOffset);
  let most = Number.NEGATIVE_INFINITY;
  for (const value of score) if (value > most) most = value;
  const posterior = new Float64Array(score.length);
  if (most === Number.NEGATIVE_INFINITY) return posterior;
  let sum = 0;
  for (let line = 0; line < score.length; line++) {
    const weight = Math.exp(scale * ((score[line] ?? 0) - most));
    posterior[line] = weight;
    sum += weight;
  }
  for (let line = 0; line < score.length; line++) posterior[line] = (posterior[line] ?? 0) / sum;
  return posterior;
}

/**
 * Score every line of the release for one patient:
 * sum of finding contributions + onset + sex + ln-prior(record kind, cohort) - w ln(1 + unexplained profile), and for lines of the packs pretest
 * probability, risks and what argues against.
 * Lines that a filter touches (excluded publications, rows of the other sex) are scored from their own filtered profile.
 */
export function scoreLines(index: ProfileIndex, query: ResolvedQuery, recorded: RecordedProbabilities): Scores {
  const score = new Float64Array(index.lines.length);
  const meanRaised = addPresent(index, recorded, query, score);
  for (const finding of query.absent) addAbsent(index, finding, score);
  addPacks(index, recorded, query, score);
  const left = unexplainedProfile(index, query.covered);
  const onset = onsetEvidence(index, query.input.ageYears);
  const context: ScoreContext = { meanRaised, onsetBackground: onset?.background ?? 1 };
  for (let line = 0; line < score.length; line++)
    score[line] =
      (index.profileWeight[line] ?? 0) <= 0
        ? Number.NEGATIVE_INFINITY
        : (score[line] ?? 0) +
          (index.prior[line] ?? 0) -
          PARAMETERS.unexplainedProfile * Math.log1p(Math.max(0, left[line] ?? 0));
  for (const number of index.xLinkedRecessive)
    score[number] = (score[number] ?? 0) + sexContribution(index.lines[number]?.inheritance ?? [], query.input.sex);
  if (onset !== null)
    for (let at = 0; at < onset.probabilities.length; at++) {
      const number = index.onsets.lines[at] ?? 0;
      score[number] = (score[number] ?? 0) + weightedOnset(onset.probabilities[at] ?? 0, onset.background);
    }
  for (const number of query.touchedByReference) score[number] = scoreProfile(index, number, query, context);
  for (const number of query.touchedBySex)
    if (!query.touchedByReference.has(number)) score[number] = scoreProfile(index, number, query, context);
  let considered = 0;
  for (const value of score) if (value !== Number.NEGATIVE_INFINITY) considered++;
  return { score, posterior: posteriorOf(score, query.present.length), considered, context };
}

/** Best first; equal scores by the order of the release, so that the answer is always the same. */
function compareLines({ score }: Scores, a: number, b: number): number {
  return (score[b] ?? 0) - (score[a] ?? 0) || a - b;
}

/** Place of a line among all, from 1; behind all others where it has no usable annotation. */
export function rankOf(scores: Scores, line: number): number {
  const { score, considered } = scores;
  if (score[line] === Number.NEGATIVE_INFINITY) return considered + 1;
  let rank = 1;
  for (let other = 0; other < score.length; other++) if (compareLines(scores, other, line) < 0) rank++;
  return rank;
}

/** The `limit` best lines, best first. */
export function leadingLines(scores: Scores, limit: number): number[] {
  const { score } = scores;
  const before = (a: number, b: number): number => compareLines(scores, a, b);
  if (limit >= score.length / 8)
    return Array.from(score.keys())
      .filter((line) => score[line] !== Number.NEGATIVE_INFINITY)
      .sort(before)
      .slice(0, limit);
  const best: number[] = [];
  for (let line = 0; line < score.length; line++) {
    if (score[line] === Number.NEGATIVE_INFINITY) continue;
    if (best.length === limit && before(line, best[limit - 1] ?? 0) > 0) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(line, best[middle] ?? 0) < 0) high = middle;
      else low = middle + 1;
    }
    best.splice(low, 0, line);
    if (best.length > limit) best.pop();
  }
  return best;
}
