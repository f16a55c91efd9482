import type { LocalizedText } from "@cdss/domain";
import type { ObservationTable, ObservationTest, ReferenceRange } from "../table/observation-table.ts";
import type { Comparator, Limits, ValueClass } from "./classify-value.ts";

/** Number of a label: no exponent, no trailing zeros, at most six digits. */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function quantityText(table: ObservationTable, value: string, code: string): string {
  const display = table.unitDisplay[code] ?? code;
  if (display === "") return value;
  return /^[%+°/]/.test(display) && display !== "°C" && display !== "°F" ? `${value}${display}` : `${value} ${display}`;
}

/** The interval as a laboratory prints it: `130-175 g/L`, `≤50 U/L`, `<6.5%`. */
export function intervalText(table: ObservationTable, limits: Limits, code: string): string {
  const low = limits.normalLow ?? limits.low?.value;
  const high = limits.normalHigh ?? limits.high?.value;
  const lowSign = limits.normalLow === undefined && limits.low?.inclusive === true ? ">" : "≥";
  const highSign = limits.normalHigh === undefined && limits.high?.inclusive === true ? "<" : "≤";
  if (low !== undefined && high !== undefined) {
    const open = highSign === "<" ? "<" : "";
    return quantityText(table, `${formatNumber(low)}-${open}${formatNumber(high)}`, code);
  }
  if (high !== undefined) return `${highSign}${quantityText(table, formatNumber(high), code)}`;
  if (low !== undefined) return `${lowSign}${quantityText(table, formatNumber(low), code)}`;
  return "";
}

const WORDS: Readonly<Record<ValueClass | "flagged-high" | "flagged-low", LocalizedText & { zh: string }>> = {
  low: { en: "low", zh: "偏低" },
  "borderline-low": { en: "borderline low, no finding", zh: "临界偏低，不作结论" },
  normal: { en: "normal", zh: "正常" },
  "borderline-high": { en: "borderline high, no finding", zh: "临界偏高，不作结论" },
  high: { en: "high", zh: "偏高" },
  undetermined: { en: "the bound given does not decide", zh: "所给界值不足以判断" },
  "flagged-high": { en: "marked high in the record", zh: "病历标注为偏高" },
  "flagged-low": { en: "marked low in the record", zh: "病历标注为偏低" },
};

export interface Description {
  readonly test: ObservationTest;
  /** As the record states it. */
  readonly value: number;
  readonly comparator?: Comparator | undefined;
  readonly statedUnit: string;
  readonly canonical: number;
  readonly assumedUnit: boolean;
  readonly outcome: keyof typeof WORDS;
  /** `own`: the range that the record prints; null: none. */
  readonly range: { readonly limits: Limits; readonly from: "own" | ReferenceRange } | null;
  readonly notes: readonly (LocalizedText & { zh: string })[];
}

/** What the value was compared with, in words, for both languages: value, interval, its source, and the result. */
export function describeInterpretation(table: ObservationTable, description: Description): LocalizedText {
  return { en: sentence(table, description, "en"), zh: sentence(table, description, "zh") };
}

function sentence(table: ObservationTable, description: Description, language: "en" | "zh"): string {
  const { test, value, comparator, statedUnit, canonical, range } = description;
  const chinese = language === "zh";
  const name = (chinese ? test.names.zh[0] : test.names.en[0]) ?? test.id;
  const stated = test.ordinal
    ? ordinalText(value, language)
    : `${comparator ?? ""}${quantityText(table, formatNumber(value), statedUnit)}`;
  const converted = canonical === value ? "" : ` = ${quantityText(table, formatNumber(canonical), test.unit)}`;
  const parts = [`${name} ${stated}${converted}`];
  if (description.assumedUnit && !test.ordinal && (table.unitDisplay[statedUnit] ?? statedUnit) !== "") {
    parts.push(chinese ? "原文无单位，按唯一合理单位读取" : "no unit in the record, read in the only plausible one");
  }
  if (range !== null) parts.push(rangeText(table, range, test, chinese));
  parts.push(...description.notes.map((note) => note[language]));
  const separator = chinese ? "；" : "; ";
  return `${parts.join(separator)}${chinese ? "：" : ": "}${WORDS[description.outcome][language]}`;
}

/** A dipstick result as it is written: negative, trace, 2+. */
function ordinalText(value: number, language: "en" | "zh"): string {
  if (value === 0) return language === "zh" ? "阴性" : "negative";
  return value < 1 ? "±" : `${formatNumber(value)}+`;
}

function rangeText(
  table: ObservationTable,
  range: NonNullable<Description["range"]>,
  test: ObservationTest,
  chinese: boolean,
): string {
  const interval = test.ordinal ? ordinalText(0, chinese ? "zh" : "en") : intervalText(table, range.limits, test.unit);
  if (range.from === "own") return chinese ? `病历所附参考区间 ${interval}` : `the record's own reference ${interval}`;
  const language = chinese ? "zh" : "en";
  const sources = range.from.sources.map((key) => table.sources[key]?.[language] ?? key).join(chinese ? "、" : ", ");
  const estimated = range.from.estimated ? (chinese ? "，估计值" : ", estimated") : "";
  return chinese ? `参考区间 ${interval}（${sources}${estimated}）` : `reference ${interval} (${sources}${estimated})`;
}
