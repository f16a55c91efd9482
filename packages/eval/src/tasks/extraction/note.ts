import { Curie, FindingStatus, type Language, Sex } from "@cdss/domain";
import { z } from "zod";

/** A label as it is written in the files of notes; their header comment holds the rules of labelling. */
const LabelSource = z.strictObject({
  concept: Curie,
  label: z.string().min(1),
  status: FindingStatus.exclude(["unknown"]),
  experiencer: z.enum(["patient", "family"]).default("patient"),
  temporality: z.enum(["current", "past"]).default("current"),
  certainty: z.enum(["certain", "uncertain"]).default("certain"),
  quote: z.string().min(1),
  /** Which occurrence of the quote in the text, 1 for the first. */
  occurrence: z.number().int().positive().default(1),
  also: z.array(Curie).default([]),
  kind: z.literal("measurement").optional(),
});

export const NoteSource = z.strictObject({
  id: z.string().min(1),
  /** Whether the extractor was tuned on the note: figures on the other part are the ones to trust. */
  part: z.enum(["development", "held-out"]).optional(),
  title: z.string(),
  ageYears: z.number().min(0).max(130).optional(),
  sex: Sex.default("unknown"),
  text: z.string().min(1),
  findings: z.array(LabelSource),
});

/** What a note says, by hand: one finding with its words as a half-open span in UTF-16 units. */
export interface Label {
  readonly concept: Curie;
  readonly name: string;
  /** The concept and those that are equally right. */
  readonly accepted: readonly string[];
  readonly status: "present" | "absent";
  readonly experiencer: "patient" | "family";
  readonly start: number;
  readonly end: number;
  readonly isMeasurement: boolean;
}

export interface Note {
  readonly id: string;
  readonly language: Language;
  readonly part?: string;
  readonly title: string;
  readonly text: string;
  readonly ageYears?: number;
  readonly sex: Sex;
  readonly labels: readonly Label[];
}
