/** A span of values; ends are part of it where so marked. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly fromIsIn: boolean;
  readonly toIsIn: boolean;
}

const ALL: Interval = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, fromIsIn: false, toIsIn: false };

export const below = (to: number, toIsIn = false): Interval => ({ ...ALL, to, toIsIn });
export const above = (from: number, fromIsIn = false): Interval => ({ ...ALL, from, fromIsIn });
export const exactly = (value: number): Interval => ({ from: value, to: value, fromIsIn: true, toIsIn: true });

/** Whether every value of the inner one lies in the outer one: 25 in "below 30", and 30 not. */
export function contains(outer: Interval, inner: Interval): boolean {
  const fromHolds = outer.from < inner.from || (outer.from === inner.from && (outer.fromIsIn || !inner.fromIsIn));
  const toHolds = outer.to > inner.to || (outer.to === inner.to && (outer.toIsIn || !inner.toIsIn));
  return fromHolds && toHolds;
}
