import { z } from "zod";
import { Severity } from "./severity.ts";

/**
 * The answer of a system, as programs write it and records keep it:
 * `{"severity": "major", "interrupts": true, "unknown": [], "mechanism": "…", "rule": "…"}`.
 */
export const PairAnswer = z
  .object({
    /** `none` is a statement about two known drugs; `unknown-drug` says that none can be made. */
    severity: z.enum([...Severity.options, "none", "unknown-drug"]),
    /** A prescriber would be stopped. */
    interrupts: z.boolean(),
    /** Those of the two names that the system does not know. */
    unknown: z.array(z.string().min(1)).max(2),
    mechanism: z.string().optional(),
    /** What repeats the finding: the number of a rule, a source. */
    rule: z.string().optional(),
  })
  .refine(({ severity, unknown }) => (severity === "unknown-drug") === unknown.length > 0, {
    path: ["unknown"],
    message: "expected the names that are not known with the severity unknown-drug, and none with any other",
  });
export type PairAnswer = z.infer<typeof PairAnswer>;
