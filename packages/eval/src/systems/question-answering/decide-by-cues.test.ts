import { describe, expect, it } from "vitest";
import { decideByCues } from "./decide-by-cues.ts";

const decide = (...texts: string[]) => decideByCues(texts.map((text, at) => ({ id: `${at + 1}`, text })));

describe("cue words", () => {
  it.each([
    ["There was no significant difference (P = 0.4).", "no"],
    ["Ember was not significantly better.", "no"],
    ["The rates were similar.", "no"],
    ["Frost did not change. However, few were seen.", "no"],
    ["Ember may help.", "maybe"],
    ["The reason is unclear.", "maybe"],
    ["Ember lowered frost by a third.", "yes"],
    // Near misses: a negation that denies no finding, a month, and words that begin like cues.
    ["Patients without frost and with no history lived longer.", "yes"],
    ["Mayfield and Nottingham agreed; notably, so did others.", "yes"],
  ])("decide %j: %s", (text, choice) => {
    expect(decide(text)).toEqual({ choice, cited: ["1"] });
  });

  it("are looked for in the last passage alone, which is cited", () => {
    expect(decide("There was no difference.", "Ember helped.")).toEqual({ choice: "yes", cited: ["2"] });
  });

  it("are looked for in its last three sentences", () => {
    const denial = "There was no effect.";
    expect(decide(`${denial} One. Two.`)?.choice).toBe("no");
    expect(decide(`${denial} One. Two. Three.`)?.choice).toBe("yes");
    // A number's point ends no sentence.
    expect(decide(`${denial} P was 0.03. Two.`)?.choice).toBe("no");
  });

  it("decide nothing without passages", () => {
    expect(decide()).toBeNull();
  });
});
