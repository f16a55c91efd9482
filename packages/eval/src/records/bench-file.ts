import { z } from "zod";
import { Machine } from "./run-files.ts";

/** `bench.json`: speed and memory of one build on one machine. */
export const BenchFile = z.object({
  format: z.literal(2),
  task: z.literal("bench"),
  command: z.string(),
  date: z.iso.datetime(),
  commit: z.string().nullable(),
  dirty: z.boolean().nullable(),
  release: z.object({ id: z.string(), hpoVersion: z.string(), annotationVersion: z.string() }),
  machine: Machine,
  seconds: z.number().nonnegative(),
  data: z.object({ name: z.string(), cases: z.number().int().positive() }),
  /** Mean number of waiting processes over the last minute: above the number of cores, other work lengthened the times. */
  load: z.number().nonnegative(),
  rows: z.array(
    z.object({
      name: z.string(),
      value: z.number(),
      unit: z.string(),
      goal: z.number().nullable(),
      met: z.boolean().nullable(),
    }),
  ),
});
export type BenchFile = z.infer<typeof BenchFile>;
