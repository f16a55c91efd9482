"use client";

import type { Curie, Language } from "@cdss/domain";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { api } from "../trpc/client.ts";
import { readFailure } from "../trpc/read-failure.ts";
import { type AnswerState, answerReducer, initialAnswerState } from "./answer-state.ts";

export interface Question {
  readonly text: string;
  /** Records of the condition that the question is about; empty where it is about none. */
  readonly concepts: readonly Curie[];
  readonly language: Language;
}

/** Asks the sources, and folds the stream of the answer into one state. A newer question ends the older one, and so does leaving the page. */
export function useAnswer(): { state: AnswerState; ask: (question: Question) => void } {
  const [state, dispatch] = useReducer(answerReducer, initialAnswerState);
  const run = useRef(0);
  const end = useRef(() => {});
  useEffect(() => () => end.current(), []);
  const ask = useCallback(({ text, concepts, language }: Question) => {
    end.current();
    run.current += 1;
    const current = run.current;
    dispatch({ type: "asked", run: current, question: text });
    let lastError: unknown = null;
    const subscription = api.answer.stream.subscribe(
      { text, concepts: [...concepts], language },
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
  return { state, ask };
}
