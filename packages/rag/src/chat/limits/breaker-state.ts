/** Settings of a circuit breaker. */
export interface BreakerSettings {
  /** Consecutive failures that open it. */
  readonly failures: number;
  /** Milliseconds for which it stays open. */
  readonly pause: number;
}

/**
 * A circuit breaker after Nygard, Release It! (2nd edition, 2018), chapter 5: closed, calls pass and consecutive failures are counted;
 * open, no call passes until a time; half open, one call is under way as a trial.
 */
export type BreakerState =
  | { readonly status: "closed"; readonly failures: number }
  | { readonly status: "open"; readonly until: number }
  | { readonly status: "half-open" };

/** How a call ended, as far as the endpoint is to blame; `neither` where the caller gave up. */
export type CallEnd = "success" | "failure" | "neither";

export const CLOSED: BreakerState = { status: "closed", failures: 0 };

/** Whether a call may start now, and whether it is the trial. Times are in milliseconds. */
export function enter(
  state: BreakerState,
  now: number,
): { readonly state: BreakerState; readonly call: "normal" | "trial" | "refused" } {
  if (state.status === "closed") return { state, call: "normal" };
  if (state.status === "open" && now >= state.until) return { state: { status: "half-open" }, call: "trial" };
  return { state, call: "refused" };
}

/** The state after a call that was let in. A call that began before the circuit opened says nothing of it now. */
export function leave(
  state: BreakerState,
  call: "normal" | "trial",
  end: CallEnd,
  now: number,
  settings: BreakerSettings,
): BreakerState {
  if (call === "trial") {
    if (end === "success") return CLOSED;
    // A trial that nobody waited for proves nothing: the next call is the next trial.
    return { status: "open", until: end === "failure" ? now + settings.pause : now };
  }
  if (state.status !== "closed" || end === "neither") return state;
  if (end === "success") return CLOSED;
  const failures = state.failures + 1;
  return failures >= settings.failures
    ? { status: "open", until: now + settings.pause }
    : { status: "closed", failures };
}
