import { numberPlaces } from "./number-places.ts";
import { pick, type Rewrite, splice } from "./rewrite.ts";

/** By unit: the other unit, and how many of it make one. */
const EXACT: ReadonlyMap<string, readonly [unit: string, factor: number]> = new Map([
  ["g", ["mg", 1_000]],
  ["mg", ["g", 1 / 1_000]],
  ["weeks", ["days", 7]],
  ["days", ["weeks", 1 / 7]],
  ["years", ["months", 12]],
  ["months", ["years", 1 / 12]],
  ["hours", ["minutes", 60]],
  ["克", ["毫克", 1_000]],
  ["毫克", ["克", 1 / 1_000]],
  ["周", ["天", 7]],
  ["小时", ["分钟", 60]],
] as const);

/** The same quantity in another unit: 1500 mg as 1.5 g, two weeks as 14 days. */
export const convertUnit: Rewrite = (statement, { random }) => {
  const converted = numberPlaces(statement).flatMap((place) => {
    const [unit, factor] = EXACT.get(place.unit ?? "") ?? [];
    if (unit === undefined || factor === undefined || /^\s?(?:\/|per |-)/.test(statement.slice(place.unitEnd)))
      return [];
    // "24 and 28 weeks": the unit is that of both.
    if (/\d\S* ?(?:and|or|to|,|-|–|±|\+\/-|和|或|至|到|、) ?$/.test(statement.slice(0, place.start))) return [];
    const value = Number((place.value * factor).toPrecision(9));
    // Large units to three decimals; of the others two at least ("1 days" is no English), and whole.
    const isWritable = /^[g克]$/.test(unit)
      ? value >= 0.1 && Number(value.toFixed(3)) === value
      : value >= 2 && Number.isInteger(value);
    if (!isWritable) return [];
    const space = /[\u4e00-\u9fff]/.test(unit) ? "" : " ";
    return [splice(statement, place.start, place.unitEnd, `${value}${space}${unit}`)];
  });
  return pick(random, converted) ?? null;
};
