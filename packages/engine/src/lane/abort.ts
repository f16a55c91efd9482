import { CdssError } from "@cdss/domain";

/** CANCELLED, or TIMEOUT for `AbortSignal.timeout`. The reason itself is not quoted: a caller may have put anything there. */
function abortError(signal: AbortSignal): CdssError {
  const isTimeout = signal.reason instanceof DOMException && signal.reason.name === "TimeoutError";
  return isTimeout
    ? new CdssError("TIMEOUT", "the assessment took longer than its time limit")
    : new CdssError("CANCELLED", "the assessment was cancelled");
}

/** Wait for the work, and not longer than the signal allows. The work itself may go on unheard. */
export async function abortable<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work();
  if (signal.aborted) throw abortError(signal);
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(abortError(signal));
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } catch (thrown) {
    // Work that listens to the same signal may fail first, with an error of its own.
    throw signal.aborted ? abortError(signal) : thrown;
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
