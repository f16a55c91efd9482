import { type DoseUnit, type DraftDrug, type Language, routeWords } from "@cdss/domain";

type Dose = NonNullable<DraftDrug["dose"]>;

interface DoseWords {
  readonly per: Readonly<Record<string, (amount: string) => string>>;
  readonly unit: Readonly<Partial<Record<DoseUnit, string>>>;
  readonly daily: (times: string) => string;
  readonly every: (count: string, unit: string) => string;
  readonly divided: (parts: string) => string;
  readonly days: (days: string) => string;
  readonly longTerm: string;
  readonly comma: string;
}

const UNITS_ZH: Readonly<Record<string, string>> = { hour: "小时", day: "天", week: "周", month: "个月" };

const WORDS: Readonly<Record<Language, DoseWords>> = {
  en: {
    per: {
      dose: (amount) => `${amount} a dose`,
      day: (amount) => `${amount} a day`,
      week: (amount) => `${amount} a week`,
      hour: (amount) => `${amount} an hour`,
      minute: (amount) => `${amount} a minute`,
      month: (amount) => `${amount} a month`,
      course: (amount) => `${amount} in all`,
    },
    unit: { unit: "units", MU: "million units", drop: "drop(s)", puff: "puff(s)", application: "application(s)" },
    daily: (times) => (times === "1" ? "once a day" : `${times} times a day`),
    every: (count, unit) => (count === "1" ? `every ${unit}` : `every ${count} ${unit}s`),
    divided: (parts) => (parts === "" ? "in divided doses" : `in ${parts} divided doses`),
    days: (days) => (days === "1" ? "for one day" : `for ${days} days`),
    longTerm: "long term",
    comma: ", ",
  },
  zh: {
    per: {
      dose: (amount) => `每次 ${amount}`,
      day: (amount) => `每日 ${amount}`,
      week: (amount) => `每周 ${amount}`,
      hour: (amount) => `每小时 ${amount}`,
      minute: (amount) => `每分钟 ${amount}`,
      month: (amount) => `每月 ${amount}`,
      course: (amount) => `全程 ${amount}`,
    },
    unit: { unit: "单位", MU: "百万单位", drop: "滴", puff: "揿", application: "次涂抹" },
    daily: (times) => `每日 ${times} 次`,
    every: (count, unit) => `每 ${count} ${UNITS_ZH[unit] ?? unit} 1 次`,
    divided: (parts) => (parts === "" ? "分次给药" : `分 ${parts} 次给药`),
    days: (days) => `疗程 ${days} 天`,
    longTerm: "长期",
    comma: "，",
  },
};

/** What the packs write for the doses a day: `2`, `3-4`, `2 to 3`, `every 4 to 6 h`, `divided in 2`. Other words stay as they are written. */
function timesText(times: string, words: DoseWords): string {
  const range = times.replace(/(\d) to (\d)/g, "$1-$2");
  if (/^\d+(?:-\d+)?$/.test(range)) return words.daily(range);
  const once = { once: "1", "once daily": "1", "twice daily": "2", "three times daily": "3" }[times];
  if (once !== undefined) return words.daily(once);
  const [, count, unit] = /^every (\d+(?:-\d+)?) ?(h|hours?|days?|weeks?|months?)$/.exec(range) ?? [];
  if (count !== undefined && unit !== undefined)
    return words.every(count, unit === "h" ? "hour" : unit.replace(/s$/, ""));
  const parts = /^(?:in )?divided(?: doses)?(?: in (\d+(?:-\d+)?))?$/.exec(range);
  return parts === null ? times : words.divided(parts[1] ?? "");
}

/** `100 mg a dose, 2 times a day, by mouth, for 5 days`, in the words of the language. */
export function doseText({ value, to, unit, per, times, route, days }: Dose, language: Language): string {
  const words = WORDS[language];
  const amount = `${value}${to === undefined ? "" : `-${to}`} ${words.unit[unit] ?? unit}`;
  return [
    words.per[per]?.(amount) ?? `${amount}/${per}`,
    ...(times === undefined ? [] : [timesText(times, words)]),
    ...(route === undefined ? [] : [routeWords(language, route)]),
    ...(days === undefined ? [] : [days === "long-term" ? words.longTerm : words.days(days)]),
  ].join(words.comma);
}
