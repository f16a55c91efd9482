import { describe, expect, it } from "vitest";
import { calibrationOf } from "../../statistics/calibration.ts";
import { reliabilityDiagram } from "./reliability-diagram.ts";

describe("reliability diagram", () => {
  it("puts a dot at mean confidence and share right, with its interval and its count", () => {
    // Ten forecasts of 0.75, five right. x: 34 + 0.75 * 210 = 191.5; y: 240 - 0.5 * 210 = 135.
    const forecasts = Array.from({ length: 10 }, (_, at) => ({ confidence: 0.75, correct: at < 5 }));
    const { markup } = reliabilityDiagram(calibrationOf(forecasts), "#000", "engine");
    expect(markup).toContain('<circle cx="191.5" cy="135"');
    // Wilson 0.2366 to 0.7634: 240 - 49.7 = 190.3 and 240 - 160.3 = 79.7.
    expect(markup).toContain('d="M191.5 190.3V79.7"');
    // Bin 0.7 to 0.8 from x 181 to 202, a pixel free on each side, as high as the counts get: 36 up from 290.
    expect(markup).toContain('x="182" y="254" width="19" height="36"');
    expect(markup.match(/<circle/g)).toHaveLength(1);
  });
});
