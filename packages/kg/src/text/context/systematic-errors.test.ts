import { describe, expect, test } from "vitest";
import { createTextMatcher } from "../match/create-text-matcher.ts";
import { inShort } from "../test-support/notation.ts";
import { smallLexicon } from "../test-support/small-lexicon.ts";

const matcher = createTextMatcher(smallLexicon());

describe("people who are neither patient nor relative", () => {
  test.each<[string, string[]]>([
    ["Fever since noon. Flatmate well, with no fever.", ["Fever", "[Fever]"]],
    ["Roommate has a cough.", ["[Cough]"]],
    ["室友无发热", ["[Fever]"]],
    ["同学有咳嗽，患者有发热", ["[Cough]", "Fever"]],
    // As an informant such a person tells of the patient.
    ["A colleague noticed a seizure.", ["Seizure"]],
    ["同事发现抽搐", ["Seizure"]],
  ])("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
});

test("what is looked for is not yet found", () => {
  expect(inShort(matcher, "An echocardiogram to look for pneumonia.")).toEqual(["[Pneumonia]"]);
});

describe("denials of the past", () => {
  test.each<[string, string[]]>([
    ["No previous seizures.", ["~-Seizure"]],
    ["No prior headache.", ["~-Headache"]],
    ["既往无抽搐", ["~-Seizure"]],
    ["Previous seizures.", ["~Seizure"]],
    ["既往有抽搐", ["~Seizure"]],
  ])("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
});

describe("denials inside a Chinese name", () => {
  test.each<[string, string[]]>([
    ["腹不痛", ["-Abdominal pain"]],
    ["头不痛，腹也不痛", ["-Headache", "-Abdominal pain"]],
    ["腹没痛", ["-Abdominal pain"]],
    ["下肢不肿", ["-Pedal edema"]],
    ["可平卧", ["-Orthopnea"]],
    ["不能平卧", ["Orthopnea"]],
    // What is said to be normal is not read out of its own denial.
    ["听力不正常", []],
    ["呼吸音不清", []],
    ["肝功能不正常", []],
  ])("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));

  test("a denial before a name is stronger than a name that begins with its character", () => {
    expect(inShort(matcher, "无尿频")).toEqual(["-Urinary frequency"]);
    expect(inShort(matcher, "无尿")).toEqual(["Anuria"]);
  });
});

describe("what was not meant denies nothing behind it", () => {
  test.each<[string, string[]]>([
    ["Lost 6 kg without trying and has a fever.", ["Weight loss", "Fever"]],
    ["Without fever.", ["-Fever"]],
  ])("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
});

describe("everyday sites", () => {
  test.each<[string, string[]]>([
    ["No tummy pain.", ["-Abdominal pain"]],
    ["tummy aches", ["Abdominal pain"]],
    ["No ankle oedema.", ["-Pedal edema"]],
    ["no focal weakness", ["-Muscle weakness"]],
    ["Generalised weakness", ["Asthenia"]],
    ["Tummy button", []],
  ])("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
});
