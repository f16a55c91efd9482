import type { DraftDrug } from "@cdss/domain";
import { expect, test } from "vitest";
import { doseText } from "../src/output/dose-text.ts";

type Dose = NonNullable<DraftDrug["dose"]>;

const dose = (more: Partial<Dose>): Dose => ({ value: 500, unit: "mg", per: "dose", basis: "usual", ...more });

const rows: [dose: Dose, en: string, zh: string][] = [
  [dose({}), "500 mg a dose", "每次 500 mg"],
  [dose({ to: 1000, per: "day" }), "500-1000 mg a day", "每日 500-1000 mg"],
  [dose({ times: "1" }), "500 mg a dose, once a day", "每次 500 mg，每日 1 次"],
  [dose({ times: "once daily" }), "500 mg a dose, once a day", "每次 500 mg，每日 1 次"],
  [dose({ times: "3-4" }), "500 mg a dose, 3-4 times a day", "每次 500 mg，每日 3-4 次"],
  [dose({ times: "2 to 3" }), "500 mg a dose, 2-3 times a day", "每次 500 mg，每日 2-3 次"],
  [dose({ times: "every 4 to 6 h" }), "500 mg a dose, every 4-6 hours", "每次 500 mg，每 4-6 小时 1 次"],
  [dose({ times: "every 2 weeks" }), "500 mg a dose, every 2 weeks", "每次 500 mg，每 2 周 1 次"],
  [dose({ per: "day", times: "divided" }), "500 mg a day, in divided doses", "每日 500 mg，分次给药"],
  [
    dose({ per: "day", times: "divided in 2 to 3" }),
    "500 mg a day, in 2-3 divided doses",
    "每日 500 mg，分 2-3 次给药",
  ],
  // Words that stand for no number of doses stay as they are written: nothing is guessed.
  [
    dose({ times: "every 4 weeks after the start" }),
    "500 mg a dose, every 4 weeks after the start",
    "每次 500 mg，every 4 weeks after the start",
  ],
  [dose({ times: "by INR, 1" }), "500 mg a dose, by INR, 1", "每次 500 mg，by INR, 1"],
  [dose({ route: "oral", days: "1" }), "500 mg a dose, by mouth, for one day", "每次 500 mg，口服，疗程 1 天"],
  [
    dose({ route: "intravenous", days: "7-10" }),
    "500 mg a dose, intravenously, for 7-10 days",
    "每次 500 mg，静脉给药，疗程 7-10 天",
  ],
  [dose({ days: "long-term" }), "500 mg a dose, long term", "每次 500 mg，长期"],
  [dose({ value: 2.4, unit: "MU" }), "2.4 million units a dose", "每次 2.4 百万单位"],
  [dose({ route: "unheard-of", per: "fortnight" }), "500 mg/fortnight, unheard of", "500 mg/fortnight，unheard of"],
];
test.each(rows)("%j", (given, en, zh) => {
  expect([doseText(given, "en"), doseText(given, "zh")]).toEqual([en, zh]);
});
