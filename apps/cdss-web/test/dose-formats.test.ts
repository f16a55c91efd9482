import type { DraftDrug } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { formatDose } from "../src/format/format-dose.ts";
import { formatTimes } from "../src/format/format-times.ts";
import type { MessageKey } from "../src/messages/catalogue.ts";
import { type MessageValues, translate } from "../src/messages/translate.ts";

const en = (key: MessageKey, values?: MessageValues) => translate("en", key, values);
const zh = (key: MessageKey, values?: MessageValues) => translate("zh", key, values);
type Dose = NonNullable<DraftDrug["dose"]>;

describe("formatTimes", () => {
  it.each([
    // A bare count is doses a day of a single dose, and parts of a day's amount.
    ["1", "dose", "once a day", "每日 1 次"],
    ["2", "dose", "2 times a day", "每日 2 次"],
    ["2-3", "dose", "2–3 times a day", "每日 2–3 次"],
    ["3 to 4", "day", "in 3–4 doses", "分 3–4 次"],
    ["1", "day", "in one dose", "1 次给予"],
    ["twice daily", "dose", "2 times a day", "每日 2 次"],
    ["2 or 3 times daily", "dose", "2–3 times a day", "每日 2–3 次"],
    ["once", "dose", "once", "1 次"],
    ["divided in 2 to 3", "day", "in 2–3 doses", "分 2–3 次"],
    ["in divided doses", "day", "in divided doses", "分次给药"],
    ["every 4 to 6 h", "dose", "every 4–6 hours", "每 4–6 小时 1 次"],
    ["4-6 hourly", "dose", "every 4–6 hours", "每 4–6 小时 1 次"],
    ["every 3 weeks", "dose", "every 3 weeks", "每 3 周 1 次"],
    ["2 times a week", "dose", "2 times a week", "每周 2 次"],
    ["1, with food", "dose", "once a day with food", "每日 1 次 随餐"],
  ])("writes %s of a %s in both languages", (times, per, english, chinese) => {
    expect(formatTimes(times, per, en)?.join(" ")).toBe(english);
    expect(formatTimes(times, per, zh)?.join(" ")).toBe(chinese);
  });

  it.each([
    ["by INR", "dose"],
    ["days 1, 3, 5", "dose"],
    ["2, one day", "dose"],
    // Twice a minute, or in two doses a minute? Nobody can say.
    ["2", "minute"],
    ["1-2x", "dose"],
  ])("does not half translate %s of a %s", (times, per) => {
    expect(formatTimes(times, per, zh)).toBeNull();
  });
});

describe("formatDose", () => {
  const cases: [Dose, string, string][] = [
    [
      { value: 300, unit: "mg", per: "dose", times: "1", route: "oral", days: "1", basis: "condition" },
      "300 mg a dose, once a day, by mouth, for one day",
      "每次 300 mg，每日 1 次，口服，用 1 天",
    ],
    [
      { value: 5, to: 20, unit: "mg", per: "day", times: "1", route: "oral", days: "long-term", basis: "usual" },
      "5–20 mg a day, in one dose, by mouth, long term",
      "每日 5–20 mg，1 次给予，口服，长期",
    ],
    [
      { value: 0.05, to: 0.5, unit: "ug/kg", per: "minute", route: "intravenous", basis: "usual" },
      "0.05–0.5 µg/kg a minute, intravenous",
      "每分钟 0.05–0.5 µg/kg，静脉",
    ],
    [
      { value: 5000, unit: "IU", per: "dose", times: "2-3", days: "7-10", basis: "usual" },
      "5,000 IU a dose, 2–3 times a day, for 7–10 days",
      "每次 5,000 IU，每日 2–3 次，疗程 7–10 天",
    ],
    [
      { value: 2, unit: "puff", per: "dose", route: "unheard-of", basis: "usual" },
      "2 puff(s) a dose, unheard of",
      "每次 2 揿，unheard of",
    ],
  ];
  it.each(cases)("writes %j", (dose, english, chinese) => {
    expect(formatDose(dose, "en", en)).toEqual({ text: english });
    expect(formatDose(dose, "zh", zh)).toEqual({ text: chinese });
  });

  it("keeps words that it cannot translate beside the line", () => {
    const dose: Dose = { value: 3, unit: "mg", per: "dose", times: "by INR", basis: "condition" };
    expect(formatDose(dose, "zh", zh)).toEqual({ text: "每次 3 mg", asWritten: "by INR" });
  });
});
