import { z } from "zod";

/** Raised when the layout of a run's folder changes: what reads one refuses another. */
export const RUN_FORMAT = 2;

const Count = z.number().int().nonnegative();
const Value = z.number().nullable();
/** 95 % bounds; null where the figure is not defined, or where a single sample says nothing of its spread. */
export const Bounds = z.tuple([Value, Value]).readonly();
export type Bounds = z.infer<typeof Bounds>;

/** Facts of the machine that a timing depends on. */
export const Machine = z.object({
  cores: Count,
  cpu: z.string(),
  memoryGigabytes: z.number(),
  node: z.string(),
  platform: z.string(),
});

/** `run.json`: all that repeats a run. It names no path outside the project and the data folder, and no user. */
export const RunFile = z.object({
  format: z.literal(RUN_FORMAT),
  task: z.string(),
  system: z.string(),
  /** What was measured, for a reader: a suite names it; null for a run by hand. */
  title: z.string().nullable(),
  /** The command that repeats it, paths shortened to the project or to `$CDSS_DATA_DIR`. */
  command: z.string(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  seed: z.number().int(),
  limit: z.number().int().nullable(),
  /** Group of `--cluster`; null where the task's own serves. */
  cluster: z.string().nullable(),
  data: z.object({
    name: z.string(),
    /** Over the checked samples and what they share: equal for equal content, however it was packed. */
    sha256: z.string(),
    /** Samples that could be asked; `sampleIds` names those that were. */
    samples: Count,
    skipped: Count,
  }),
  commit: z.string().nullable(),
  /** Files differed from the commit, or were new; null where there is no git. */
  dirty: z.boolean().nullable(),
  /** sha256 of the differences where there are any: a run resumes only on the same sources. */
  changes: z.string().nullable(),
  /** Versions of this project and of the libraries that can move a figure. */
  packages: z.record(z.string(), z.string()),
  /** Null for a system that never opened it. */
  release: z.object({ id: z.string(), hpoVersion: z.string(), annotationVersion: z.string() }).nullable(),
  /** What the system says of itself: a model and its checksum. */
  facts: z.record(z.string(), z.string()),
  machine: Machine,
  threads: Count,
  started: z.iso.datetime(),
  /** sha256 over everything above that can change an answer: a folder is resumed only under an equal one. */
  fingerprint: z.string(),
  sampleIds: z.array(z.string()),
});
export type RunFile = z.infer<typeof RunFile>;

/** A line of `samples.jsonl`, in the order of `sampleIds`. */
export const SampleLine = z.object({
  id: z.string(),
  groups: z.record(z.string(), z.string()),
  /** What the task keeps of the answer; null where the system failed. */
  output: z.unknown(),
  /** What the scorer said: the task's own fields beside `correct`, `confidence`, `rank` and `reason`. */
  score: z.looseObject({
    correct: z.boolean().nullable(),
    confidence: z.number().optional(),
    rank: z.number().nullable().optional(),
    reason: z.string().optional(),
  }),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Wall-clock time of the answer alone. Last, so that two runs of one seed agree up to here. */
  seconds: z.number().nonnegative(),
});
export type SampleLine = z.infer<typeof SampleLine>;

const Figures = z.object({
  n: Count,
  metrics: z.record(z.string(), Value),
  ci95: z.record(z.string(), Bounds),
});
export type Figures = z.infer<typeof Figures>;

/** `metrics.json`: written last, so that its presence means that the run is whole. */
export const MetricsFile = Figures.extend({
  format: z.literal(RUN_FORMAT),
  task: z.string(),
  system: z.string(),
  headline: z.string(),
  skipped: Count,
  /** Samples on which the system failed: scored as wrong. */
  errors: Count,
  /** Wall-clock time of the whole run, resumed parts included. */
  seconds: z.number().nonnegative(),
  /** Intervals over clusters of samples that are not independent, where the task or `--cluster` names a group. */
  clustered: z.object({ group: z.string(), clusters: Count, ci95: z.record(z.string(), Bounds) }).nullable(),
  /** By name of the group, then by its value. */
  groups: z.record(z.string(), z.record(z.string(), Figures)),
  finished: z.iso.datetime(),
});
export type MetricsFile = z.infer<typeof MetricsFile>;

/** A finished run, read back and checked. */
export interface FinishedRun {
  /** Its folder, as it was named. */
  readonly folder: string;
  readonly run: RunFile;
  readonly metrics: MetricsFile;
  readonly samples: readonly SampleLine[];
}
