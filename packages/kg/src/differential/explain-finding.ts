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

/** The mean propagated frequency of a term over the other lines of the series; 0 without a series. */
export function seriesFrequency(index: ProfileIndex, line: number, term: number, own: number): number {
  const series = index.lines[line]?.series ?? -1;
  if (series < 0) return 0;
  return Math.max(0, index.seriesSums.at(term, series) - own) / ((index.seriesSizes[series] ?? 0) - 1);
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
  let above = 0;
  let aboveSource: number | null = null;
  for (const ancestor of index.hierarchy.ancestors(term)) {
    if (ancestor === term) continue;
    const held = profile.propagated.get(ancestor);
    if (held === undefined) continue;
    const value = (held.value * own) / (index.background[ancestor] ?? 1);
    if (value > above) {
      above = value;
      aboveSource = held.source;
    }
  }
  // The index holds unfiltered frequencies; what this line adds to its series is taken out with the same numbers.
  const unfiltered = index.propagated.at(term, line);
  const series = maskedSeries.has(index.lines[line]?.series ?? -1) ? 0 : seriesFrequency(index, line, term, unfiltered);
  // A relative that explains the finding less well than noise alone does not explain it.
  const aboveNoise = (value: number): number => (value > own * PARAMETERS.noise ? value : 0);
  const candidates = [
    { kind: "exact", value: exact, source: term },
    { kind: "more-specific", value: PARAMETERS.generalisation * (below?.value ?? 0), source: below?.source ?? null },
    { kind: "more-general", value: aboveNoise(PARAMETERS.specialisation * above), source: aboveSource },
    { kind: "series", value: aboveNoise(PARAMETERS.series * series), source: null },
  ] as const;
  const best = candidates.reduce((a, b) => (b.value > a.value ? b : a));
  const found = { exact, below: below?.value ?? 0, above, series };
  return best.value === 0
    ? { kind: "unexplained", ...found, source: null }
    : { kind: best.kind, ...found, source: best.source };
}
