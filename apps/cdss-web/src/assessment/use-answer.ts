"use client";

import type { Curie, Language } from "@cdss/domain";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { api } from "../trpc/client.ts";
import { readFailure } from "../trpc/read-failure.ts";
import { type AnswerState, answerReducer, initialAnswerState } from "./answer-state.ts";
import { type AskedRecord, useRecordIndex } from "./use-record-index.ts";

export interface Question {
  readonly text: string;
  /** Records of the condition that the question is about; empty where it is about none. */
  readonly concepts: readonly Curie[];
  readonly language: Language;
  /** The record of the patient that is asked about; null where there is none. */
  readonly record: AskedRecord | null;
}

/** Asks the sources and, where there is one, the record, which is indexed first, and folds the stream of the answer into one state. A newer question ends the older one, and so does leaving the page. */
export function useAnswer(): { state: AnswerState; ask: (question: Question) => void; forget: () => Promise<void> } {
  const [state, dispatch] = useReducer(answerReducer, initialAnswerState);
  const run = useRef(0);
  const end = useRef(() => {});
  const { index, forget: forgetRecord } = useRecordIndex();
  useEffect(() => () => end.current(), []);
  const ask = useCallback(
    async ({ text, concepts, language, record }: Question) => {
      end.current();
      run.current += 1;
      const current = run.current;
      dispatch({ type: "asked", run: current, question: text });
      const ended = new AbortController();
      end.current = () => ended.abort();
      let patient: string | undefined;
      if (record !== null) {
        dispatch({ type: "record", run: current, record: "indexing" });
        try {
          patient = await index(record, ended.signal);
          dispatch({ type: "record", run: current, record: "indexed" });
        } catch (thrown) {
          // The literature answers without the record, and the page says so.
          dispatch({ type: "record", run: current, record: "failed", failure: readFailure(thrown) });
        }
      }
      if (ended.signal.aborted) return;
      let lastError: unknown = null;
      const subscription = api.answer.stream.subscribe(
        { text, concepts: [...concepts], language, ...(patient === undefined ? {} : { patient }) },
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
    },
    [index],
  );
  const forget = useCallback(async () => {
    const current = run.current;
    try {
      await forgetRecord();
      dispatch({ type: "record", run: current, record: "forgotten" });
    } catch (thrown) {
      dispatch({ type: "record", run: current, record: "failed", failure: readFailure(thrown) });
    }
  }, [forgetRecord]);
  return { state, ask, forget };
}
