const DAY = 86_400_000;

/** Whole days from one ISO date to another, negative where the first is later; null where one is missing or no date. */
export function daysBetween(from: string | undefined, to: string | undefined): number | null {
  if (from === undefined || to === undefined) return null;
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
  return Number.isFinite(days) ? Math.round(days) : null;
}
