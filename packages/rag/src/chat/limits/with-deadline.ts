import { CdssError } from "@cdss/domain";

/** A time limit and a caller's signal as one. */
export interface Deadline {
  /** Fires where the time is up, the caller gave up, or `end` was called. */
  readonly signal: AbortSignal;
  /** What comes first: the promise, or the end of the time. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** The error that the signal stands for; null where it has not fired. */
  error(): CdssError | null;
  /** Stops whatever still runs, and the clock. */
  end(): void;
}

/** `milliseconds` from now, or until `outer` fires. */
export function withDeadline(milliseconds: number, outer: AbortSignal | undefined): Deadline {
  const stop = new AbortController();
  const timer = AbortSignal.timeout(milliseconds);
  const signal = AbortSignal.any([stop.signal, timer, ...(outer === undefined ? [] : [outer])]);
  const error = (): CdssError | null => {
    if (outer?.aborted === true) return new CdssError("CANCELLED", "the call of the chat model was cancelled");
    if (!timer.aborted) return null;
    return new CdssError(
      "TIMEOUT",
      `the chat model gave no whole answer within ${milliseconds / 1000} s; give a faster model, or raise CDSS_CHAT_TIMEOUT_SECONDS`,
    );
  };
  return {
    signal,
    error,
    race: (promise) =>
      new Promise((resolve, reject) => {
        const onAbort = (): void => reject(error() ?? signal.reason);
        if (signal.aborted) onAbort();
        signal.addEventListener("abort", onAbort, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
      }),
    end: () => stop.abort(),
  };
}
