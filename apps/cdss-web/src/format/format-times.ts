import type { MessageKey } from "../messages/catalogue.ts";
import type { Translate } from "./translate-type.ts";

/** `2`, `2-3`, `2 to 3`, `2 or 3`. */
const NUMBER = String.raw`(\d+(?:\.\d+)?)(?:(?:-| to | or )(\d+(?:\.\d+)?))?`;
const COUNT = new RegExp(`^${NUMBER}(?: times)?(?: daily| a day)?$`);
const DIVIDED_IN = new RegExp(`^(?:divided )?in ${NUMBER}(?: divided)?(?: doses)?$`);
const EVERY = new RegExp(`^every ${NUMBER} ?(min|minute|h|hour|day|week|month)s?$`);
const HOURLY = new RegExp(`^${NUMBER} hourly$`);
const A_WEEK = new RegExp(`^${NUMBER} times a week$`);

/** Phrases of the packs that need no number. */
const PHRASES: Readonly<Record<string, readonly MessageKey[]>> = {
  "once daily": ["dose.onceDaily"],
  "once a day": ["dose.onceDaily"],
  divided: ["dose.divided"],
  "in divided doses": ["dose.divided"],
  weekly: ["dose.weekly"],
  "once weekly": ["dose.weekly"],
  monthly: ["dose.monthly"],
  "every month": ["dose.monthly"],
  "every other day": ["dose.everyOtherDay"],
  "at night": ["dose.atNight"],
  "once at night": ["dose.atNight"],
  "at bedtime": ["dose.atBedtime"],
  "once at bedtime": ["dose.onceDaily", "dose.atBedtime"],
  "before bed": ["dose.atBedtime"],
  "once before bed": ["dose.onceDaily", "dose.atBedtime"],
  "in the morning": ["dose.inTheMorning"],
  "once in the morning": ["dose.onceDaily", "dose.inTheMorning"],
  "with food": ["dose.withFood"],
  "after food": ["dose.afterFood"],
  fasting: ["dose.fasting"],
  "as needed": ["dose.asNeeded"],
  continuous: ["dose.continuous"],
  "continuous infusion": ["dose.continuous"],
};

const WORDS: Readonly<Record<string, string>> = {
  "twice daily": "2",
  "three times daily": "3",
  "twice a week": "2 times a week",
};
const UNITS = {
  min: "minute",
  minute: "minute",
  h: "hour",
  hour: "hour",
  day: "day",
  week: "week",
  month: "month",
} as const;

const range = (from: string | undefined, to: string | undefined): string =>
  to === undefined ? `${from}` : `${from}–${to}`;

/** A bare count is doses a day where the amount is one dose, and parts of the amount where it is a day's or a longer one. */
function formatCount(count: string, per: string, t: Translate): string | null {
  if (per === "dose") return count === "1" ? t("dose.onceDaily") : t("dose.timesDaily", { count });
  if (per === "minute" || per === "hour") return null;
  return count === "1" ? t("dose.undivided") : t("dose.dividedIn", { count });
}

function formatPart(written: string, per: string, t: Translate): string | null {
  const part = WORDS[written] ?? written;
  if (part === "once") return per === "dose" ? t("dose.once") : t("dose.undivided");
  const phrase = PHRASES[part];
  if (phrase !== undefined) return phrase.map((key) => t(key)).join(" ");
  const count = COUNT.exec(part);
  if (count !== null) return formatCount(range(count[1], count[2]), per, t);
  const divided = DIVIDED_IN.exec(part);
  if (divided !== null) return t("dose.dividedIn", { count: range(divided[1], divided[2]) });
  const every = EVERY.exec(part);
  if (every !== null) {
    const unit = UNITS[every[3] as keyof typeof UNITS];
    return t(`dose.every.${unit}`, { count: range(every[1], every[2]) });
  }
  const hourly = HOURLY.exec(part);
  if (hourly !== null) return t("dose.every.hour", { count: range(hourly[1], hourly[2]) });
  const weekly = A_WEEK.exec(part);
  return weekly === null ? null : t("dose.timesWeekly", { count: range(weekly[1], weekly[2]) });
}

/**
 * How often a dose is given, in the reader's language; `per` is what the amount counts for. Null where the packs say it in words that are not in the
 * table: those are shown as written, never half translated.
 */
export function formatTimes(times: string, per: string, t: Translate): string[] | null {
  const parts = times.split(", ").map((part) => formatPart(part.trim(), per, t));
  return parts.every((part) => part !== null) ? parts : null;
}
