import { DoseUnit } from "@cdss/domain";

/** What a dose by weight or body surface is worked out with; what is not known is left out. */
export interface Body {
  readonly weightKg?: number | undefined;
  /** m². */
  readonly surface?: number | undefined;
}

/** Amounts that convert into each other, in one base unit; others (mL, drops, mmol) only compare with themselves. */
const BASES: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  g: ["mg", 1000],
  mg: ["mg", 1],
  ug: ["mg", 1e-3],
  ng: ["mg", 1e-6],
  // Units of one drug are the same units, whether a label calls them international or not.
  IU: ["IU", 1],
  unit: ["IU", 1],
  MU: ["IU", 1e6],
};

type Basis = "kg" | "m2" | null;

interface Parts {
  readonly base: string;
  readonly factor: number;
  readonly basis: Basis;
}

function splitUnit(unit: DoseUnit): Parts {
  const [amount = unit, by] = unit.split("/");
  const [base, factor] = BASES[amount] ?? [amount, 1];
  return { base, factor, basis: by === "kg" || by === "m2" ? by : null };
}

/** A check compares hundreds of doses, in a handful of units. */
const PARTS = Object.fromEntries(DoseUnit.options.map((unit) => [unit, splitUnit(unit)])) as Record<DoseUnit, Parts>;

/** Whether a unit is by weight or body surface. */
export const isByBody = (unit: DoseUnit): boolean => PARTS[unit].basis !== null;

/** The quotient of two doses, or why they cannot be compared. */
export type DoseRatio = { readonly ratio: number } | { readonly missing: "unit" | "weight" | "surface" };

/** How many times the second dose the first one is. Two doses by weight compare without the weight. */
export function doseRatio(
  given: { readonly value: number; readonly unit: DoseUnit },
  limit: { readonly value: number; readonly unit: DoseUnit },
  { weightKg, surface }: Body,
): DoseRatio {
  const [one, other] = [PARTS[given.unit], PARTS[limit.unit]];
  if (one.base !== other.base) return { missing: "unit" };
  const quotient = (given.value * one.factor) / (limit.value * other.factor);
  if (one.basis === other.basis) return { ratio: quotient };
  const sizes = { kg: weightKg, m2: surface };
  const [up, down] = [one.basis === null ? 1 : sizes[one.basis], other.basis === null ? 1 : sizes[other.basis]];
  if (up === undefined || down === undefined)
    return { missing: [one.basis, other.basis].includes("m2") && surface === undefined ? "surface" : "weight" };
  return { ratio: (quotient * up) / down };
}

/** A dose in mg, by weight or surface where it is so ordered; null where it is no mass or the body is not known. */
export function milligrams(dose: { readonly value: number; readonly unit: DoseUnit }, body: Body): number | null {
  const found = doseRatio(dose, { value: 1, unit: "mg" }, body);
  return "ratio" in found ? found.ratio : null;
}
