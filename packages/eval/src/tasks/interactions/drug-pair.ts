import { Curie } from "@cdss/domain";
import { z } from "zod";
import { Severity } from "./severity.ts";

export const Drug = z.object({
  /** As the data set writes it. */
  name: z.string().trim().min(1),
  /** `RXCUI:1191` and the like, where the data set names one. */
  id: Curie.optional(),
});
export type Drug = z.infer<typeof Drug>;

/** What a system sees: two drugs in no order that means anything. */
export interface DrugPair {
  readonly a: Drug;
  readonly b: Drug;
}

/** What the data set says of a pair: `none`, a severity, or only whether the interaction is worth an interruption. */
export const PairLabel = z.enum(["interruptive", "non-interruptive", "none", ...Severity.options]);
export type PairLabel = z.infer<typeof PairLabel>;

export interface PairGold {
  readonly label: PairLabel;
}

/** All names by which a data set knows a drug: shared with every system, because data sets of one field differ in names alone. */
export interface DrugNames extends Drug {
  readonly also: readonly string[];
}

/** Drug names are equal after NFKC, in any case, with any white space. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ");
}

/** Equal for (a, b) and (b, a). */
export function pairId(a: string, b: string): string {
  return [nameKey(a), nameKey(b)].sort().join(" + ");
}
