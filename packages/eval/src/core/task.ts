import type { Release } from "@cdss/kg";
import type { z } from "zod";
import type { Metric } from "./metric.ts";
import type { DataSet, Sample, SampleScore } from "./sample.ts";
import type { OptionValues, SystemKind } from "./system.ts";

/** An option of a task beyond those that every run has. */
export interface TaskOption {
  /** For commander: `--leave-publication-out`, `--corpus <path>`. Its camel-case name is the key in OptionValues and suites. */
  readonly flags: string;
  readonly description: string;
  /** Turns the text of the command line into a value, or throws commander's InvalidArgumentError. */
  readonly parse?: (text: string) => string | number;
  readonly default?: string | number | boolean;
  /**
   * Left out of the record, and of what identifies a run: another value cannot change any answer, or must not be recorded (an
   * address of a server, which its facts describe).
   */
  readonly isUnrecorded?: boolean;
}

/** What reading and scoring may use. */
export interface TaskSetup {
  readonly options: OptionValues;
  readonly seed: number;
  /** `--limit`; null for all. Only a task that `limitsItself` looks at it. */
  readonly limit?: number | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The release of this run, loaded at the first call. */
  release(): Promise<Release>;
}

/**
 * Scores one answer; null is a system that failed, and scores as wrong. Taken from a method, so that a list can hold tasks of
 * different samples: each scorer is only ever handed samples of its own task.
 */
export type Scorer<Input, Gold, Output, Score> = {
  method(sample: Sample<Input, Gold>, output: Output | null): Score;
}["method"];

/**
 * One kind of question: how its data is read and checked, who can answer, how an answer is scored, what is counted.
 * Everything that a run, a comparison, a report or a suite needs is here; docs/evaluation.md describes each task to users.
 */
export interface Task<
  Input = unknown,
  Gold = unknown,
  Output = unknown,
  Score extends SampleScore = SampleScore,
  Shared = unknown,
> {
  readonly name: string;
  /** A line for the help and the report. */
  readonly summary: string;
  /** Data that is used without `--data`: a path below `CDSS_DATA_DIR`, or below the project. */
  readonly defaultData?: { readonly below: "data" | "project"; readonly path: string };
  /** Data that `--data` can name without a file, made when it is read; what each is. */
  readonly collections?: Readonly<Record<string, string>>;
  readonly options: readonly TaskOption[];
  /**
   * Read and check all of `path` before anything runs. Throws CdssError INVALID_INPUT that names file, line and field of every
   * record that is not right, with the fix.
   */
  read(path: string, setup: TaskSetup): Promise<DataSet<Input, Gold, Shared>>;
  /** By name: `engine`, `bm25`, … `external` and `chat` are added to every task that says how to ask them. */
  readonly systems: Readonly<Record<string, SystemKind<Input, Output, Shared, Gold>>>;
  /** What `--without` can leave out of one of them, for `ablate`. */
  readonly lanes?: { readonly system: string; readonly names: readonly string[] };
  /** This project's best. */
  readonly defaultSystem: string;
  /** Answers are checked by it: those of an external program, and those read back from a record. */
  readonly output: z.ZodType<Output>;
  scorer(setup: TaskSetup, shared: Shared): Promise<Scorer<Input, Gold, Output, Score>>;
  /** Recorded scores are checked by it when a run is resumed, compared or reported. */
  readonly score: z.ZodType<Score>;
  /** What samples.jsonl keeps of an answer (the first lines of a ranking). Default: all of it. */
  record?(output: Output): unknown;
  /** `read` draws the samples of `--limit` itself, because its samples belong together. */
  readonly limitsItself?: boolean;
  /** Clients that ask while this sample is asked, for a task that measures that; samples of one number stand together. */
  clientsOf?(input: Input): number;
  readonly metrics: readonly Metric<Score>[];
  /** The metric that sorts reports. */
  readonly headline: string;
  /** Group whose members are not independent (a gene, a document): intervals are given by it too. */
  readonly cluster?: string;
  /** Groups by which results are broken down. */
  readonly breakdown?: readonly string[];
  /** The metric that is broken down, where the headline says nothing of a part (an F1 of negatives alone). */
  readonly breakdownMetric?: string;
  /** Lines of what the samples share, for an external program, which reads them from a file. Null where there is nothing. */
  sharedLines?(shared: Shared): Iterable<object> | null;
  /** How a chat model is asked, and its text understood. Left out: the task has no system `chat`. */
  readonly chat?: {
    prompt(input: Input): { readonly system: string; readonly user: string };
    /** Null where the text holds no answer: the sample counts as failed. */
    parse(text: string, input: Input): Output | null;
  };
}
