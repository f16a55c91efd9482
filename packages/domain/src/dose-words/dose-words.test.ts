import { describe, expect, it } from "vitest";
import { Drug } from "../medication.ts";
import { doseWords, type WordedDose } from "./dose-words.ts";
import { isReadTimes } from "./times-words.ts";

const dose = (more: Partial<WordedDose>): WordedDose => ({ value: 500, unit: "mg", per: "dose", ...more });

describe("a dose on one line", () => {
  it.each<[WordedDose, en: string, zh: string]>([
    [dose({}), "500 mg a dose", "每次500 mg"],
    [dose({ to: 1000, per: "day" }), "500 to 1,000 mg a day", "每日500～1,000 mg"],
    [dose({ times: "1" }), "500 mg a dose, once a day", "每次500 mg，每日1次"],
    [dose({ times: "3-4" }), "500 mg a dose, 3 to 4 times a day", "每次500 mg，每日3～4次"],
    // The same count divides the amount of a day.
    [dose({ per: "day", times: "3-4" }), "500 mg a day, in 3 to 4 divided doses", "每日500 mg，分3～4次给予"],
    [dose({ times: "every 4 to 6 h" }), "500 mg a dose, every 4 to 6 hours", "每次500 mg，每4～6小时1次"],
    [dose({ times: "1, with food" }), "500 mg a dose, once a day, with food", "每次500 mg，每日1次，随餐"],
    [dose({ times: "2, up to 7 days" }), "500 mg a dose, 2 times a day, up to 7 days", "每次500 mg，每日2次，最多7天"],
    // The weeks of a cycle, and how long a dose runs: neither is a bound ("within 30 minutes").
    [dose({ times: "6 of 7 weeks" }), "500 mg a dose, 6 of 7 weeks", "每次500 mg，每7周用药6周"],
    [dose({ times: "over 30 minutes" }), "500 mg a dose, over 30 minutes", "每次500 mg，给药时间30分钟"],
    // Days of treatment are said by the rule, not by the table.
    [dose({ times: "2, 5 days" }), "500 mg a dose, 2 times a day, for 5 days", "每次500 mg，每日2次，共5日"],
    // A phrase that holds commas of its own is one.
    [dose({ times: "days 1, 3, 5" }), "500 mg a dose, days 1, 3, 5", "每次500 mg，第1、3、5日"],
    [
      dose({ times: "weeks 0 and 4, then every 12 weeks" }),
      "500 mg a dose, weeks 0 and 4, then every 12 weeks",
      "每次500 mg，第0、4周，随后每12周1次",
    ],
    [dose({ route: "oral", days: "1" }), "500 mg a dose, by mouth, for one day", "每次500 mg，口服，用1天"],
    [
      dose({ route: "intravenous", days: "7-10" }),
      "500 mg a dose, intravenously, for 7 to 10 days",
      "每次500 mg，静脉给药，疗程7～10天",
    ],
    [dose({ days: "long-term" }), "500 mg a dose, long term", "每次500 mg，长期"],
    // A million units are a hundred ten-thousands.
    [dose({ value: 2.4, unit: "MU" }), "2.4 million units a dose", "每次240万单位"],
    [dose({ value: 5000, unit: "IU" }), "5,000 IU a dose", "每次5,000 IU"],
    [
      dose({ value: 0.05, to: 0.5, unit: "ug/kg", per: "minute" }),
      "0.05 to 0.5 µg/kg a minute",
      "每分钟0.05～0.5 µg/kg",
    ],
    [dose({ value: 1, unit: "puff" }), "1 puff a dose", "每次1揿"],
    [
      dose({ value: 1, to: 2, unit: "puff", route: "unheard-of" }),
      "1 to 2 puffs a dose, unheard of",
      "每次1～2揿，unheard of",
    ],
    // What nothing reads is not half translated, and Chinese says that it is not.
    [dose({ times: "2, by tides" }), "500 mg a dose, 2, by tides", "每次500 mg，给药次数原文为“2, by tides”"],
  ])("%j", (given, en, zh) => {
    expect([doseWords("en", given), doseWords("zh", given)]).toEqual([en, zh]);
  });
});

describe("a text that has no translation", () => {
  const drug = (times: string) =>
    Drug.safeParse({
      id: "ravamine",
      names: { en: "ravamine", zh: "瑞伐胺" },
      codes: { atc: [], rxcui: null },
      class: "invented",
      routes: ["oral"],
      doses: { adult: [{ route: "oral", from: { value: 1, unit: "mg", per: "dose" }, times }], child: [] },
      sources: ["invented"],
    });

  it("is refused by the schema of drugs, with the place and what to do", () => {
    expect(drug("2, with food").success).toBe(true);
    expect(drug("2, by tides").error?.issues).toMatchObject([
      { path: ["doses", "adult", 0, "times"], message: expect.stringContaining("times-phrases.ts") },
    ]);
  });

  it.each([
    // Twice a minute, or in two doses a minute? Nobody can say.
    ["2", "minute", false],
    ["2", "day", true],
    ["1-2x", "dose", false],
  ])("%s of an amount a %s: read %s", (times, per, isRead) => {
    expect(isReadTimes(times, per)).toBe(isRead);
  });
});
