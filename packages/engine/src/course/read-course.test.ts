import { describe, expect, it } from "vitest";
import { readCourse } from "./read-course.ts";

const YEAR = 365.2425;
const MONTH = YEAR / 12;
const read = (text: string) => readCourse([{ id: "note", title: "", text }]);

describe("how long a complaint has lasted", () => {
  it.each<[string, number[]]>([
    ["Cough for three days.", [3]],
    ["She has had pain over the past 2-3 weeks.", [17.5]],
    ["CP x2h, diaphoretic.", [2 / 24]],
    ["A 3-week history of fever.", [21]],
    ["The rash began four days ago.", [4]],
    ["Pain since yesterday.", [1]],
    ["Half a year of tingling in both feet.", [YEAR / 2]],
    ["Dry cough for 10 years, worse over the last 4 days.", [10 * YEAR, 4]],
    // A habit, a treatment, a past illness, another's age and the length of one attack are no duration of the complaint.
    ["Smokes a pack a day for 30 years.", []],
    ["On ramipril for three years.", []],
    ["Diagnosed with diabetes ten years ago.", []],
    ["Spells each lasting 10 minutes.", []],
    ["A 45-year-old man with cough.", []],
    ["Married for ten years.", []],
    // Of two readings of one place the earlier holds: the amount, and not "for weeks" within it.
    ["Cough for 3 weeks.", [21]],
    ["Cough for weeks.", [21]],
    ["咳嗽3天。", [3]],
    ["婚后3年，多年头晕。", [6 * YEAR]],
    ["反复腹痛3个多月，加重2天。", [3 * MONTH, 2]],
    ["发热半个月。", [MONTH / 2]],
    ["头痛两三天了", [2.5]],
    ["乏力1年半。", [1.5 * YEAR]],
    ["患者：昨晚开始拉肚子。", [1]],
    ["突发胸痛2小时。", [2 / 24]],
    ["高血压10余年。", []],
    ["吸烟30年，一天20支。", []],
    ["患儿，3岁2个月，咳嗽。", []],
    ["停经9周。", []],
    ["每次持续5分钟。", []],
    ["既往体健。咳嗽3天。", []],
  ])("%s", (text, days) => {
    const course = read(text);
    expect(course?.days.length ?? 0).toBe(days.length);
    for (const [at, value] of days.entries()) expect(course?.days[at]).toBeCloseTo(value, 6);
  });

  it("the age of a child is no duration", () => {
    const document = { id: "note", title: "", text: "宝宝14个月，发烧三天了。" };
    expect(readCourse([document], 14 / 12)?.days).toEqual([3]);
    // 14 months against 3 days in a child of five: both are told.
    expect(readCourse([document], 5)?.days.length).toBe(2);
  });

  it.each<[string, "sudden" | "gradual" | undefined, boolean]>([
    ["Sudden headache an hour ago.", "sudden", false],
    ["Gradually worse over two months.", "gradual", false],
    ["Recurrent episodes of dizziness.", undefined, true],
    // Told of both, it came suddenly.
    ["Gradually better after a sudden headache.", "sudden", false],
    ["突发剧烈头痛。", "sudden", false],
    ["视力逐渐下降。", "gradual", false],
    ["反复咳嗽。", undefined, true],
  ])("%s: pace and recurrence", (text, pace, recurrent) => {
    expect(read(text)?.pace).toBe(pace);
    expect(read(text)?.recurrent).toBe(recurrent);
  });

  it("quotes the words that say it, at their place", () => {
    const text = "Fever. Sudden pain for 3 days.";
    const course = read(text);
    for (const place of course?.provenance ?? [])
      if (place.kind === "text") expect(text.slice(place.start, place.end)).toBe(place.quote);
    expect(course?.provenance.map((place) => (place.kind === "text" ? place.quote : ""))).toEqual([
      "for 3 days",
      "Sudden",
    ]);
  });

  it("says nothing where the text says nothing", () => {
    expect(read("Cough and fever.")).toBeNull();
    expect(readCourse([])).toBeNull();
  });
});
