import { z } from "zod";
import { Provenance } from "./case.ts";
import { evidenceIdOf } from "./evidence.ts";

/** How long the patient has had the complaint, and how it came, as a text says it. */
export const ComplaintCourse = z.object({
  /** Durations of the complaint in days, as they are told; more than one where an old complaint has become worse. */
  days: z.array(z.number().positive()).max(4),
  /** `sudden`: from one moment to the next; `gradual`: creeping or getting worse step by step. */
  pace: z.enum(["sudden", "gradual"]).optional(),
  /** It comes in attacks, or comes back. */
  recurrent: z.boolean(),
  /** The words that say so. */
  provenance: z.array(Provenance),
});
export type ComplaintCourse = z.infer<typeof ComplaintCourse>;

/** The course as a ranking takes it: with the evidence ids of the words that tell it. */
export function queryCourse({ provenance, ...course }: ComplaintCourse): Omit<ComplaintCourse, "provenance"> & {
  evidence: string[];
} {
  return { ...course, evidence: provenance.map((place) => evidenceIdOf(place, "told")) };
}
