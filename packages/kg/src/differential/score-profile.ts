import { onsetContribution, sexContribution } from "./demographic-likelihood.ts";
import { probabilityUnder } from "./explain-finding.ts";
import { absentContribution, likelihoodRatio, presentContribution } from "./finding-likelihood.ts";
import { isUsable, type LineProfile } from "./line-profile.ts";
import type { InheritanceRow } from "./lines.ts";
import type { OnsetRow } from "./onset.ts";
import { excusedFindings, packAbsence, packScore } from "./pack-evidence.ts";
import { PARAMETERS } from "./parameters.ts";
import type { ProfileIndex } from "./profile-index.ts";
import { filterFor, type QueryFinding, type ResolvedQuery } from "./query.ts";
import type { ScoreContext } from "./score-lines.ts";

/** Sum of frequency x information over the annotated terms that the case does not state or imply. */
export function unexplainedWeight(index: ProfileIndex, profile: LineProfile, covered: ReadonlySet<number>): number {
  let weight = 0;
  for (const [term, frequency] of profile.direct)
    if (!covered.has(term)) weight += frequency.value * (index.information[term] ?? 0);
  return weight;
}

/** Those rows about the onset or the inheritance of a line that the query's filter lets pass. */
export function usable<T extends OnsetRow | InheritanceRow>(
  index: ProfileIndex,
  rows: readonly T[],
  query: ResolvedQuery,
): readonly T[] {
  return rows.filter(({ row }) => isUsable(index.release, row, query.excluding));
}

/** Contribution of one absent finding to a line, natural log. */
export function absenceOf(index: ProfileIndex, number: number, profile: LineProfile, finding: QueryFinding): number {
  const frequency = profile.propagated.get(finding.term)?.value ?? 0;
  const background = index.background[finding.term] ?? 0;
  const pack = index.packs.get(number);
  return pack === undefined
    ? absentContribution(frequency, background, finding.uncertain)
    : packAbsence(pack, finding.term, frequency, background, finding.uncertain);
}

/** Score one line from its own profile; the same sum as in score-lines, for lines whose rows are filtered. */
export function scoreProfile(index: ProfileIndex, number: number, query: ResolvedQuery, context: ScoreContext): number {
  const line = index.lines[number];
  const profile = index.profileOf(number, filterFor(query, number));
  if (line === undefined || profile.direct.size === 0) return Number.NEGATIVE_INFINITY;
  let score =
    line.recordPrior +
    PARAMETERS.reported * Math.log1p(profile.patients) -
    PARAMETERS.unexplainedProfile * Math.log1p(unexplainedWeight(index, profile, query.covered)) +
    sexContribution(usable(index, line.inheritance, query), query.input.sex) +
    onsetContribution(usable(index, line.onsets, query), query.input.ageYears, context.onsetBackground);
  const pack = index.packs.get(number);
  const excused = new Set(pack === undefined ? [] : excusedFindings(pack, query.present, query.stated, index.isA));
  if (pack !== undefined) score += packScore(pack, query);
  for (const finding of query.present) {
    const probability = probabilityUnder(index, number, profile, finding.term, query.maskedSeries);
    const contribution = presentContribution(
      likelihoodRatio(probability ** PARAMETERS.frequencyExponent, context.meanRaised.get(finding.term) ?? 1),
      profile.direct.has(finding.term),
      finding,
    );
    score += excused.has(finding) ? Math.max(0, contribution) : contribution;
  }
  for (const finding of query.absent) score += absenceOf(index, number, profile, finding);
  return score;
}
