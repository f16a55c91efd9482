import { curie } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import type { LexiconEntry } from "../../lexicon-entry.ts";
import { createTextMatcher } from "../match/create-text-matcher.ts";
import { inShort } from "../test-support/notation.ts";
import { smallLexicon } from "../test-support/small-lexicon.ts";

const entry = (concept: string, language: "en" | "zh", text: string, scope: LexiconEntry["scope"]): LexiconEntry => ({
  text,
  language,
  concept: curie(concept),
  kind: "phenotype",
  scope,
  lay: false,
});
const exposure = (language: "en" | "zh", text: string, scope: LexiconEntry["scope"] = "exact") =>
  entry("CDSS:potassium-raising-drug", language, text, scope);
const matcher = createTextMatcher(
  [
    ...smallLexicon(),
    exposure("en", "Potassium drug", "label"),
    ...["spironolactone", "lisinopril", "trimethoprim"].map((name) => exposure("en", name)),
    ...["螺内酯", "依那普利", "服用依那普利"].map((name) => exposure("zh", name)),
    entry("HP:0000098", "zh", "身高过高", "exact"),
    entry("CDSS:same-in-family", "en", "Same in the family", "label"),
    entry("CDSS:same-in-family", "zh", "母亲也有", "exact"),
    entry("CDSS:same-in-family", "zh", "家族中有类似患者", "exact"),
  ],
  ({ concept, text }) => concept === "CDSS:same-in-family" || text === "身高过高",
);
type Row = readonly [text: string, expected: readonly string[]];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
};

describe("a medicine that is not taken, was stopped, or is asked about", () => {
  check([
    ["未服用依那普利。", ["-Potassium drug"]],
    ["没有吃螺内酯。", ["-Potassium drug"]],
    ["从不服用螺内酯。", ["-Potassium drug"]],
    ["能否用依那普利降压？", ["[Potassium drug]"]],
    ["能否用拉贝洛尔或依那普利降压？", ["[Potassium drug]"]],
    ["可否加用螺内酯？", ["[Potassium drug]"]],
    ["拟加用螺内酯。", ["[Potassium drug]"]],
    ["建议服用依那普利。", ["[Potassium drug]"]],
    ["禁用依那普利。", ["[Potassium drug]"]],
    ["不能用螺内酯。", ["[Potassium drug]"]],
    ["对螺内酯过敏。", ["[Potassium drug]"]],
    ["依那普利过敏。", ["[Potassium drug]"]],
    ["半年前停用螺内酯。", ["~Potassium drug"]],
    ["停用螺内酯和依那普利。", ["~Potassium drug", "~Potassium drug"]],
    ["依那普利已停用2周。", ["~Potassium drug"]],
    ["Stopped her spironolactone two weeks ago.", ["~Potassium drug"]],
    ["Lisinopril was stopped last month.", ["~Potassium drug"]],
    ["Plan to start lisinopril.", ["[Potassium drug]"]],
    ["Can we start lisinopril?", ["[Potassium drug]"]],
    ["Allergic to trimethoprim.", ["[Potassium drug]"]],
    ["Trimethoprim allergy.", ["[Potassium drug]"]],
    ["Not on lisinopril.", ["-Potassium drug"]],
    // A disease before 过敏 is no substance.
    ["哮喘过敏史。", ["~Asthma"]],
  ]);
});

describe("a medicine that is taken", () => {
  check([
    ["长期服用依那普利 10mg bid。", ["Potassium drug"]],
    ["未规律服用依那普利。", ["Potassium drug"]],
    ["未停用依那普利。", ["Potassium drug"]],
    ["停用氨氯地平，改用螺内酯20mg qd。", ["Potassium drug"]],
    ["服螺内酯3年，未停药。", ["Potassium drug"]],
    ["Stopped amlodipine and started lisinopril.", ["Potassium drug"]],
    ["He has not stopped lisinopril.", ["Potassium drug"]],
    ["Medications: lisinopril 10 mg, atorvastatin 20 mg.", ["Potassium drug"]],
    ["Cough after starting lisinopril.", ["Cough", "Potassium drug"]],
  ]);
});

