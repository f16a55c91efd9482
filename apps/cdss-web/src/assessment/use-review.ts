"use client";

import type { Language } from "@cdss/domain";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { api } from "../trpc/client.ts";
import { readFailure } from "../trpc/read-failure.ts";
import { assessmentInput } from "./assessment-input.ts";
import type { CaseSource, Corrections } from "./case-source.ts";
import { initialReviewState, type ReviewState, reviewReducer } from "./review-state.ts";

export interface ReviewedCase {
  readonly source: CaseSource;
  readonly corrections: Corrections;
  readonly language: Language;
}

/** Lets the model read the case as it stands, and folds the stream into one state. A newer reading ends the older one, and so does leaving the case. */
export function useReview(): { state: ReviewState; start: (reviewed: ReviewedCase) => void } {
  const [state, dispatch] = useReducer(reviewReducer, initialReviewState);
  const run = useRef(0);
  const end = useRef(() => {});
  useEffect(() => () => end.current(), []);
  const start = useCallback(({ source, corrections, language }: ReviewedCase) => {
    end.current();
    run.current += 1;
    const current = run.current;
    dispatch({ type: "started", run: current });
    let lastError: unknown = null;
    const subscription = api.review.stream.subscribe(
      { ...assessmentInput(source, corrections), readerLanguage: language },
      {
        onData: ({ data }) => dispatch({ type: "event", run: current, event: data }),
        // An error that the client thinks worth retrying is announced here, and the stream then ends without it.
        onConnectionStateChange: ({ error }) => {
          lastError = error ?? lastError;
        },
        onError: (error) => {
          const failure = readFailure(error.shape === undefined ? (lastError ?? error) : error);
          dispatch({ type: "failed", run: current, failure });
        },
      },
    );
    end.current = () => subscription.unsubscribe();
  }, []);
  return { state, start };
}
