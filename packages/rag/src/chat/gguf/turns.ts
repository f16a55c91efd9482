/** Runs tasks one after another; one whose signal has fired when its turn comes is not run, and fails with the signal's reason. */
export function createTurns(): <T>(signal: AbortSignal, task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, task) => {
    const run = last.then(() => {
      signal.throwIfAborted();
      return task();
    });
    last = run.catch(() => {});
    return run;
  };
}
