import { BLOOD_RULES } from "./blood-rules.ts";
import { CHEMISTRY_RULES } from "./chemistry-rules.ts";
import { HEART_RULES } from "./heart-rules.ts";
import type { LaboratoryRule } from "./laboratory-rule.ts";

/** All rules of results. docs/medication-check.md shows the same table. */
export const LABORATORY_RULES: readonly LaboratoryRule[] = [...CHEMISTRY_RULES, ...BLOOD_RULES, ...HEART_RULES];
