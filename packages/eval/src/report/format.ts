import type { Metric } from "../core/metric.ts";
import type { Bounds } from "../records/run-files.ts";

/** What stands for a figure that is not defined: never 0. */
export const UNDEFINED = "–";

const DECIMALS: Readonly<Record<Metric<never>["unit"], number>> = { fraction: 3, rank: 1, ms: 1, count: 0 };

/** A number with so many decimals, thousands apart and a true minus sign; a dash for null. */
export function formatNumber(value: number | null, decimals = 0): string {
  if (value === null) return UNDEFINED;
  // "negative" leaves a small negative number that rounds to zero without a sign.
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: "negative" } as const;
  return new Intl.NumberFormat("en-US", digits).format(value).replace("-", "\u2212");
}

/** Milliseconds with so many decimals; a time that would round to zero says so. */
export function formatTime(milliseconds: number | null, decimals: number): string {
  const least = 10 ** -decimals;
  return milliseconds !== null && milliseconds >= 0 && milliseconds < least / 2
    ? `< ${formatNumber(least, decimals)}`
    : formatNumber(milliseconds, decimals);
}

/** A figure by its unit: a fraction has three decimals, a rank or milliseconds one. */
export function formatFigure(value: number | null, unit: Metric<never>["unit"]): string {
  return (unit === "ms" ? formatTime : formatNumber)(value, DECIMALS[unit]);
}

/** `0.312 to 0.356`; a dash where neither bound is defined. */
export function formatBounds([low, high]: Bounds, unit: Metric<never>["unit"]): string {
  return low === null && high === null ? UNDEFINED : `${formatFigure(low, unit)} to ${formatFigure(high, unit)}`;
}

/** The day and minute of an ISO time in UTC. */
export function formatDate(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A length of time from milliseconds, for ticks: `100 µs`, `10 ms`, `1 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1) return `${formatNumber(1000 * milliseconds)} µs`;
  return milliseconds < 1000 ? `${milliseconds} ms` : `${formatNumber(milliseconds / 1000)} s`;
}

/** A line of help as a sentence: with a capital and a full stop. */
export function asSentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.。!?]$/.test(text) ? "" : "."}`;
}

/** `1 case`, `2,371 cases`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
