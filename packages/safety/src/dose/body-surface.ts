import { CdssError } from "@cdss/domain";

/**
 * Body surface in m² (Mosteller 1987, doi:10.1056/NEJM198710223171717): the root of height in cm times weight in kg over 3600. Throws
 * CdssError INVALID_INPUT for a height or weight that nobody has.
 */
export function bodySurface({ heightCm, weightKg }: { readonly heightCm: number; readonly weightKg: number }): number {
  for (const [path, value, most, unit] of [
    ["heightCm", heightCm, 280, "cm"],
    ["weightKg", weightKg, 650, "kg"],
  ] as const)
    if (!(value > 0 && value <= most)) {
      const [message, fix] = ["out of range", `give ${unit}, above 0 and at most ${most}`];
      throw new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
    }
  return Math.sqrt((heightCm * weightKg) / 3600);
}
