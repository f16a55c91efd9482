/** Ten equal bins of confidence, as Naeini 2015 and most reports since: figures of different bins do not compare. */
export const BINS = 10;

/** One answer: the probability, 0 to 1, that the system gave it to be right, and whether it was. */
export interface Forecast {
  readonly confidence: number;
  readonly correct: boolean;
}

/** The forecasts with a confidence above `from`, up to and with `to`; a confidence of 0 is in the first bin. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly correct: number;
  /** Null for an empty bin. */
  readonly meanConfidence: number | null;
}

export interface Calibration {
  readonly n: number;
  /**
   * Mean squared distance of confidence and outcome (1 right, 0 wrong), 0 is best (Brier 1950,
   * doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2, who sums over both outcomes and so has twice this). Null without forecasts.
   */
  readonly brier: number | null;
  /**
   * Expected calibration error: |share right − mean confidence| of each bin, weighted by its forecasts (Naeini et al. 2015,
   * AAAI-15, pages 2901–2907; bins closed above as in Guo et al. 2017, arXiv:1706.04599). Null without forecasts.
   */
  readonly ece: number | null;
  readonly bins: readonly CalibrationBin[];
}

/** How far confidences can be taken at their word. */
export function calibrationOf(forecasts: readonly Forecast[]): Calibration {
  const n = forecasts.length;
  const counts = new Array<number>(BINS).fill(0);
  const correct = new Array<number>(BINS).fill(0);
  const sums = new Array<number>(BINS).fill(0);
  let squares = 0;
  for (const forecast of forecasts) {
    // A sum of probabilities may come out a rounding error above 1.
    const bin = Math.min(BINS - 1, Math.max(0, Math.ceil(forecast.confidence * BINS) - 1));
    const outcome = Number(forecast.correct);
    counts[bin] = (counts[bin] ?? 0) + 1;
    correct[bin] = (correct[bin] ?? 0) + outcome;
    sums[bin] = (sums[bin] ?? 0) + forecast.confidence;
    squares += (forecast.confidence - outcome) ** 2;
  }
  const bins = counts.map(
    (count, at): CalibrationBin => ({
      from: at / BINS,
      to: (at + 1) / BINS,
      n: count,
      correct: correct[at] ?? 0,
      meanConfidence: count === 0 ? null : (sums[at] ?? 0) / count,
    }),
  );
  // A bin of n forecasts weighs n / all: the counts cancel, and sums remain.
  const distance = bins.reduce((sum, bin, at) => sum + Math.abs(bin.correct - (sums[at] ?? 0)), 0);
  return { n, brier: n === 0 ? null : squares / n, ece: n === 0 ? null : distance / n, bins };
}
