import { CdssError } from "@cdss/domain";
import { type BreakerSettings, type BreakerState, type CallEnd, CLOSED, enter, leave } from "./breaker-state.ts";

export interface CircuitBreaker {
  /** Lets a call in and gives what is called at its end. Throws CdssError UNAVAILABLE while the circuit is open. */
  enter(): (end: CallEnd) => void;
}

/** One for each endpoint: a failing one is left alone for a while instead of making every physician wait. */
export function createCircuitBreaker(settings: BreakerSettings, now: () => number): CircuitBreaker {
  let state: BreakerState = CLOSED;
  return {
    enter: () => {
      const entered = enter(state, now());
      state = entered.state;
      const { call } = entered;
      if (call === "refused") {
        throw new CdssError(
          "UNAVAILABLE",
          "the chat model failed several times in a row and is left alone for a while; look at why its calls failed",
        );
      }
      return (end) => {
        state = leave(state, call, end, now(), settings);
      };
    },
  };
}
