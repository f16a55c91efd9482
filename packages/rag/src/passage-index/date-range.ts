/** Days as numbers that compare like dates: 2020-05-31 is 20200531. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The days that a date may mean: all of its year or month where it states no more. The 31st stands for the end of every month, since
 * the numbers are only compared. Expects a `PartialDate`.
 */
export function dayRange(date: string): DayRange {
  const [year, month, day] = date.split("-").map(Number);
  const first = (year ?? 0) * 10_000 + (month ?? 1) * 100 + (day ?? 1);
  const last = (year ?? 0) * 10_000 + (month ?? 12) * 100 + (day ?? 31);
  return { first, last };
}
