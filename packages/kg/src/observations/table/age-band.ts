/** Half-open interval of age in years; `to` null means no upper end. */
export interface AgeBand {
  readonly from: number;
  readonly to: number | null;
}

/** Years per unit: a month is a twelfth, a day 1/365.25 of a year. */
const YEARS: Readonly<Record<string, number>> = { y: 1, mo: 1 / 12, d: 1 / 365.25 };
const POINT = String.raw`(\d+(?:\.\d+)?)(y|mo|d)`;

function years(amount: string | undefined, unit: string | undefined): number {
  return Number(amount) * (YEARS[unit ?? ""] ?? Number.NaN);
}

/**
 * Read an age band of the data: `<28d`, `28d..6mo` (from inclusive, to exclusive) or `>=18y`.
 * Returns null for anything else, and for a band whose end is not above its start.
 */
export function parseAgeBand(text: string): AgeBand | null {
  const below = new RegExp(`^<${POINT}$`).exec(text);
  if (below !== null) return { from: 0, to: years(below[1], below[2]) };
  const above = new RegExp(`^>=${POINT}$`).exec(text);
  if (above !== null) return { from: years(above[1], above[2]), to: null };
  const between = new RegExp(String.raw`^${POINT}\.\.${POINT}$`).exec(text);
  if (between === null) return null;
  const from = years(between[1], between[2]);
  const to = years(between[3], between[4]);
  return from < to ? { from, to } : null;
}
