import { CdssError } from "@cdss/domain";
import { type ModelProcess, type ModelProcessOptions, startModelProcess } from "./start-model-process.ts";

/** What a model reads: a text, or a pair of texts. */
export interface ModelInput {
  readonly text: string;
  readonly pair?: string | undefined;
}

/** Processes that run one model. */
export interface ProcessPool {
  /** Length of a token's vector, as the model's configuration states it; null where it does not. */
  readonly size: number | null;
  /** Ids of the processes that are loaded, for a monitor. */
  pids(): number[];
  /**
   * Numbers that the model gives for an input, in the order of their tensor. Throws CdssError INTERNAL where the model fails on the
   * input, UNAVAILABLE where its process ended meanwhile (the next input gets another), CANCELLED where the pool was closed.
   */
  run(input: ModelInput): Promise<Float32Array>;
  close(): Promise<void>;
}

interface Task {
  readonly input: ModelInput;
  resolve(values: Float32Array): void;
  reject(error: unknown): void;
}

/**
 * A pool for a model, with one process that is ready; others, up to `limit`, start when inputs wait. One that ends is replaced when
 * it is needed. Inputs go one at a time to a process, in the order in which they were given.
 * Throws CdssError CONFIGURATION where the model cannot be loaded.
 */
export async function openProcessPool(options: ModelProcessOptions, limit: number): Promise<ProcessPool> {
  const idle: ModelProcess[] = [];
  const all = new Set<ModelProcess>();
  const waiting: Task[] = [];
  let starting = 0;
  let isClosed = false;
  const closedError = (): CdssError => new CdssError("CANCELLED", `the model ${options.name} was closed`);

  const start = async (): Promise<ModelProcess> => {
    const started = await startModelProcess(options);
    all.add(started);
    void started.ended.then(() => {
      all.delete(started);
      if (idle.includes(started)) idle.splice(idle.indexOf(started), 1);
      dispatch();
    });
    return started;
  };
  const work = async (on: ModelProcess, task: Task): Promise<void> => {
    try {
      task.resolve(await on.run(task.input));
    } catch (error) {
      task.reject(isClosed ? closedError() : error);
    }
    if (all.has(on)) idle.push(on);
    dispatch();
  };
  const grow = (): void => {
    starting++;
    start()
      .then((started) => {
        starting--;
        if (isClosed) return started.kill();
        idle.push(started);
        dispatch();
      })
      .catch((error: unknown) => {
        starting--;
        // Others still work, and will come to what waits.
        if (all.size + starting === 0) for (const task of waiting.splice(0)) task.reject(error);
      });
  };
  function dispatch(): void {
    while (!isClosed && waiting.length > 0) {
      const free = idle.pop();
      if (free === undefined) break;
      const task = waiting.shift();
      if (task !== undefined) void work(free, task);
    }
    while (!isClosed && starting < waiting.length && all.size + starting < limit) grow();
  }

  const first = await start();
  idle.push(first);
  return {
    size: first.size,
    pids: () => [...all].flatMap(({ pid }) => pid ?? []),
    run: (input) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(closedError());
        waiting.push({ input, resolve, reject });
        dispatch();
      }),
    close: async () => {
      isClosed = true;
      for (const task of waiting.splice(0)) task.reject(closedError());
      await Promise.all([...all].map((one) => one.kill()));
    },
  };
}
