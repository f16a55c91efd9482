import type { Release } from "@cdss/kg";

/** Values of the command line or of a suite, by the name of the option (`leavePublicationOut`). */
export type OptionValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** What a system is made from. Factories may be called in a worker thread: they get data, no open handles. */
export interface Setup<Shared = unknown, Gold = unknown> {
  readonly task: string;
  /** What all samples share: see DataSet. */
  readonly shared: Shared;
  readonly options: OptionValues;
  readonly seed: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The release of this run, loaded once a thread, at the first call. Throws CdssError INVALID_RELEASE. */
  release(): Promise<Release>;
  /** Answers of the whole data set: for `majority`, which counts them, and for no other system. */
  readonly golds: readonly Gold[];
}

/** Something that answers the samples of a task. */
export interface System<Input = unknown, Output = unknown> {
  /** Answer one sample. A throw is recorded as the error of that sample, which then counts as failed. */
  answer(input: Input, id: string): Promise<Output>;
  /** What repeats it and is not in the options: a model and its checksum, a version. */
  readonly facts?: Readonly<Record<string, string>>;
  close?(): Promise<void>;
}

export interface SystemKind<Input = unknown, Output = unknown, Shared = unknown, Gold = unknown> {
  readonly summary: string;
  /** It computes in this process, so that threads make it faster; a program or a server is asked from one thread. */
  readonly threads: boolean;
  create(setup: Setup<Shared, Gold>): Promise<System<Input, Output>>;
}
