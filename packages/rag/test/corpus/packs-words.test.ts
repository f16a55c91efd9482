import { Amount, amountWords, type Language, maximumWords, timesWords } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { ageBandWords } from "../../src/corpus/packs/words/age-words.ts";
import { inSentence } from "../../src/corpus/packs/words/ordinary-words.ts";
import { list, splitNote } from "../../src/corpus/packs/words/sentence.ts";
import { USE_PHRASES, USE_TABLES } from "../../src/corpus/packs/words/use-phrases.ts";
import { useWords } from "../../src/corpus/packs/words/use-words.ts";

describe("the tables of uses", () => {
  test("say each phrase in one table only", () => {
    const phrases = USE_TABLES.flatMap((table) => Object.keys(table));
    expect(phrases.filter((phrase, place) => phrases.indexOf(phrase) !== place)).toEqual([]);
  });
  test("leave no English word in Chinese but names that Chinese writes so", () => {
    const english = Object.values(USE_PHRASES).filter((zh) => /(?<![A-Za-z0-9-])[a-z]{4,}(?![A-Za-z])/.test(zh));
    expect(english).toEqual([]);
  });
});

describe("names inside a sentence", () => {
  const write = inSentence([
    { names: { en: "Fever" }, synonyms: { en: ["low fever", "Familial Mediterranean Fever"] } },
    { names: { en: "Down syndrome" }, note: { en: "walks down stairs in mosaic Down syndrome" } },
    { id: "crohn-disease", names: { en: "Crohn disease" } },
  ]);
  test.each([
    ["Fever", "fever"],
    // Once small, once with a capital after a small word.
    ["Down syndrome", "Down syndrome"],
    // The id writes it small; ids are no texts.
    ["Crohn disease", "Crohn disease"],
    // An ending of medicine is enough.
    ["Carpal tunnel syndrome", "carpal tunnel syndrome"],
    ["COPD", "COPD"],
    ["A stroke", "a stroke"],
  ])("condition or text %j is written %j", (name, written) => {
    expect(write.name(name)).toBe(written);
  });
  test.each([
    ["Dyspnea", "dyspnea"],
    ["Babinski sign", "Babinski sign"],
    ["ST segment elevation", "ST segment elevation"],
  ])("finding %j is written %j", (name, written) => {
    expect(write.finding(name)).toBe(written);
  });
});

test.each<[band: string, en: string, zh: string]>([
  [">=65", "aged 65 years and over", "65岁及以上"],
  ["<2", "aged under 2 years", "2岁以下"],
  [">=1", "aged 1 year and over", "1岁及以上"],
  ["6-11", "aged 6 to 11 years", "6～11岁"],
  // 0.08 years are 0.96 months, 0.17 are 2.04.
  ["0.08-0.17", "aged 1 month to 2 months", "1个月至2个月"],
  // 0.99 is the day before the first birthday.
  ["0.5-0.99", "aged 6 months to under 1 year", "6个月至未满1岁"],
  // 0.1 years are 1.2 months, which no whole month is near: 5.2 weeks.
  [">=0.1", "aged about 5 weeks and over", "约5周及以上"],
  ["after menarche", "after menarche", "after menarche"],
])("ages %j", (band, en, zh) => {
  expect([ageBandWords("en", band), ageBandWords("zh", band)]).toEqual([en, zh]);
});

test.each<[from: unknown, to: unknown, en: string, zh: string]>([
  [{ value: 0.5, unit: "mg", per: "dose" }, undefined, "0.5 mg a dose", "每次0.5 mg"],
  [{ value: 1, unit: "puff", per: "dose" }, undefined, "1 puff a dose", "每次1揿"],
  [
    { value: 1, unit: "puff", per: "dose" },
    { value: 2, unit: "puff", per: "dose" },
    "1 to 2 puffs a dose",
    "每次1～2揿",
  ],
  // A million units are a hundred ten-thousands.
  [{ value: 1.2, unit: "MU", per: "day" }, undefined, "1.2 million units a day", "每日120万单位"],
  [
    { value: 500, unit: "mg", per: "dose" },
    { value: 1, unit: "g", per: "dose" },
    "500 mg a dose to 1 g a dose",
    "每次500 mg至每次1 g",
  ],
  [{ value: 1200000, unit: "IU", per: "course" }, undefined, "1200000 IU a course", "每疗程1200000 IU"],
])("amount %j to %j", (from, to, en, zh) => {
  const [low, high] = [Amount.parse(from), to === undefined ? undefined : Amount.parse(to)];
  expect([amountWords("en", low, high), amountWords("zh", low, high)]).toEqual([en, zh]);
});

test("a maximum is said as a bound", () => {
  const most = Amount.parse({ value: 4, unit: "g", per: "day" });
  expect([maximumWords("en", most), maximumWords("zh", most)]).toEqual(["at most 4 g a day", "每日最多4 g"]);
});

test.each<[times: string, per: string, en: string, zh: string]>([
  ["1", "dose", "once a day", "每日1次"],
  ["3-4", "dose", "3 to 4 times a day", "每日3～4次"],
  // The same count divides the amount of a day.
  ["3-4", "day", "in 3 to 4 divided doses", "分3～4次给予"],
  ["1", "day", "in one dose", "1次给予"],
  ["once", "dose", "once", "1次"],
  ["every 4 to 6 h", "dose", "every 4 to 6 hours", "每4～6小时1次"],
  ["every 12 weeks after the start", "dose", "every 12 weeks after the start", "起始治疗后每12周1次"],
  ["2, with food", "dose", "2 times a day, with food", "每日2次，随餐"],
  ["5 days of 21", "dose", "on 5 of every 21 days", "每21日中用药5日"],
  // A rate has no doses to number, and half a translation is none.
  ["2", "hour", "2", "给药次数原文为“2”"],
  ["2, by tides", "dose", "2, by tides", "给药次数原文为“2, by tides”"],
])("%j of an amount a %s", (times, per, en, zh) => {
  expect([timesWords("en", times, per), timesWords("zh", times, per)]).toEqual([en, zh]);
});

