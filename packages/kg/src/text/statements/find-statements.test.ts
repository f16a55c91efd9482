import { describe, expect, test } from "vitest";
import { createTextMatcher } from "../match/create-text-matcher.ts";
import { smallLexicon } from "../test-support/small-lexicon.ts";
import { readCount } from "./read-count.ts";

const matcher = createTextMatcher(smallLexicon());
/** `quote = label`, with `-` for absent and `@` for a relative. */
const read = (text: string, ageYears?: number): string[] =>
  matcher.read(text, { ageYears }).flatMap(({ start, end, context, concepts }) => {
    const marks = `${context.experiencer === "family" ? "@" : ""}${context.status === "absent" ? "-" : ""}`;
    return concepts.map((concept) => `${text.slice(start, end)} = ${marks}${concept.label.en}`);
  });

test.each<[string, number | null]>([
  ["22", 22],
  ["1.5", 1.5],
  ["twelve", 12],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["三十五", 35],
  ["半", 0.5],
  ["二三", null],
  ["many", null],
  ["", null],
])("count %s", (text, expected) => expect(readCount(text)).toBe(expected));

describe("weight change by its amount", () => {
  test.each<[string, string[]]>([
    ["I've lost 6 kg without trying.", ["lost 6 kg = Weight loss"]],
    ["Weight has fallen by 5 kg.", ["Weight has fallen by 5 kg = Weight loss"]],
    ["He has not lost 3 kg.", ["lost 3 kg = -Weight loss"]],
    ["Mother lost two stone.", ["lost two stone = @Weight loss"]],
    ["近半年瘦了十二斤。", ["瘦了十二斤 = Weight loss"]],
    ["体重由70kg下降10kg", ["体重由70kg下降10kg = Weight loss"]],
    ["She gained 8 kg.", ["gained 8 kg = Weight gain"]],
    // Near misses.
    ["Lost 500 ml of blood.", []],
    ["Lost 6 kg on a diet.", []],
    ["Weight 62 kg.", []],
    ["瘦肉二斤", []],
  ])("%s", (text, expected) =>
    expect(read(text)).toEqual(expected.map((one) => one.replace("Weight gain", "Increased body weight"))),
  );

  test("a child is meant to gain weight", () => expect(read("She gained 2 kg.", 4)).toEqual([]));
});

describe("milestones: late, in time, between, and no milestone at all", () => {
  test.each<[string, string[]]>([
    ["He walked at 22 months.", ["walked at 22 months = Delayed ability to walk"]],
    [
      "Walked independently at the age of two years.",
      ["Walked independently at the age of two years = Delayed ability to walk"],
    ],
    ["Walked at 18 months.", ["Walked at 18 months = -Delayed ability to walk"]],
    [
      "Sat at 8 months, walked by 13 months.",
      ["Sat at 8 months = -Delayed ability to sit", "walked by 13 months = -Delayed ability to walk"],
    ],
    ["Sitting without support from 11 months.", ["Sitting without support from 11 months = Delayed ability to sit"]],
    [
      "First words at 2 and a half years.",
      ["First words at 2 and a half years = Delayed speech and language development"],
    ],
    ["First words at 17 months.", []],
    ["Still not walking at 20 months.", ["Still not walking at 20 months = Delayed ability to walk"]],
    ["Not yet walking at 10 months.", []],
    ["Held his head up at 6 months.", ["Held his head up at 6 months = Poor head control"]],
    ["22月会走", ["22月会走 = Delayed ability to walk"]],
    ["1岁2个月会走路", ["1岁2个月会走路 = -Delayed ability to walk"]],
    ["一岁半才会独走", ["一岁半才会独走 = -Delayed ability to walk"]],
    ["3岁才会叫妈妈", ["3岁才会叫妈妈 = Delayed speech and language development"]],
    ["2岁仍不会说话", ["2岁仍不会说话 = Delayed speech and language development"]],
    ["10个月不会说话", []],
    ["3个月会抬头，7个月会坐", ["3个月会抬头 = -Poor head control", "7个月会坐 = -Delayed ability to sit"]],
    ["Walks with a stick from age 70.", []],
    ["Walked to the clinic 2 months ago.", []],
    ["Walking at 3 months ago.", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});

describe("liver and spleen below the costal margin", () => {
  test.each<[string, number | undefined, string[]]>([
    ["Spleen palpable 3 cm.", 30, ["Spleen palpable 3 cm = Splenomegaly"]],
    ["The liver edge is 4 cm below the costal margin.", 30, ["liver edge is 4 cm = Hepatomegaly"]],
    ["肝肋下3cm，脾肋下4cm", 30, ["肝肋下3cm = Hepatomegaly", "脾肋下4cm = Splenomegaly"]],
    ["脾肋下可触及2横指", 30, ["脾肋下可触及2横指 = Splenomegaly"]],
    // 2 cm is normal in a young child and not in an adult; 1 cm of spleen proves nothing in an infant.
    ["肝肋下2cm", 0.5, []],
    ["肝肋下2cm", 40, ["肝肋下2cm = Hepatomegaly"]],
    ["肝肋下1cm", 40, []],
    ["肝肋下2cm", undefined, []],
    ["脾肋下1cm", 0.5, []],
    ["脾肋下1cm", 5, ["脾肋下1cm = Splenomegaly"]],
    // A span is no distance below the ribs.
    ["Liver 14 cm on ultrasound.", 30, []],
    ["肝右叶斜径13cm", 30, []],
  ])("%s at %s", (text, age, expected) => expect(read(text, age)).toEqual(expected));
});

describe("a qualifier away from the name", () => {
  test.each<[string, string[]]>([
    ["Shaking of the right hand at rest.", ["Shaking of the right hand at rest = Resting tremor"]],
    ["Breathlessness on climbing stairs.", ["Breathlessness on climbing stairs = Exertional dyspnea"]],
    ["爬楼气喘1年", ["爬楼气喘 = Exertional dyspnea"]],
    ["His father is short.", ["short = @Short stature"]],
    ["A tall, thin boy.", ["tall = Tall stature", "thin = Slender build"]],
    ["身材瘦高", ["瘦高 = Tall stature", "瘦高 = Slender build"]],
    ["双手关节肿痛", ["关节肿痛 = Arthralgia", "关节肿痛 = Joint swelling"]],
    // Near misses.
    ["He is short of breath.", ["short of breath = Dyspnea"]],
    ["The episode was short.", []],
    ["A short course of steroids.", []],
    ["The tremor settles; pain at rest.", ["tremor = Tremor", "pain = Pain"]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
});