describe("words about a medicine leave the findings beside it alone", () => {
  check([
    ["停用激素后出现皮疹。", ["Skin rash"]],
    ["停药后发热。", ["Fever"]],
    ["发热3天，能否用布洛芬退热？", ["Fever"]],
    ["今晨未服药，头痛。", ["Headache"]],
    ["未发热，咳嗽2天。", ["-Fever", "Cough"]],
    ["Headache and vomiting since he stopped prednisolone.", ["Headache", "Vomiting"]],
    ["Stopped smoking in 2010. Cough for 3 weeks.", ["Cough"]],
    // Of a symptom "stopped" says that it is over.
    ["The vomiting stopped yesterday but the fever persists.", ["~Vomiting", "Fever"]],
  ]);
});

describe("the reaction of a known allergy is of the past", () => {
  check([
    ["对磺胺类过敏（皮疹）。", ["~Skin rash"]],
    ["对海鲜过敏，食后出现皮疹、腹痛。", ["~Skin rash", "~Abdominal pain"]],
    ["对阿司匹林过敏，服后哮喘。", ["~Asthma"]],
    ["青霉素过敏：皮疹。\n发热3天，皮疹1天。", ["~Skin rash", "Fever", "Skin rash"]],
    ["青霉素过敏史（皮疹），咳嗽5天。", ["~Skin rash", "Cough"]],
    ["Allergic to amoxicillin: rash at 18 months.", ["~Skin rash"]],
    ["Allergic to penicillin (rash). Fever for 3 days.", ["~Skin rash", "Fever"]],
    ["Known allergy to penicillin causing rash, has cough today.", ["~Skin rash", "Cough"]],
    ["Penicillin allergy - rash and vomiting.", ["~Skin rash", "~Vomiting"]],
    ["Allergic to co-trimoxazole (rash).", ["~Skin rash"]],
    ["Allergies: penicillin (rash), latex.", ["~Skin rash"]],
  ]);
});

describe("a reaction of today, and findings beside an allergy, are of now", () => {
  check([
    ["对磺胺类过敏，今日出现皮疹。", ["Skin rash"]],
    ["青霉素过敏，现发热3天。", ["Fever"]],
    ["服阿莫西林后2小时出现皮疹、瘙痒。", ["Skin rash", "Pruritus"]],
    ["过敏性紫癜，腹痛。", ["Abdominal pain"]],
    ["否认药物过敏史，皮疹2天。", ["Skin rash"]],
    ["Allergic to penicillin, presents with fever and cough.", ["Fever", "Cough"]],
    ["Allergic to penicillin. Now has a rash on the trunk.", ["Skin rash"]],
    ["Allergic to peanuts, ate a biscuit an hour ago and now has a rash.", ["Skin rash"]],
    ["No known drug allergies. Rash on both arms.", ["Skin rash"]],
    ["Allergic reaction today with rash and vomiting.", ["Skin rash", "Vomiting"]],
  ]);
});

describe("what has settled is past, what has not is present", () => {
  check([
    ["Cough resolved a week ago.", ["~Cough"]],
    ["The cough has settled.", ["~Cough"]],
    ["Rash has gone.", ["~Skin rash"]],
    ["皮疹已消退，仍发热。", ["~Skin rash", "Fever"]],
    ["水肿消退3天。", ["~Edema"]],
    ["Fever has not settled.", ["Fever"]],
    ["Fever not settling with paracetamol.", ["Fever"]],
    ["皮疹未消退。", ["Skin rash"]],
  ]);
});

describe("a measured height or weight is no change and no stature", () => {
  check([
    ["身高160cm，体重55kg。", []],
    ["孕前体重55kg，现体重71kg。", []],
    ["胎儿估重1650g，体重约3kg。", []],
    ["半年来重了10kg。", ["Increased body weight"]],
    ["比去年重了五公斤。", ["Increased body weight"]],
    ["体重较前重6kg。", ["Increased body weight"]],
    ["身高过高。", ["Tall stature"]],
  ]);
});

describe("a relative alone is no disease of the family", () => {
  check([
    ["母亲死于肺癌。", []],
    ["母亲也有。", ["Same in the family"]],
    ["家族中有类似的患者。", ["Same in the family"]],
  ]);
});
