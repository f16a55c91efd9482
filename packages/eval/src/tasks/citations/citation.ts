import type { Language } from "@cdss/domain";
import { z } from "zod";

/** A statement and the passages that it cites: all that a system sees. */
export interface CitationInput {
  readonly lang: Language;
  readonly statement: string;
  readonly passages: readonly { readonly id: string; readonly text: string }[];
}

export interface CitationGold {
  /** Some passage carries the statement. */
  readonly supported: boolean;
  /** What was done to the statement (`number`, `kept-spelling`, `exact`), or what its author says of it. */
  readonly kind: string;
}

/** What a system says of a statement; also what an external program writes. */
export const CitationOutput = z.object({
  supported: z.boolean(),
  /** How sure the system is that a passage carries the statement. */
  score: z.number().min(0).max(1),
  reason: z.string().optional(),
  /** The place that carries it, half-open, in UTF-16 units of the passage. */
  quote: z
    .object({ passage: z.string(), start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
    .optional(),
});
export type CitationOutput = z.infer<typeof CitationOutput>;

/** A statement that its passage is known to carry. */
export interface TruePair {
  readonly source: string;
  readonly lang: Language;
  readonly statement: string;
  readonly passages: CitationInput["passages"];
}

/** The language of a text that names none: a Chinese text of medicine holds Latin names, an English one no Han. */
export function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
