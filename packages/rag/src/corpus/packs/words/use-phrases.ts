import { CANCER_PHRASES } from "./cancer-phrases.ts";
import { COURSE_PHRASES } from "./course-phrases.ts";
import { FOOD_PHRASES } from "./food-phrases.ts";
import { FORM_PHRASES } from "./form-phrases.ts";
import { INDICATION_PHRASES } from "./indication-phrases.ts";
import { INFECTION_PHRASES } from "./infection-phrases.ts";
import { LIMIT_PHRASES } from "./limit-phrases.ts";
import { MANNER_PHRASES } from "./manner-phrases.ts";
import { PATIENT_PHRASES } from "./patient-phrases.ts";
import { SPECIALTY_PHRASES } from "./specialty-phrases.ts";

/** Chinese for what the packs say a dose is for, by their English words: one table a subject. */
export const USE_TABLES: readonly Readonly<Record<string, string>>[] = [
  INDICATION_PHRASES,
  SPECIALTY_PHRASES,
  INFECTION_PHRASES,
  CANCER_PHRASES,
  MANNER_PHRASES,
  FORM_PHRASES,
  FOOD_PHRASES,
  COURSE_PHRASES,
  PATIENT_PHRASES,
  LIMIT_PHRASES,
];

export const USE_PHRASES: Readonly<Record<string, string>> = Object.assign({}, ...USE_TABLES);
