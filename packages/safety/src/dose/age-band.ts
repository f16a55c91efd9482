/** Ages in years that a dose is for; `to` is not included. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const RANGE = new RegExp(`^${NUMBER}\\s*-\\s*${NUMBER}$`);
const BOUND = new RegExp(`^(>=|<=|>|<)\\s*${NUMBER}$`);

/** The year of life that ends an inclusive upper age: `6-11` holds until the twelfth birthday, `0.25-0.5` until half a year. */
const endOf = (age: number): number => (Number.isInteger(age) ? age + 1 : age);

/** Reads `>=12`, `<2`, `6-11`: null for what is no age, such as a weight. */
export function parseAgeBand(text: string): AgeBand | null {
  const range = RANGE.exec(text.trim());
  if (range !== null) return { from: Number(range[1]), to: endOf(Number(range[2])) };
  const bound = BOUND.exec(text.trim());
  if (bound === null) return null;
  const age = Number(bound[2]);
  switch (bound[1]) {
    case ">=":
      return { from: age, to: Number.POSITIVE_INFINITY };
    case ">":
      return { from: endOf(age), to: Number.POSITIVE_INFINITY };
    case "<":
      return { from: 0, to: age };
    default:
      return { from: 0, to: endOf(age) };
  }
}
