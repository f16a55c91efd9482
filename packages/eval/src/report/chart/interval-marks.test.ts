import { describe, expect, it } from "vitest";
import { intervalMarks } from "./interval-marks.ts";

describe("interval marks", () => {
  it("draw a lane a system, and leave the lane of an undefined value empty", () => {
    const { markup } = intervalMarks(
      [
        { value: 0.5, bounds: [0.25, 0.75], colour: "#111" },
        { value: null, bounds: [null, null], colour: "#222" },
        { value: 1, bounds: [null, null], colour: "#333" },
      ],
      [0, 0.5, 1],
    );
    // x: 16 to 224, so 0.25 at 68, 0.5 at 120, 0.75 at 172. Lanes of 10 from 2: middles at 7, 17, 27. Height 3 * 10 + 4.
    expect(markup).toContain('d="M68 7H172" stroke="#111"');
    expect(markup).toContain('<circle cx="120" cy="7" r="3" fill="#111"/>');
    expect(markup).toContain('<circle cx="224" cy="27" r="3" fill="#333"/>');
    expect(markup).not.toContain("#222");
    expect(markup).toContain('d="M16 0V34M120 0V34M224 0V34"');
  });
});
