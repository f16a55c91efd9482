import { describe, expect, it } from "vitest";
import { countTimes, timeAxis, timeHistogram } from "./time-histogram.ts";

describe("histogram of times", () => {
  it.each([
    // 48 columns over 1 to 100 ms: 24 a decade.
    [1, 0],
    [10, 24],
    // log10 2 = 0.301: column 7.2.
    [2, 7],
    [100, 47],
    // Below what the clock tells apart.
    [0, 0],
  ])("puts %d ms into column %d", (time, column) => {
    const counts = countTimes([time], [1, 10, 100]);
    expect(counts).toHaveLength(48);
    expect(counts.flatMap((count, at) => (count > 0 ? [at] : []))).toEqual([column]);
  });

  it("draws bars as high as their share of the highest", () => {
    const { markup } = timeHistogram([1, 1, 10], [1, 10, 100], [10], "#111");
    // 240 / 48 = 5 a column, from 20. The highest has 26 of 30; half of it is 13, its top at 17.
    expect(markup).toContain('<rect x="20" y="4" width="4.5" height="26"');
    expect(markup).toContain('<rect x="140" y="17" width="4.5" height="13"');
    expect(markup).toContain('class="mark" d="M140 0V30"');
  });

  it("labels as many decades as have room", () => {
    // Six decades over 240 pixels, 50 a label: 50 * 6 / 240 = 1.25, so every second one.
    const { markup } = timeAxis([0.001, 0.01, 0.1, 1, 10, 100, 1000]);
    expect([...markup.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text)).toEqual([
      "1 µs",
      "100 µs",
      "10 ms",
      "1 s",
    ]);
  });
});
