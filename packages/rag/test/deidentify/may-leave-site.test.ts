import { describe, expect, it } from "vitest";
import { DataLevel, LeavePolicy, mayLeaveSite } from "../../src/index.ts";

const DEFAULT = LeavePolicy.parse({});
const UP_TO_4 = LeavePolicy.parse({ deidentifiedUpTo: 4 });

describe("mayLeaveSite", () => {
  describe("on the site everything may be read", () => {
    it.each([1, 2, 3, 4, 5] as const)("level %d", (level) => {
      expect(mayLeaveSite({ level, destination: "local", deidentified: false, policy: DEFAULT })).toMatchObject({
        allowed: true,
        reason: "stays-on-site",
      });
    });
  });

  describe("to a remote endpoint", () => {
    it.each([
      // level, de-identified, policy, allowed, reason
      [1, false, DEFAULT, true, "open-level"],
      [2, false, DEFAULT, true, "open-level"],
      // From level 3 on, default policy refuses whatever was done to the text.
      [3, false, DEFAULT, false, "policy-refuses"],
      [3, true, DEFAULT, false, "policy-refuses"],
      [4, true, DEFAULT, false, "policy-refuses"],
      // Allowed by policy, and still only de-identified.
      [3, false, UP_TO_4, false, "not-deidentified"],
      [3, true, UP_TO_4, true, "deidentified-and-allowed"],
      [4, true, UP_TO_4, true, "deidentified-and-allowed"],
      [4, true, LeavePolicy.parse({ deidentifiedUpTo: 3 }), false, "policy-refuses"],
      // Level 5 never.
      [5, true, UP_TO_4, false, "level-never-leaves"],
      [5, false, UP_TO_4, false, "level-never-leaves"],
    ] as const)("level %d, de-identified %s", (level, deidentified, policy, allowed, reason) => {
      expect(mayLeaveSite({ level, destination: "remote", deidentified, policy })).toMatchObject({ allowed, reason });
    });
  });

  it("knows five levels, and no policy lets the fifth out", () => {
    expect(DataLevel.safeParse(6).success).toBe(false);
    expect(LeavePolicy.safeParse({ deidentifiedUpTo: 5 }).success).toBe(false);
  });
});
