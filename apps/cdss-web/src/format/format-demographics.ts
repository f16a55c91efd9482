import type { Demographics } from "@cdss/domain";
import type { MessageKey } from "../messages/catalogue.ts";
import type { MessageValues } from "../messages/translate.ts";

type Translate = (key: MessageKey, values?: MessageValues) => string;

const MONTHS_PER_YEAR = 12;
/** Mean length of a Gregorian year. */
const DAYS_PER_YEAR = 365.2425;

/** An age in completed years, below two years in months, below one month in days, as paediatrics counts. */
function formatAge(years: number, t: Translate): string {
  if (years >= 2) return t("record.years", { count: Math.floor(years) });
  const months = Math.floor(years * MONTHS_PER_YEAR);
  return months >= 1
    ? t("record.months", { count: months })
    : t("record.days", { count: Math.floor(years * DAYS_PER_YEAR) });
}

/** Sex and age as one line; what is not known is left out. */
export function formatDemographics({ sex, ageYears }: Demographics, t: Translate): string {
  const parts = [
    ...(sex === "unknown" ? [] : [t(`note.sex.${sex}`)]),
    ...(ageYears === undefined ? [] : [formatAge(ageYears, t)]),
  ];
  return parts.join(" · ");
}
