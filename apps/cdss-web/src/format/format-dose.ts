import type { DraftDrug, Language } from "@cdss/domain";
import { isMessageKey } from "../messages/catalogue.ts";
import { formatTimes } from "./format-times.ts";
import type { Translate } from "./translate-type.ts";

type Dose = NonNullable<DraftDrug["dose"]>;

/** Units whose sign differs from their name in the packs. */
const SIGNS: Readonly<Record<string, string>> = { ug: "µg", "ug/kg": "µg/kg", "mg/m2": "mg/m²" };

function formatUnit(unit: string, t: Translate): string {
  const key = `doseUnit.${unit}`;
  return isMessageKey(key) ? t(key) : (SIGNS[unit] ?? unit);
}

function formatDays(days: string, t: Translate): string {
  if (days === "long-term") return t("dose.longTerm");
  return days === "1" ? t("dose.oneDay") : t("dose.days", { count: days.replace("-", "–") });
}

/** A route of the packs; one that has no word here is shown as its key says. */
function formatRoute(route: string, t: Translate): string {
  const key = `route.${route}`;
  return isMessageKey(key) ? t(key) : route.replaceAll("-", " ");
}

/**
 * A dose as one line: amount with its unit, how often, route, days. `asWritten` is how often in the words of the packs (English), where they are not in
 * the table of `formatTimes`.
 */
export function formatDose(dose: Dose, language: Language, t: Translate): { text: string; asWritten?: string } {
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 6 });
  const value = dose.to === undefined ? number(dose.value) : `${number(dose.value)}–${number(dose.to)}`;
  const amount = `${value} ${formatUnit(dose.unit, t)}`;
  const per = `dose.per.${dose.per}`;
  const times = dose.times === undefined ? [] : formatTimes(dose.times, dose.per, t);
  const parts = [
    isMessageKey(per) ? t(per, { amount }) : amount,
    ...(times ?? []),
    ...(dose.route === undefined ? [] : [formatRoute(dose.route, t)]),
    ...(dose.days === undefined ? [] : [formatDays(dose.days, t)]),
  ];
  const text = parts.join(language === "zh" ? "，" : ", ");
  return times === null && dose.times !== undefined ? { text, asWritten: dose.times } : { text };
}
