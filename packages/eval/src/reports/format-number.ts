/** A fraction with three decimals, a rank or time with one; a dash where it is not defined. */
export function formatValue(value: number | null, decimals = 3): string {
  if (value === null) return "–";
  const text = value.toFixed(decimals);
  // A small negative number rounds to "-0.000".
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** Decimals of a metric by its name: fractions have three, ranks one. */
export function decimalsOf(metric: string): number {
  return metric === "medianRank" ? 1 : 3;
}

export function formatInterval([low, high]: readonly [number | null, number | null], decimals = 3): string {
  return `${formatValue(low, decimals)} to ${formatValue(high, decimals)}`;
}

/** A p-value as it may be stated: never as zero. */
export function formatP(p: number): string {
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}
