import { z } from "zod";

/** Raised when the layout of records changes: `results` refuses what it cannot read. */
export const RECORD_FORMAT = 1;

const Count = z.number().int().nonnegative();
const Value = z.number().nullable();
const Interval = z.tuple([Value, Value]).readonly();
const Values = z.record(z.string(), Value);
const Intervals = z.record(z.string(), Interval);

/** What repeats a run. Nothing in it names a path or a user of the machine. */
export const RunContext = z.object({
  format: z.literal(RECORD_FORMAT),
  /** The command line, paths shortened to the project or to `$CDSS_DATA_DIR`. */
  command: z.string(),
  date: z.iso.datetime(),
  commit: z.string().nullable(),
  /** Tracked files differed from the commit; null where there is no git. */
  dirty: z.boolean().nullable(),
  release: z.object({ id: z.string(), hpoVersion: z.string(), annotationVersion: z.string() }),
  machine: z.object({ cores: Count, cpu: z.string(), node: z.string() }),
  seconds: z.number().nonnegative(),
});
export type RunContext = z.infer<typeof RunContext>;

const DataSet = z.object({ name: z.string(), sha256: z.string() });
const Scored = z.object({ n: Count, metrics: Values, ci95: Intervals, ci95Clustered: Intervals });

export const DifferentialCodedRecord = RunContext.extend({
  task: z.literal("differential-coded"),
  data: DataSet,
  seed: z.number().int(),
  skipped: Count,
  clusters: Count,
  leavePublicationOut: z.boolean(),
  systems: z
    .array(Scored.extend({ system: z.string(), unknownGold: Count, knownOnly: Scored, seconds: z.number() }))
    .min(1),
  comparisons: z.array(
    z.object({
      first: z.string(),
      second: z.string(),
      metrics: z.record(
        z.string(),
        z.object({ difference: z.number(), ci95: Interval, ci95Clustered: Interval, p: z.number() }),
      ),
    }),
  ),
});
export type DifferentialCodedRecord = z.infer<typeof DifferentialCodedRecord>;

export const ExtractionRecord = RunContext.extend({
  task: z.literal("extraction"),
  data: DataSet,
  seed: z.number().int(),
  system: z.string(),
  groups: z.array(z.object({ language: z.string(), n: Count, labels: Count, metrics: Values, ci95: Intervals })).min(1),
});
export type ExtractionRecord = z.infer<typeof ExtractionRecord>;

export const BenchRecord = RunContext.extend({
  task: z.literal("bench"),
  data: z.object({ name: z.string(), cases: Count }),
  /** Processes that wanted a core, on average over the last minute: above the number of cores, times are too long. */
  load: z.number().nonnegative(),
  rows: z.array(
    z.object({
      name: z.string(),
      value: z.number(),
      unit: z.string(),
      goal: z.number().nullable(),
      /** Null where there is no goal. */
      met: z.boolean().nullable(),
    }),
  ),
});
export type BenchRecord = z.infer<typeof BenchRecord>;

export const RunRecord = z.discriminatedUnion("task", [DifferentialCodedRecord, ExtractionRecord, BenchRecord]);
export type RunRecord = z.infer<typeof RunRecord>;
