import { CdssError } from "@cdss/domain";

/** The error that a fired signal stands for: TIMEOUT where a clock fired it, CANCELLED where a caller did. */
function endedBy(signal: AbortSignal): CdssError {
  const isClock = signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";
  return isClock
    ? new CdssError("TIMEOUT", "the time for the answer is up; allow more, or ask for fewer passages")
    : new CdssError("CANCELLED", "the answer was cancelled");
}

/** Throws CdssError CANCELLED or TIMEOUT where the signal has fired. */
export function throwIfEnded(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw endedBy(signal);
}

/** What the work gives; CANCELLED or TIMEOUT as soon as the signal fires, whether or not the work heeds it. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(endedBy(signal));
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    work
      .then(resolve, (thrown: unknown) => reject(signal.aborted ? endedBy(signal) : thrown))
      .finally(() => signal.removeEventListener("abort", onAbort));
  });
}