test.each<[use: string, zh: string]>([
  ["hypertension", "高血压"],
  ["hypertension or angina, at bedtime", "高血压或心绞痛，睡前"],
  ["treatment (US)", "治疗（美国）"],
  // In a list of cancers an organ stands for its cancer, elsewhere for itself.
  ["lung, liver, gastric cancer", "肺癌，肝癌，胃癌"],
  ["liver, 0.025 mmol/kg", "肝，0.025 mmol/kg"],
  ["below 40 kg", "体重低于40 kg"],
  ["from 25 kg", "体重≥25 kg"],
  ["over 30 to 60 min; 2 %", "给药时间30～60分钟，2%"],
  ["0.5 mmol/mL", "0.5 mmol/mL"],
  ["with aspirin, first 5 mg", "与阿司匹林合用，首剂5 mg"],
  ["with swamp water", "“with swamp water”"],
  // A comma inside brackets parts nothing; what has no Chinese is quoted.
  ["soft mist (2.5 ug on Mars, 5 ug in Europe), angina", "“soft mist (2.5 ug on Mars, 5 ug in Europe)”，心绞痛"],
  ["soft mist (2.5 ug in the US, 5 ug in Europe)", "软雾吸入剂（美国2.5 µg，欧洲5 µg）"],
  // A phrase may hold commas of its own: the hours are one list, and "then" belongs to none of them.
  ["severe malaria: 0, 12, 24 hours, then once a day", "重症疟疾：第0、12、24小时各1次，随后每日1次"],
  ["as base: then 300 mg after 6, 24 and 48 hours", "以碱基计：随后第6、24、48小时各300 mg"],
  ["28 days on and 28 off", "用药28天，停药28天"],
  ["14 days of 21", "每21天用药14天"],
  ["days 1 to 21 of 28", "每28天周期的第1～21日"],
  ["raise by 2.5 mg every 4 weeks", "每4周递增2.5 mg"],
  ["start 5 mg in East Asian patients", "东亚患者起始5 mg"],
  ["5 mg below 60 kg", "体重低于60 kg者5 mg"],
  // Ages, and how long: both are "years".
  ["6-10 years", "6～10岁"],
  ["3 years", "3年"],
  // A day of a schedule, and so many days.
  ["day 5", "第5日"],
  ["5 days", "5天"],
  // Over a time is how long it runs; at least so long is another bound.
  ["over 20 min", "给药时间20分钟"],
  ["over at least 1 minute", "给药时间不少于1分钟"],
  // Each bound of a range of shares has its sign.
  ["0.5 to 1 %", "0.5%～1%"],
  // The same words with and without a bound.
  ["at 20 to 50 mg/min", "每分钟20～50 mg"],
  ["at most 60 mg a minute", "每分钟最多60 mg"],
  ["at 60 kg or more", "体重≥60 kg"],
  ["first 800 mg/m2", "首剂800 mg/m²"],
  ["240 mg with aspirin", "与阿司匹林合用时240 mg"],
  // Here the amount is that of the other drug, but for one phrase of rizatriptan.
  ["with aspirin 100 mg", "与阿司匹林100 mg合用"],
  ["with propranolol 5 mg", "与普萘洛尔合用时5 mg"],
  ["240 mg with swamp water", "“240 mg with swamp water”"],
  // A disease "with" another is no combination of drugs: nothing is guessed.
  ["hypertension with aspirin", "“hypertension with aspirin”"],
  ["hypertension: weekly", "高血压：每周1次"],
  ["hypertension of swamps", "“hypertension of swamps”"],
])("use %j in Chinese", (use, zh) => {
  const names: Readonly<Record<string, string>> = { hypertension: "高血压", aspirin: "阿司匹林" };
  expect(useWords("zh", use, (name) => names[name] ?? null)).toBe(zh);
  expect(useWords("en", use, () => null)).toBe(use);
});

test.each<[language: Language, note: string, sentences: string[]]>([
  ["en", "Stop it. Then INR in 3 days.", ["Stop it.", "Then INR in 3 days."]],
  // Neither an abbreviated genus nor a decimal point ends a sentence.
  ["en", "Treat H. pylori with 0.5 g", ["Treat H. pylori with 0.5 g"]],
  ["zh", "停药。3日后查INR。", ["停药。", "3日后查INR。"]],
  // A semicolon of the note must not part "otherwise" from its alternative.
  ["zh", "避免；否则减量。", ["避免，否则减量。"]],
])("sentences of a note (%s): %j", (language, note, sentences) => {
  expect(splitNote(language, note)).toEqual(sentences);
});

test.each<[items: string[], en: string, zh: string]>([
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b", "c"], "a, b or c", "a、b或c"],
  // A name of two parts must not read as two names.
  [["a and b", "c", "d"], "a and b; c or d", "a and b、c或d"],
])("list of %j", (items, en, zh) => {
  expect([list("en", items, "or"), list("zh", items, "or")]).toEqual([en, zh]);
});
