import { describe, expect, test } from "vitest";
import { inShort } from "../../test-support/notation.ts";
import { smallLexicon } from "../../test-support/small-lexicon.ts";
import { createTextMatcher } from "../create-text-matcher.ts";

const matcher = createTextMatcher(smallLexicon());

describe("what is normal excludes its abnormality", () => {
  test.each<[string, string[]]>([
    ["Memory intact.", ["-Memory impairment"]],
    ["His memory is still intact.", ["-Memory impairment"]],
    ["Reflexes normal", ["-Abnormal reflex"]],
    ["normal reflexes", ["-Abnormal reflex"]],
    ["His speech is age appropriate.", ["-Delayed speech and language development"]],
    ["Speech normal.", ["-Abnormal speech pattern"]],
    ["Hearing and vision normal.", ["-Hearing impairment", "-Visual impairment"]],
    ["Liver and spleen not enlarged.", ["-Hepatomegaly", "-Splenomegaly"]],
    ["听力正常，智力正常", ["-Hearing impairment", "-Intellectual disability"]],
    ["双肺呼吸音清", ["-Abnormal breath sound"]],
    ["听力筛查通过", ["-Hearing impairment"]],
    ["肝、脾肋下未触及", ["-Hepatomegaly", "-Splenomegaly"]],
    ["尿量不少", ["-Oliguria"]],
  ])("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
});

describe("a denial turns such a statement round only where it stands right before it", () => {
  test.each<[string, string[]]>([
    ["No seizures, no vertigo, memory intact.", ["-Seizure", "-Vertigo", "-Memory impairment"]],
    ["Denies fever, hearing normal.", ["-Fever", "-Hearing impairment"]],
    ["He was not afebrile.", ["Fever"]],
    ["无抽搐，视力正常", ["-Seizure", "-Visual impairment"]],
    ["Mother has normal hearing.", ["@-Hearing impairment"]],
  ])("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
});

describe("near misses", () => {
  test.each([
    "Memory clinic.",
    "Normal liver function tests.",
    "Memory not intact.",
    "Hearing was tested.",
    "肝功能正常",
    "听力未查",
    "The normal growth hormone level.",
  ])("%s", (text) => expect(inShort(matcher, text)).toEqual([]));
});
