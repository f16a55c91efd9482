import type { Language } from "@cdss/domain";
import type { IdentifierKind } from "@cdss/rag";
import { IDENTIFIER_KINDS, type KnownIdentifiers } from "@cdss/rag";
import { z } from "zod";

/** What a system sees of a note. */
export interface NoteInput {
  readonly lang: Language;
  readonly text: string;
  /** What the header of the record states of the patient; the system `known` alone is told. */
  readonly known?: KnownIdentifiers;
}

/** Half-open, in UTF-16 units of the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface PlantedIdentifier extends Place {
  readonly kind: IdentifierKind;
}

export interface NoteGold {
  readonly identifiers: readonly PlantedIdentifier[];
  /** Phrases that must stay. */
  readonly clinical: readonly Place[];
}

/** Places that a system takes out of the text, or writes otherwise; also what an external program writes. */
export const Removal = z.object({
  removed: z.array(
    z.object({
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      kind: z.enum(IDENTIFIER_KINDS).optional(),
    }),
  ),
});
export type Removal = z.infer<typeof Removal>;
