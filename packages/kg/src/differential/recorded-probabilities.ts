import { PARAMETERS } from "./parameters.ts";
import type { ProfileIndex } from "./profile-index.ts";

/**
 * P(term recorded | line)^k for every line, and its mean: over all lines, or over those of the packs where it is higher there. Cough is rare among rare diseases and common
 * among patients; a disease that does not explain it loses little.
 */
export interface RecordedProbability {
  readonly raised: Float32Array;
  readonly mean: number;
}

/** No term counts as rarer than this: a term that no disease of the release comes near says nothing about any of them. */
const LEAST_MEAN = 1e-9;
/** Terms kept: patients of a clinic share findings, and a corrected finding ranks the others again. 45 kB each, 90 MB in all. */
const MOST_KEPT = 2_000;

/**
 * P(term recorded | line)^k by term: the maximum over the four explanations of `probabilityRecorded`, each already
 * raised, so that no power is taken per line.
 */
export class RecordedProbabilities {
  private readonly index: ProfileIndex;
  private readonly kept = new Map<number, RecordedProbability>();
  private readonly below: Float32Array;

  constructor(index: ProfileIndex) {
    this.index = index;
    this.below = new Float32Array(index.lines.length);
  }

  /** Series in `maskedSeries` share nothing. The array is the class's own: read it, do not change it. */
  of(term: number, maskedSeries: ReadonlySet<number>): RecordedProbability {
    const { seriesSums } = this.index;
    for (let i = seriesSums.start[term] ?? 0; i < (seriesSums.start[term + 1] ?? 0); i++)
      if (maskedSeries.has(seriesSums.index[i] ?? -1)) return this.compute(term, maskedSeries);
    const held = this.kept.get(term);
    if (held !== undefined) {
      // A Map keeps the order of insertion: the least recently used term is its first.
      this.kept.delete(term);
      this.kept.set(term, held);
      return held;
    }
    const made = this.compute(term, maskedSeries);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(term, made);
    return made;
  }

  private compute(term: number, maskedSeries: ReadonlySet<number>): RecordedProbability {
    const { direct, directRaised, propagated, propagatedRaised, seriesSums, background, hierarchy } = this.index;
    const { below } = this;
    const exponent = PARAMETERS.frequencyExponent;
    const raised = new Float32Array(below.length);
    below.fill(0);
    const own = background[term] ?? 1;
    for (const ancestor of hierarchy.ancestors(term)) {
      if (ancestor === term || !this.index.isScored(ancestor)) continue;
      const factor = ((PARAMETERS.specialisation * own) / (background[ancestor] ?? 1)) ** exponent;
      const end = propagated.start[ancestor + 1] ?? 0;
      for (let i = propagated.start[ancestor] ?? 0; i < end; i++) {
        const line = propagated.index[i] ?? 0;
        const value = (propagatedRaised[i] ?? 0) * factor;
        if (value > (raised[line] ?? 0)) raised[line] = value;
      }
    }
    const generalised = PARAMETERS.generalisation ** exponent;
    for (let i = propagated.start[term] ?? 0; i < (propagated.start[term + 1] ?? 0); i++) {
      const line = propagated.index[i] ?? 0;
      below[line] = propagated.value[i] ?? 0;
      raised[line] = Math.max(raised[line] ?? 0, (propagatedRaised[i] ?? 0) * generalised);
    }
    for (let i = direct.start[term] ?? 0; i < (direct.start[term + 1] ?? 0); i++) {
      const line = direct.index[i] ?? 0;
      raised[line] = Math.max(raised[line] ?? 0, directRaised[i] ?? 0);
    }
    for (let i = seriesSums.start[term] ?? 0; i < (seriesSums.start[term + 1] ?? 0); i++) {
      const series = seriesSums.index[i] ?? 0;
      if (maskedSeries.has(series)) continue;
      const others = (this.index.seriesSizes[series] ?? 0) - 1;
      for (const line of this.index.seriesLines[series] ?? []) {
        const mean = Math.max(0, (seriesSums.value[i] ?? 0) - (below[line] ?? 0)) / others;
        raised[line] = Math.max(raised[line] ?? 0, (PARAMETERS.series * mean) ** exponent);
      }
    }
    let sum = 0;
    for (let line = 0; line < raised.length; line++) sum += raised[line] ?? 0;
    const everywhere = sum / raised.length;
    const { packs } = this.index;
    let common = 0;
    let weight = 0;
    for (const [line, { share }] of packs) {
      common += share * (raised[line] ?? 0);
      weight += share;
    }
    const met = weight === 0 ? 0 : (PARAMETERS.everydayShare * common) / weight;
    return { raised, mean: Math.max(everywhere, met, LEAST_MEAN) };
  }
}
