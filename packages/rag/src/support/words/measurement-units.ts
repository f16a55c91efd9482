interface MeasurementUnit {
  readonly dimension: string;
  /** In units of the dimension's first row. */
  readonly factor: number;
}

/** Names of a unit as they stand after a number; case counts (`M` is molar, `m` a metre). Factors are those of the SI. */
const ROWS: readonly (readonly [dimension: string, factor: number, names: string])[] = [
  ["percent", 1, "% percent per-cent"],
  ["mass", 1, "g gram grams gm 克"],
  ["mass", 1e3, "kg kilogram kilograms 千克 公斤"],
  ["mass", 1e-3, "mg milligram milligrams 毫克"],
  ["mass", 1e-6, "μg ug mcg microgram micrograms 微克"],
  ["mass", 1e-9, "ng nanogram nanograms 纳克"],
  ["mass", 1e-12, "pg"],
  ["volume", 1, "l L liter liters litre litres 升"],
  ["volume", 0.1, "dl dL"],
  ["volume", 1e-3, "ml mL milliliter milliliters millilitre millilitres cc 毫升"],
  ["volume", 1e-6, "μl μL ul uL 微升"],
  ["amount", 1, "mol 摩尔"],
  ["amount", 1e-3, "mmol 毫摩尔"],
  ["amount", 1e-6, "μmol umol 微摩尔"],
  ["amount", 1e-9, "nmol"],
  ["amount", 1e-12, "pmol"],
  ["molar", 1, "M"],
  ["molar", 1e-3, "mM"],
  ["molar", 1e-6, "μM uM"],
  ["molar", 1e-9, "nM"],
  ["time", 1, "s sec second seconds 秒"],
  ["time", 60, "min mins minute minutes 分钟"],
  ["time", 3_600, "h hr hrs hour hours 小时"],
  ["time", 86_400, "d day days 天 日"],
  ["time", 604_800, "wk week weeks 周 星期"],
  // A month has no fixed number of days, but a year has twelve months.
  ["calendar", 1, "mo month months 个月 月"],
  ["calendar", 12, "yr yrs year years 年 岁"],
  ["length", 1, "m meter meters metre metres 米"],
  ["length", 1e-2, "cm 厘米"],
  ["length", 1e-3, "mm 毫米"],
  ["length", 1e-6, "μm um 微米"],
  ["length", 1e-9, "nm 纳米"],
  ["area", 1, "m2"],
  ["bases", 1, "bp"],
  ["bases", 1e3, "kb"],
  ["bases", 1e6, "Mb"],
  ["daltons", 1, "Da"],
  ["daltons", 1e3, "kDa"],
  ["pressure", 1, "mmHg 毫米汞柱"],
  // 1 mmHg is 133.322 Pa.
  ["pressure", 1 / 0.133322, "kPa"],
  ["radiation", 1, "Gy"],
  ["radiation", 1e-2, "cGy"],
  ["radiation", 1e-3, "mGy"],
  ["activity", 1, "IU U 单位 国际单位"],
  ["temperature", 1, "°C ℃"],
];

const UNITS: ReadonlyMap<string, MeasurementUnit> = new Map(
  ROWS.flatMap(([dimension, factor, names]) =>
    names.split(" ").map((name) => [name.replace("-", " "), { dimension, factor }] as const),
  ),
);

const NAMES = [...UNITS.keys()].sort((one, other) => other.length - one.length);
// A Latin unit ends where its word ends; the sign of percent needs no end ("95%CI").
const NAME = `(?:${NAMES.join("|")})(?:(?<=%)|(?![A-Za-z0-9]))`;
const UNIT = new RegExp(`[ -]?(${NAME})((?:(?: ?/ ?| per )${NAME})*)`, "y");

/** The unit that stands at a place, after a number: dimension, factor to its base and end. Null for none. */
export function readUnit(text: string, at: number): (MeasurementUnit & { readonly end: number }) | null {
  UNIT.lastIndex = at;
  const found = UNIT.exec(text);
  const first = UNITS.get(found?.[1] ?? "");
  if (found === null || first === undefined) return null;
  let { dimension, factor } = first;
  for (const name of (found[2] ?? "").split(/\/| per /)) {
    const below = UNITS.get(name.trim());
    if (below === undefined) continue;
    dimension += `/${below.dimension}`;
    factor /= below.factor;
  }
  return { dimension, factor, end: at + found[0].length };
}
