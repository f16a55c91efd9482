import { describe, expect, test } from "vitest";
import { createTextMatcher } from "../match/create-text-matcher.ts";
import { inShort } from "../test-support/notation.ts";
import { smallLexicon } from "../test-support/small-lexicon.ts";

const matcher = createTextMatcher(smallLexicon());
type Row = readonly [text: string, expected: readonly string[]];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
};

describe("否定在前", () => {
  check([
    ["无发热。", ["-Fever"]],
    ["无发热、咳嗽及胸痛。", ["-Fever", "-Cough", "-Chest pain"]],
    ["否认发热、咳嗽、胸痛史。", ["~-Fever", "~-Cough", "~-Chest pain"]],
    ["未见皮疹，未触及肝大。", ["-Skin rash", "-Hepatomegaly"]],
    ["不伴恶心呕吐", ["-Nausea", "-Vomiting"]],
    ["没有头痛和眩晕", ["-Headache", "-Vertigo"]],
    ["无明显腹痛、腹泻等不适", ["-Abdominal pain", "-Diarrhea", "-Malaise"]],
    ["已排除脑膜炎", ["-Meningitis"]],
    ["患儿不发热", ["-Fever"]],
    ["非癫痫发作", ["-Seizure"]],
    ["肝脏未触及肿大，双下肢无水肿", ["-Hepatomegaly", "-Pedal edema"]],
    ["从未出现抽搐", ["-Seizure"]],
    ["否认有腹痛", ["-Abdominal pain"]],
  ]);
});

describe("否定的范围", () => {
  check([
    ["无发热，有咳嗽。", ["-Fever", "Cough"]],
    ["无发热，咳嗽3天。", ["-Fever", "Cough"]],
    ["无发热；咳嗽。", ["-Fever", "Cough"]],
    ["无发热但咳嗽明显", ["-Fever", "Cough"]],
    ["无发热，咳嗽，腹泻。", ["-Fever", "-Cough", "-Diarrhea"]],
    ["无发热，伴头痛", ["-Fever", "Headache"]],
    ["否认高血压、糖尿病史，哮喘20年。", ["~-Hypertension", "~-Diabetes mellitus", "Asthma"]],
    ["咳嗽，无发热", ["Cough", "-Fever"]],
    ["无胸痛、呼吸困难，腹痛明显。", ["-Chest pain", "-Dyspnea", "Abdominal pain"]],
    ["除头痛外无其他不适", ["Headache", "-Malaise"]],
  ]);
});

describe("不是否定", () => {
  check([
    ["四肢无力，无尿。", ["Asthenia", "Anuria"]],
    ["全身不适", ["Malaise"]],
    ["无明显诱因出现发热", ["Fever"]],
    ["无痛性血尿", ["Hematuria"]],
    ["头痛无明显缓解", ["Headache"]],
    ["皮疹未见消退", ["Skin rash"]],
    ["不明原因发热", ["Fever"]],
    ["不能否认腹痛", ["Abdominal pain"]],
    ["非喷射性呕吐", ["-Projectile vomiting"]],
  ]);
});

describe("否定在后", () => {
  check([
    ["水肿(-)", ["-Edema"]],
    ["水肿（－），皮疹（＋）", ["-Edema", "Skin rash"]],
    ["发热、咳嗽均无", ["-Fever", "-Cough"]],
    ["皮疹未见。", ["-Skin rash"]],
    ["黄疸不明显", ["-Jaundice"]],
    ["发热：无；咳嗽：有", ["-Fever", "Cough"]],
    ["脑膜炎已排除", ["-Meningitis"]],
    ["头痛无外伤", ["Headache"]],
  ]);
});

describe("不确定", () => {
  check([
    ["疑似肺炎", ["?Pneumonia"]],
    ["考虑肺炎可能", ["?Pneumonia"]],
    ["肺炎待排", ["?Pneumonia"]],
    ["不除外脑膜炎", ["?Meningitis"]],
    ["脑膜炎？", ["?Meningitis"]],
    ["可能为哮喘，伴咳嗽", ["?Asthma", "Cough"]],
    ["发热待查", ["Fever"]],
    ["建议完善检查排除肺炎", ["?Pneumonia"]],
    ["鉴别诊断：脑膜炎", ["?Meningitis"]],
    ["类似癫痫发作", ["Seizure"]],
    ["是否发热不详", ["#Fever"]],
  ]);
});

describe("家族与陈述者", () => {
  check([
    ["父亲有高血压，母亲患糖尿病。", ["@Hypertension", "@Diabetes mellitus"]],
    ["母亲诉患儿发热3天", ["Fever"]],
    ["家属诉患者抽搐", ["Seizure"]],
    ["患儿母亲代诉发热", ["Fever"]],
    ["其兄耳聋", ["@Hearing impairment"]],
    ["家族史：母亲有糖尿病。", ["@Diabetes mellitus"]],
    ["母亲患哮喘，患者咳嗽", ["@Asthma", "Cough"]],
    ["母亲发现患儿皮疹", ["Skin rash"]],
    ["否认家族癫痫发作史", ["@~-Seizure"]],
  ]);
});

describe("既往", () => {
  check([
    ["既往有哮喘。", ["~Asthma"]],
    ["既往有高血压，近3天发热", ["~Hypertension", "Fever"]],
    ["曾患肺炎", ["~Pneumonia"]],
    ["高血压病史10年", ["Hypertension"]],
    ["有哮喘病史", ["~Asthma"]],
    ["现病史：头痛2天", ["Headache"]],
    ["头痛已消失", ["~Headache"]],
  ]);
});

describe("未发生", () => {
  check([
    ["如出现发热及时就诊", ["[Fever]"]],
    ["预防跌倒", ["[Falls]"]],
    ["发热吗？", ["[Fever]"]],
    [
      "我总是恶心，没有发烧，请问是不是高血压？我妈妈有高血压。",
      ["Nausea", "-Fever", "[Hypertension]", "@Hypertension"],
    ],
    ["若有抽搐，立即来院。", ["[Seizure]"]],
    ["注意有无皮疹", ["[Skin rash]"]],
    ["发热。如有呕吐随诊。", ["Fever", "[Vomiting]"]],
  ]);
});

describe("病历标题", () => {
  check([
    [
      "主诉：发热3天。\n既往史：哮喘。否认糖尿病史。\n家族史：父高血压。\n体格检查：皮疹，肝大。",
      ["Fever", "~Asthma", "~-Diabetes mellitus", "@Hypertension", "Skin rash", "Hepatomegaly"],
    ],
    ["【既往史】哮喘\n【查体】黄疸", ["~Asthma", "Jaundice"]],
    ["既往史：体健。个人史：无特殊。家族史：母亲耳聋。查体：脾大。", ["@Hearing impairment", "Splenomegaly"]],
    ["出院医嘱：如发热、皮疹复诊", ["[Fever]", "[Skin rash]"]],
  ]);
});
