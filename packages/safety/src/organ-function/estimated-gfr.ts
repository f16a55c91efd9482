import { CdssError } from "@cdss/domain";

const UMOL_PER_MG_DL = 88.4;

/** Creatinine in mg/dL of a value in µmol/L: one mg/dL is 88.4 µmol/L. */
export function creatinineMgPerDl(micromolPerLitre: number): number {
  return micromolPerLitre / UMOL_PER_MG_DL;
}

function within(path: string, value: number, isRight: boolean, fix: string): void {
  if (isRight && Number.isFinite(value)) return;
  const message = "out of range";
  throw new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}

/** What kidney function is estimated from. Creatinine in mg/dL, standardised; age in years. */
export interface KidneyInput {
  readonly creatinine: number;
  readonly ageYears: number;
  readonly sex: "female" | "male";
}

function checkKidneyInput({ creatinine, ageYears }: KidneyInput): void {
  within("ageYears", ageYears, ageYears >= 18 && ageYears <= 120, "give an age of 18 to 120 years");
  within("creatinine", creatinine, creatinine > 0 && creatinine < 50, "give mg/dL, above 0 and below 50");
}

/**
 * Glomerular filtration rate in mL/min/1.73 m², CKD-EPI 2021, creatinine alone and without race (Inker et al. 2021,
 * doi:10.1056/NEJMoa2102953): 142 min(Scr/k, 1)^a max(Scr/k, 1)^-1.2 0.9938^age, times 1.012 for women; k 0.7 and a -0.241 for women, 0.9 and
 * -0.302 for men. Made for adults. Throws CdssError INVALID_INPUT under 18 years and for a creatinine that cannot be.
 */
export function estimatedGfr(input: KidneyInput): number {
  checkKidneyInput(input);
  const { creatinine, ageYears, sex } = input;
  const [kappa, alpha, factor] = sex === "female" ? [0.7, -0.241, 1.012] : [0.9, -0.302, 1];
  const ratio = creatinine / kappa;
  return 142 * Math.min(ratio, 1) ** alpha * Math.max(ratio, 1) ** -1.2 * 0.9938 ** ageYears * factor;
}

/**
 * Creatinine clearance in mL/min, not scaled to body surface (Cockcroft and Gault 1976, doi:10.1159/000180580): (140 - age) weight / (72 Scr), times
 * 0.85 for women. Weight in kg. Labels of older drugs state their thresholds in it. Throws CdssError INVALID_INPUT as estimatedGfr.
 */
export function creatinineClearance(input: KidneyInput & { readonly weight: number }): number {
  checkKidneyInput(input);
  const { creatinine, ageYears, sex, weight } = input;
  within("weight", weight, weight > 0 && weight < 500, "give kg, above 0 and below 500");
  return (((140 - ageYears) * weight) / (72 * creatinine)) * (sex === "female" ? 0.85 : 1);
}
