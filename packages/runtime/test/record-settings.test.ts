import { CdssError } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { parseSettings } from "../src/index.ts";

describe("how long records are kept, and whether cases are", () => {
  it.each([
    ["a day and no cases where nothing is set", {}, 1, null],
    [
      "what is set",
      { CDSS_RECORD_DAYS: "0.5", CDSS_SIMILAR_CASES: "1", CDSS_INDEX_DIR: "/index" },
      0.5,
      "/index/cases.key",
    ],
    ["empty as unset", { CDSS_RECORD_DAYS: "", CDSS_SIMILAR_CASES: "" }, 1, null],
  ])("%s", (_what, environment, days, key) => {
    const { evidence } = parseSettings(environment);
    expect([evidence?.recordDays, evidence?.caseKeyFile]).toEqual([days, key]);
  });

  it.each([
    ["CDSS_RECORD_DAYS", "0"],
    ["CDSS_RECORD_DAYS", "soon"],
    ["CDSS_RECORD_DAYS", "366"],
    ["CDSS_SIMILAR_CASES", "yes"],
  ])("%s is named where it is %s", (variable, value) => {
    try {
      parseSettings({ [variable]: value });
    } catch (thrown) {
      if (!(thrown instanceof CdssError)) throw thrown;
      expect(thrown).toMatchObject({ code: "CONFIGURATION", issues: [{ path: variable }] });
      return;
    }
    throw new Error("a bad setting is refused");
  });
});
