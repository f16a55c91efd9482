import { z } from "zod";
import { Sex } from "./case.ts";

/** Lower-case words joined by hyphens, or a name that the medication check will report as unknown. */
const Name = z.string().min(1).max(200);

/** Units of doses. `unit` is the unit of a biological drug such as insulin; `MU` a million units. */
export const DoseUnit = z.enum([
  "mg",
  "g",
  "ug",
  "ng",
  "mL",
  "IU",
  "mmol",
  "mEq",
  "mg/kg",
  "ug/kg",
  "g/kg",
  "IU/kg",
  "mL/kg",
  "mg/m2",
  "unit",
  "drop",
  "puff",
  "application",
  "MU",
]);
export type DoseUnit = z.infer<typeof DoseUnit>;

/** ISO 8601 calendar date. */
const CalendarDate = z.iso.date();

/** A drug as it is ordered or taken: only the drug is needed, and what is not known is left out. */
export const DrugOrder = z.strictObject({
  /** Id of a drug. */
  drug: Name,
  /** One administration. */
  dose: z.strictObject({ value: z.number().positive(), unit: DoseUnit }).optional(),
  /** Administrations a day; 1/7 for once a week. */
  timesPerDay: z.number().positive().max(48).optional(),
  /** `oral`, `intravenous`, … as in the entry of the drug. */
  route: Name.optional(),
  /** First day on which it was taken, or days since then. */
  since: z.union([CalendarDate, z.number().nonnegative()]).optional(),
  durationDays: z.number().positive().optional(),
});
export type DrugOrder = z.infer<typeof DrugOrder>;

/** A result of a test. */
export const LabValue = z.strictObject({
  /** Key of the test: `potassium`, `inr`, `qtc-ecg`, … */
  test: Name,
  value: z.number().nonnegative(),
  /** As reported; without one the value is read in the unit of the medication check. */
  unit: z.string().max(30).optional(),
  date: CalendarDate.optional(),
  /** Upper limit of the laboratory's reference range in the same unit: enzymes are judged as multiples of it. */
  upperLimit: z.number().positive().optional(),
});
export type LabValue = z.infer<typeof LabValue>;

/** A drug by name or id, or an order of it. */
const Given = z.union([Name, DrugOrder]);

/** All that a medication check is asked with, as a file or a message holds it. Numbers are held against bounds by the check. */
export const MedicationCase = z.strictObject({
  patient: z
    .strictObject({
      ageYears: z.number().optional(),
      sex: Sex.default("unknown"),
      isPregnant: z.boolean().optional(),
      isBreastfeeding: z.boolean().optional(),
      conditions: z.array(Name).default([]),
      allergies: z.array(Name).default([]),
      kidney: z.number().optional(),
      childPugh: z.enum(["A", "B", "C"]).optional(),
      weightKg: z.number().optional(),
      heightCm: z.number().optional(),
      labs: z.array(LabValue).optional(),
      today: CalendarDate.optional(),
    })
    .default({ sex: "unknown", conditions: [], allergies: [] }),
  active: z.array(Given).default([]),
  orders: z.array(Given).min(1),
});
export type MedicationCase = z.infer<typeof MedicationCase>;
