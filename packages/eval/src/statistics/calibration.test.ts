import { describe, expect, it } from "vitest";
import { calibrationOf, type Forecast } from "./calibration.ts";

const forecast = (confidence: number, correct: boolean): Forecast => ({ confidence, correct });

describe("calibration", () => {
  it.each([
    ["certain and right", [forecast(1, true)], 0, 0],
    ["certain and wrong", [forecast(1, false)], 1, 1],
    // (0.9 - 1)² = 0.01 and (0.6 - 0)² = 0.36: mean 0.185. Two bins of one: (|1 - 0.9| + |0 - 0.6|) / 2 = 0.35.
    ["of two bins", [forecast(0.9, true), forecast(0.6, false)], 0.185, 0.35],
    // One bin (0.7, 0.8]: 3 of 4 right, mean confidence 0.75: no error of calibration. Brier (3 * 0.0625 + 0.5625) / 4 = 0.1875.
    ["right as often as it says", [true, true, true, false].map((right) => forecast(0.75, right)), 0.1875, 0],
    // Within one bin distances cancel: mean confidence (0.71 + 0.79) / 2 = 0.75, share 0.5: 0.25. Brier (0.29² + 0.79²) / 2 = 0.3541.
    ["of one bin", [forecast(0.71, true), forecast(0.79, false)], 0.3541, 0.25],
  ])("%s", (_, forecasts, brier, ece) => {
    const calibration = calibrationOf(forecasts);
    expect(calibration.brier).toBeCloseTo(brier, 10);
    expect(calibration.ece).toBeCloseTo(ece, 10);
    expect(calibration.n).toBe(forecasts.length);
  });

  it.each([
    [0, 0],
    [0.1, 0],
    [0.1001, 1],
    [0.3, 2],
    [0.7, 6],
    [1, 9],
    [1 + 1e-12, 9],
  ])("puts a confidence of %d into bin %d: bins are closed above", (confidence, bin) => {
    const { bins } = calibrationOf([forecast(confidence, true)]);
    expect(bins.map(({ n }) => n)).toEqual(Array.from({ length: 10 }, (_, at) => Number(at === bin)));
    expect(bins[bin]).toMatchObject({ correct: 1, meanConfidence: confidence });
  });

  it("is not defined without forecasts", () => {
    const { n, brier, ece, bins } = calibrationOf([]);
    expect([n, brier, ece]).toEqual([0, null, null]);
    expect(bins.every(({ meanConfidence }) => meanConfidence === null)).toBe(true);
  });
});
