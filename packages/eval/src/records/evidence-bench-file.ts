import { EvidenceIndexFacts, EvidenceLane } from "@cdss/domain";
import { z } from "zod";
import { BenchFile } from "./bench-file.ts";

/** What was asked, and how often. */
const Asked = z.object({ name: z.string(), count: z.number().int().positive() });

/** `bench-evidence.json`: speed of searching an index, alone and within assessments. */
export const EvidenceBenchFile = BenchFile.omit({ task: true, data: true }).extend({
  task: z.literal("bench-evidence"),
  index: EvidenceIndexFacts,
  /** Ways of searching that answered every question; null where no question was asked. */
  lanes: z.array(EvidenceLane).nullable(),
  questions: Asked.nullable(),
  patients: Asked.nullable(),
});
export type EvidenceBenchFile = z.infer<typeof EvidenceBenchFile>;
