/** One question of a data set. A system sees `input`; only the scorer sees `gold`. Both are JSON. */
export interface Sample<Input = unknown, Gold = unknown> {
  /** Unique in the data set, and the same whenever the same data is read. */
  readonly id: string;
  readonly input: Input;
  readonly gold: Gold;
  /** Names by which results are broken down or clustered (`language`, `category`, `cluster`), each with this sample's value. */
  readonly groups: Readonly<Record<string, string>>;
}

/** What a task reads from `--data`. */
export interface DataSet<Input = unknown, Gold = unknown, Shared = unknown> {
  readonly samples: readonly Sample<Input, Gold>[];
  /** Records that cannot be asked (a case without a diagnosis): counted, never silently dropped. */
  readonly skipped: number;
  /** What all samples share and every system may see: a corpus, training images. Must survive a structured clone. */
  readonly shared: Shared;
}

/** What the scorer says of one answer. A task adds its own fields, all JSON. */
export interface SampleScore {
  /** The answer is right by the task's headline metric: lists flips and failures. Null where there is no such thing. */
  readonly correct: boolean | null;
  /** Probability, 0 to 1, that the system gave its answer to be right: calibration. */
  readonly confidence?: number | undefined;
  /** Place of the first right line, 1 is best, null for none: rank curves. Left out where a task ranks nothing. */
  readonly rank?: number | null | undefined;
  /** Why a wrong answer is wrong, in a sentence for a reader of the report. Never text of a patient. */
  readonly reason?: string | undefined;
}
