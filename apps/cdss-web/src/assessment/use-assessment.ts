"use client";

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { api } from "../trpc/client.ts";
import { readFailure } from "../trpc/read-failure.ts";
import { assessmentInput } from "./assessment-input.ts";
import { type AssessmentState, assessmentReducer, initialAssessmentState } from "./assessment-state.ts";
import type { CaseSource, Corrections } from "./case-source.ts";

/** Pause after a change of a finding: several quick clicks become one request. A new case does not wait. */
const PAUSE_MILLISECONDS = 180;

/**
 * Assesses the case on the page, again after every change, and folds the events of the stream into one state. A newer
 * request ends the older one, and the state drops whatever still arrives of it. `null` means that there is no case.
 * While the browser is offline nothing is asked; the newest request goes out when the connection is back.
 */
export function useAssessment(
  source: CaseSource | null,
  corrections: Corrections,
  online: boolean,
): { state: AssessmentState; retry: () => void } {
  const [state, dispatch] = useReducer(assessmentReducer, initialAssessmentState);
  const [attempt, setAttempt] = useState(0);
  const run = useRef(0);
  const lastSource = useRef<CaseSource | null>(null);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  // Trying again is a new request for the same case.
  const request = useMemo(() => ({ source, corrections, attempt }), [source, corrections, attempt]);
  useEffect(() => {
    if (!online) return;
    const { source, corrections } = request;
    run.current += 1;
    const current = run.current;
    const newCase = lastSource.current !== source;
    lastSource.current = source;
    if (source === null) {
      dispatch({ type: "cleared", run: current });
      return;
    }
    dispatch({ type: "started", run: current, newCase });
    let end = () => {};
    const timer = setTimeout(
      () => {
        let lastError: unknown = null;
        const subscription = api.assessStream.subscribe(assessmentInput(source, corrections), {
          onData: ({ data }) => dispatch({ type: "event", run: current, event: data }),
          // An error that the client thinks worth retrying is announced here, and the stream then ends without it.
          onConnectionStateChange: ({ error }) => {
            lastError = error ?? lastError;
          },
          onError: (error) => {
            const failure = readFailure(error.shape === undefined ? (lastError ?? error) : error);
            dispatch({ type: "failed", run: current, failure });
          },
        });
        end = () => subscription.unsubscribe();
      },
      newCase ? 0 : PAUSE_MILLISECONDS,
    );
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [request, online]);

  return { state, retry };
}
