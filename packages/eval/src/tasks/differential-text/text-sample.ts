import type { Language, Sex } from "@cdss/domain";
import { z } from "zod";
import type { NameLink } from "../../gold/name-linker.ts";

/** How soon a patient must be seen: emergency, care that cannot wait for days, self-care. */
export const Urgency = z.enum(["em", "ne", "sc"]);
export type Urgency = z.infer<typeof Urgency>;

/** One case as a file holds it, whatever its form. */
export interface TextCase {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly sex: Sex;
  readonly ageYears?: number;
  /** Diagnoses that count as right, as names or CURIEs. */
  readonly gold: readonly string[];
  /** Names to choose from; none where the question is open. */
  readonly candidates: readonly string[];
  readonly urgency?: Urgency;
  readonly groups: Readonly<Record<string, string>>;
}

/** What a system sees of a case. The candidates are not among it: they would give the open question away. */
export interface TextInput {
  readonly language: Language;
  readonly text: string;
  readonly sex: Sex;
  readonly ageYears?: number;
}

/** What counts as right. */
export interface TextGold {
  /** As the data writes them. */
  readonly diagnoses: readonly string[];
  /** Concepts that the diagnoses name, joined records included; ids that the release does not know stay as they are. */
  readonly ids: readonly string[];
  /** `phenotype`: the release has a term of HPO by this name, but no disease. */
  readonly kind: NameLink["kind"];
  readonly candidates: readonly string[];
  readonly urgency?: Urgency;
}
