import type { z } from "zod";
import type { DoseUnit } from "../drug-order.ts";
import type { Amount } from "../medication.ts";
import type { Language } from "../text.ts";
import { type FigureStyle, figures } from "./figure-words.ts";

type Quantity = z.infer<typeof Amount>;

const UNITS: Readonly<Record<Language, Readonly<Partial<Record<DoseUnit, string>>>>> = {
  en: {
    ug: "µg",
    "ug/kg": "µg/kg",
    "mg/m2": "mg/m²",
    MU: "million units",
  },
  zh: {
    ug: "µg",
    "ug/kg": "µg/kg",
    "mg/m2": "mg/m²",
    unit: "单位",
    MU: "万单位",
    drop: "滴",
    puff: "揿",
    application: "次涂抹",
  },
};

const PER: Readonly<Record<Language, Readonly<Record<Quantity["per"], string>>>> = {
  en: {
    dose: "a dose",
    day: "a day",
    week: "a week",
    hour: "an hour",
    minute: "a minute",
    month: "a month",
    course: "a course",
  },
  zh: { dose: "每次", day: "每日", week: "每周", hour: "每小时", minute: "每分钟", month: "每月", course: "每疗程" },
};

/** What is counted, not measured: one or more. */
const COUNTED: ReadonlySet<DoseUnit> = new Set(["unit", "drop", "puff", "application"]);

/** Chinese counts large doses in ten thousands: 2.4 million units are 240万单位. */
const TEN_THOUSANDS_A_MILLION = 100;

/** An amount with its unit, without what it counts for: `200 to 400 mg`, `240万单位`. */
function quantity(
  language: Language,
  { value, unit }: Pick<Quantity, "value" | "unit">,
  to?: number,
  style?: FigureStyle,
): string {
  const factor = language === "zh" && unit === "MU" ? TEN_THOUSANDS_A_MILLION : 1;
  const figureWords = figures(language, value * factor, to === undefined ? undefined : to * factor, style);
  const isOne = value === 1 && (to === undefined || to === 1);
  const plural = language === "en" && COUNTED.has(unit) && !isOne ? "s" : "";
  const name = `${UNITS[language][unit] ?? unit}${plural}`;
  return /^\p{Script=Han}/u.test(name) ? `${figureWords}${name}` : `${figureWords} ${name}`;
}

/** An amount or a range with its unit and what it counts for: `200 to 400 mg a dose`, `每次200～400 mg`. Two amounts that count for different things stand apart. */
export function amountWords(language: Language, from: Quantity, to?: Quantity, style?: FigureStyle): string {
  if (to !== undefined && (to.unit !== from.unit || to.per !== from.per)) {
    const joint = language === "zh" ? "至" : " to ";
    return `${amountWords(language, from, undefined, style)}${joint}${amountWords(language, to, undefined, style)}`;
  }
  const words = quantity(language, from, to?.value, style);
  return language === "zh" ? `${PER.zh[from.per]}${words}` : `${words} ${PER.en[from.per]}`;
}

/** The most that may be given: `at most 4 g a day`, `每日最多4 g`. */
export function maximumWords(language: Language, most: Quantity): string {
  const words = quantity(language, most);
  return language === "zh" ? `${PER.zh[most.per]}最多${words}` : `at most ${words} ${PER.en[most.per]}`;
}
