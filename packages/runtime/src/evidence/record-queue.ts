/** Work on records, one after the other for each, so that forgetting one is not overtaken by indexing it. */
export class RecordQueue {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #running = new Map<string, Set<AbortController>>();

  /** Does the work once all before it on this record has ended. It ends early where `cancel` is called or the signal fires. */
  async run<Result>(
    record: string,
    work: (signal: AbortSignal) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const controller = new AbortController();
    const running = this.#running.get(record) ?? new Set();
    this.#running.set(record, running.add(controller));
    const either = signal === undefined ? controller.signal : AbortSignal.any([controller.signal, signal]);
    const before = this.#last.get(record) ?? Promise.resolve();
    const result = before.then(
      () => work(either),
      () => work(either),
    );
    this.#last.set(record, result);
    try {
      return await result;
    } finally {
      running.delete(controller);
      if (running.size === 0) {
        this.#running.delete(record);
        this.#last.delete(record);
      }
    }
  }

  /** Ends all work on this record that was begun or waits. */
  cancel(record: string): void {
    for (const controller of this.#running.get(record) ?? []) controller.abort();
  }

  /** All that is under way has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }
}
