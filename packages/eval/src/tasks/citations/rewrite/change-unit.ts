import { type NumberPlace, numberPlaces } from "./number-places.ts";
import { pick, type Rewrite, splice } from "./rewrite.ts";

/** A unit and one of the same kind that is at least four times larger or smaller. Plural forms follow their own row. */
const SWAPS: ReadonlyMap<string, string> = new Map([
  ["mg", "g"],
  ["g", "mg"],
  ["kg", "g"],
  ["μg", "mg"],
  ["µg", "mg"],
  ["ug", "mg"],
  ["mcg", "mg"],
  ["ng", "mg"],
  ["pg", "ng"],
  ["mL", "L"],
  ["ml", "l"],
  ["L", "mL"],
  ["mmol", "μmol"],
  ["μmol", "mmol"],
  ["µmol", "mmol"],
  ["nmol", "mmol"],
  ["mm", "cm"],
  ["cm", "mm"],
  ["nm", "mm"],
  ["mmHg", "kPa"],
  ["kPa", "mmHg"],
  ["kb", "bp"],
  ["bp", "kb"],
  ["second", "minute"],
  ["seconds", "minutes"],
  ["minute", "hour"],
  ["minutes", "hours"],
  ["min", "h"],
  ["hour", "day"],
  ["hours", "days"],
  ["h", "min"],
  ["day", "week"],
  ["days", "weeks"],
  ["week", "month"],
  ["weeks", "months"],
  ["month", "year"],
  ["months", "years"],
  ["year", "month"],
  ["years", "months"],
  ["毫克", "克"],
  ["微克", "毫克"],
  ["克", "毫克"],
  ["千克", "克"],
  ["毫升", "升"],
  ["升", "毫升"],
  ["毫摩尔", "微摩尔"],
  ["毫米", "厘米"],
  ["厘米", "毫米"],
  ["小时", "天"],
  ["分钟", "小时"],
  ["天", "周"],
  ["周", "个月"],
  ["个月", "年"],
  ["年", "个月"],
]);

/** The statement with the unit of one of the places swapped; null where none has a unit to swap. */
export function swapUnit(statement: string, places: readonly NumberPlace[], random: () => number): string | null {
  const place = pick(
    random,
    places.filter(({ unit }) => unit !== null && SWAPS.has(unit)),
  );
  const unit = SWAPS.get(place?.unit ?? "");
  return place === undefined || unit === undefined ? null : splice(statement, place.unitStart, place.unitEnd, unit);
}

export const changeUnit: Rewrite = (statement, { random }) => swapUnit(statement, numberPlaces(statement), random);
