import type { Explanations } from "./finding-likelihood.ts";
import type { LineProfile } from "./line-profile.ts";
import { PARAMETERS } from "./parameters.ts";
import type { ProfileIndex } from "./profile-index.ts";

export interface FindingExplanation extends Explanations {
  /** Which of the four explains the finding best, or none of them. */
  readonly kind: "exact" | "more-specific" | "more-general" | "series" | "unexplained";
  /** Annotated term of the profile that explains it. */
  readonly source: number | null;
}

/** The mean propagated frequency of a term over the other lines of the series; 0 without a series, or in a masked one. */
function seriesFrequency(index: ProfileIndex, line: number, term: number, maskedSeries: ReadonlySet<number>): number {
  const series = index.lines[line]?.series ?? -1;
  if (series < 0 || maskedSeries.has(series)) return 0;
  // The index holds unfiltered frequencies; what this line adds to its series is taken out with the same numbers.
  const own = index.propagated.at(term, line);
  return Math.max(0, index.seriesSums.at(term, series) - own) / ((index.seriesSizes[series] ?? 0) - 1);
}

/** The proper ancestor that explains a term best, and the annotated term below it. */
function bestAbove(index: ProfileIndex, profile: LineProfile, term: number): { value: number; source: number | null } {
  let value = 0;
  let source: number | null = null;
  for (const ancestor of index.hierarchy.ancestors(term)) {
    if (ancestor === term) continue;
    const held = profile.propagated.get(ancestor);
    if (held === undefined) continue;
    const share = held.value / (index.background[ancestor] ?? 1);
    if (share > value) {
      value = share;
      source = held.source;
    }
  }
  return { value: value * (index.background[term] ?? 1), source };
}

/** P(term recorded | profile): `probabilityRecorded(explainFinding(…))`, without what only a reader needs. */
export function probabilityUnder(
  index: ProfileIndex,
  line: number,
  profile: LineProfile,
  term: number,
  maskedSeries: ReadonlySet<number>,
): number {
  const exact = profile.direct.get(term)?.value ?? 0;
  const own = Math.max(exact, PARAMETERS.generalisation * (profile.propagated.get(term)?.value ?? 0));
  // Neither a general term nor the series can explain more than their weights.
  if (own >= PARAMETERS.specialisation && own >= PARAMETERS.series) return own;
  return Math.max(
    own,
    PARAMETERS.specialisation * bestAbove(index, profile, term).value,
    PARAMETERS.series * seriesFrequency(index, line, term, maskedSeries),
  );
}

/** How a profile explains one recorded term. Same numbers as the vector path of score-lines, with their source. */
export function explainFinding(
  index: ProfileIndex,
  line: number,
  profile: LineProfile,
  term: number,
  maskedSeries: ReadonlySet<number>,
): FindingExplanation {
  const exact = profile.direct.get(term)?.value ?? 0;
  const below = profile.propagated.get(term);
  const own = index.background[term] ?? 1;
  const { value: above, source: aboveSource } = bestAbove(index, profile, term);
  const series = seriesFrequency(index, line, term, maskedSeries);
  // A relative that explains the finding less well than noise alone does not explain it.
  const least = own * PARAMETERS.noise;
  const general = PARAMETERS.specialisation * above;
  const shared = PARAMETERS.series * series;
  const candidates = [
    { kind: "exact", value: exact, source: term },
    { kind: "more-specific", value: PARAMETERS.generalisation * (below?.value ?? 0), source: below?.source ?? null },
    { kind: "more-general", value: general > least ? general : 0, source: aboveSource },
    { kind: "series", value: shared > least ? shared : 0, source: null },
  ] as const;
  const best = candidates.reduce((a, b) => (b.value > a.value ? b : a));
  const found = { exact, below: below?.value ?? 0, above, series };
  return best.value === 0
    ? { kind: "unexplained", ...found, source: null }
    : { kind: best.kind, ...found, source: best.source };
}
