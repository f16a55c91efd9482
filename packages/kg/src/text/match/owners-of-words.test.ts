import { curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import type { LexiconEntry } from "../../lexicon-entry.ts";
import { createTextMatcher } from "./create-text-matcher.ts";

const entry = (text: string, concept: string, scope: LexiconEntry["scope"], lay = false): LexiconEntry => ({
  ...{ text, concept: curie(concept), kind: "phenotype", scope, lay },
  language: /\p{Script=Han}/u.test(text) ? "zh" : "en",
});

/** Names as HPO gives them: the second of a pair is an exact synonym of a neighbour of what physicians mean by it. */
const matcher = createTextMatcher([
  ...[entry("Loss of consciousness", "HP:0007185", "label"), entry("Fainting", "HP:0007185", "exact")],
  ...[entry("Confusional arousal", "HP:0025235", "label"), entry("Unresponsive", "HP:0025235", "exact")],
  ...[entry("Hyperventilation", "HP:0002883", "label"), entry("Rapid breathing", "HP:0002883", "exact")],
  ...[entry("Hypoventilation", "HP:0002791", "label"), entry("Slow breathing", "HP:0002791", "exact")],
  ...[entry("Deeply set eye", "HP:0000490", "label"), entry("Sunken eyes", "HP:0000490", "exact")],
  ...[entry("Tachypnea", "HP:0002789", "label"), entry("Bradypnea", "HP:0046507", "label")],
  ...[entry("Syncope", "HP:0001279", "label"), entry("Dehydration", "HP:0001944", "label")],
  ...[entry("Falls", "HP:0002527", "label"), entry("fell", "HP:0002527", "exact", true)],
  ...[entry("Frailty", "HP:6000083", "label"), entry("衰弱", "HP:6000083", "exact", true)],
]);
const read = (text: string): (string | undefined)[] => matcher.read(text).map(({ concepts }) => concepts[0]?.label.en);

describe("a word belongs to what a physician means by it", () => {
  it.each<[string, string[]]>([
    ["He was found unresponsive.", ["Loss of consciousness"]],
    ["Rapid breathing since noon.", ["Tachypnea"]],
    ["Slow breathing since noon.", ["Bradypnea"]],
    ["Fainting at the sight of blood.", ["Syncope"]],
    ["A listless infant with sunken eyes.", ["Dehydration"]],
    // Names of the same concepts that mean what they say stay with them.
    ["Deeply set eyes since birth.", ["Deeply set eye"]],
    ["Hyperventilation.", ["Hyperventilation"]],
    ["A confusional arousal at night.", ["Confusional arousal"]],
    // What falls is the patient, and no figure.
    ["She fell in the bath.", ["Falls"]],
    ["The platelet count fell overnight.", []],
    ["His temperature fell.", []],
    // Neurasthenia holds the word for frailty.
    ["老人衰弱。", ["Frailty"]],
    ["神经衰弱。", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});
