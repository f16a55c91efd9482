import { describe, expect, it } from "vitest";
import { readDemographics, readDemographicsOf } from "./read-demographics.ts";

describe("age and sex in an English text", () => {
  it.each([
    ["A 27-year-old woman presents with cough.", 27, "female"],
    ["A 45-year-old white man presents with pain.", 45, "male"],
    ["Mr. Y is a 64 year old Chinese male with chest pain.", 64, "male"],
    ["Mrs. S is 35 years old.", 35, "female"],
    ["A 37\u2010year\u2010old woman has pain.", 37, "female"],
    // 18 / 12 years; 6 weeks of 7 days in a year of 365.2425 days.
    ["An 18-month-old boy has fever.", 1.5, "male"],
    ["A 6-week-old girl vomits.", 42 / 365.2425, "female"],
    ["A 5-year-old is brought by her mother.", 5, "female"],
    ["A 30-year-old woman brings her 2-year-old son because of fever.", 2, "male"],
    ["A mother brought in her 9-month-old daughter.", 0.75, "female"],
    ["A newborn girl was born to a 34-year-old woman.", 0, "female"],
    ["An infant was born to a 34-year-old woman.", undefined, "unknown"],
    // Not plainly said: the student may be anyone, and the physician is not the patient.
    ["A 22-year-old student presents with nasal congestion.", 22, "unknown"],
    ["A 23-year-old student comes to see her male physician.", 23, "unknown"],
    ["A 60-year-old patient, whose wife is a 58-year-old woman, has pain.", 60, "unknown"],
    ["Fever for 3 days and an 8-year history of asthma.", undefined, "unknown"],
    ["A 300-year-old oak fell on him.", undefined, "unknown"],
    [`Cough. ${"It lasts. ".repeat(40)}His father is a 70-year-old man.`, undefined, "unknown"],
    ["", undefined, "unknown"],
  ])("%s", (text, ageYears, sex) => {
    const found = readDemographics(text, "en");
    expect(found.sex).toBe(sex);
    if (ageYears === undefined) expect(found).not.toHaveProperty("ageYears");
    else expect(found.ageYears).toBeCloseTo(ageYears, 9);
  });
});

describe("age and sex in a Chinese text", () => {
  it.each([
    ["45岁男性，胸痛3天。", 45, "male"],
    ["患者，女，３２岁，发热。", 32, "female"],
    ["患者男性，60岁。", 60, "male"],
    // 3 + 2 / 12.
    ["患儿女，3岁2个月，咳嗽。", 3 + 2 / 12, "female"],
    ["8月龄男婴，腹泻。", 8 / 12, "male"],
    ["10个月大的女婴。", 10 / 12, "female"],
    ["5日龄男婴，黄疸。", 5 / 365.2425, "male"],
    // Durations and the past are no ages.
    ["咳嗽3个月，发热5天。", undefined, "unknown"],
    ["3岁时患肺炎。", undefined, "unknown"],
    ["3岁2个月时患肺炎，儿子体健。", undefined, "unknown"],
    ["患者有咳嗽，否认鼻塞。", undefined, "unknown"],
  ])("%s", (text, ageYears, sex) => {
    const found = readDemographics(text, "zh");
    expect(found.sex).toBe(sex);
    if (ageYears === undefined) expect(found).not.toHaveProperty("ageYears");
    else expect(found.ageYears).toBeCloseTo(ageYears, 9);
  });
});

describe("age and sex in a text whose language nobody stated", () => {
  it.each([
    ["男性，78岁", 78, "male"],
    ["患者女，32岁，WBC 12.", 32, "female"],
    ["A 45-year-old man presents with pain.", 45, "male"],
    // English with a Chinese name in it: what the Chinese does not say is read in English.
    ["A 45-year-old man (张三) presents with pain.", 45, "male"],
    // Chinese words outweigh English ones beside them.
    ["患者男性，60岁，陪同者 is a 30-year-old woman.", 60, "male"],
    ["咳嗽3个月。", undefined, "unknown"],
    ["Fever for 3 days.", undefined, "unknown"],
  ])("%s", (text, ageYears, sex) => {
    expect(readDemographicsOf(text)).toEqual({ sex, ...(ageYears === undefined ? {} : { ageYears }) });
  });
});
