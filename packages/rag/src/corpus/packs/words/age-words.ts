import type { Language } from "@cdss/domain";
import { figure } from "@cdss/domain";

const MONTHS_A_YEAR = 12;
const WEEKS_A_YEAR = 52.18;
/** The packs write months as hundredths of a year: 0.08 is one month, 0.17 two. */
const ROUNDING = 0.1;

/** An age in years as people say it: years, or below two years months or weeks. */
export function ageWords(language: Language, years: number): string {
  if (Number.isInteger(years)) return language === "zh" ? `${years}岁` : years === 1 ? "1 year" : `${years} years`;
  const months = years * MONTHS_A_YEAR;
  const whole = Math.round(months);
  if (whole >= 1 && Math.abs(months - whole) <= ROUNDING)
    return language === "zh" ? `${whole}个月` : whole === 1 ? "1 month" : `${whole} months`;
  if (years > 1) return language === "zh" ? `${figure(years)}岁` : `${figure(years)} years`;
  const weeks = Math.round(years * WEEKS_A_YEAR);
  return language === "zh" ? `约${weeks}周` : `about ${weeks} weeks`;
}

/** Whether the packs mean "up to the day before": `0.5-0.99` ends before the first birthday. */
const endsBefore = (years: number): number | null => (years % 1 > 0.98 ? Math.ceil(years) : null);

/** An age band: `aged 65 years and over`, `aged under 2 years`, `aged 6 to 11 years`. A band that is written otherwise stays as it is. */
export function ageBandWords(language: Language, band: string): string {
  const isChinese = language === "zh";
  const [, sign, one, from, to] = /^(?:(>=|<)(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?))$/.exec(band) ?? [];
  if (one !== undefined) {
    const age = ageWords(language, Number(one));
    if (sign === "<") return isChinese ? `${age}以下` : `aged under ${age}`;
    return isChinese ? `${age}及以上` : `aged ${age} and over`;
  }
  if (from === undefined || to === undefined) return band;
  const before = endsBefore(Number(to));
  if (before !== null)
    return isChinese
      ? `${ageWords(language, Number(from))}至未满${ageWords(language, before)}`
      : `aged ${ageWords(language, Number(from))} to under ${ageWords(language, before)}`;
  const areYears = Number.isInteger(Number(from)) && Number.isInteger(Number(to));
  if (isChinese)
    return areYears ? `${from}～${to}岁` : `${ageWords("zh", Number(from))}至${ageWords("zh", Number(to))}`;
  return areYears
    ? `aged ${from} to ${to} years`
    : `aged ${ageWords("en", Number(from))} to ${ageWords("en", Number(to))}`;
}
