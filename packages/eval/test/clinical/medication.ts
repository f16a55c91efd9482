import { join } from "node:path";
import { loadMedication } from "@cdss/kg";
import { createDrugNames, createOrderCheck, type PatientFacts } from "@cdss/safety";

/** The medication packs as they stand in data/. */
export const MEDICATION = await loadMedication(join(import.meta.dirname, "../../../../data/knowledge"));

const names = createDrugNames(MEDICATION.drugs);

/** A patient of whom nothing speaks against any drug. */
export const ADULT: PatientFacts = { sex: "unknown", ageYears: 45, conditions: [], allergies: [] };

export const ORDERS = createOrderCheck(MEDICATION);

/** Id of a drug that a table writes by any of its names: a name that is not known is a mistake of the table, or of the packs. */
export function idOf(name: string): string {
  const drug = names.resolve(name);
  if (drug === null) throw new Error(`${name} is not among the drugs`);
  return drug.id;
}
