import type { Answer, AnswerEvent, AnswerSentence, Passage } from "@cdss/domain";
import type { Failure } from "./failure.ts";

/** What is on the page of the last question. */
export interface AnswerState {
  /** Number of the newest question. What still arrives for an older one is dropped. */
  readonly run: number;
  /** `off`: questions are not answered on this server. */
  readonly phase: "idle" | "asking" | "done" | "failed" | "off";
  readonly question: string;
  /** Null until they are found. */
  readonly passages: readonly Passage[] | null;
  readonly sentences: readonly AnswerSentence[];
  readonly answer: Answer | null;
  readonly failure: Failure | null;
  /** What became of the record of the patient: `none` where the question is about nobody. */
  readonly record: "none" | "indexing" | "indexed" | "failed" | "forgotten";
  readonly recordFailure: Failure | null;
}

export type AnswerAction =
  | { readonly type: "asked"; readonly run: number; readonly question: string }
  | {
      readonly type: "record";
      readonly run: number;
      readonly record: AnswerState["record"];
      readonly failure?: Failure;
    }
  | { readonly type: "event"; readonly run: number; readonly event: AnswerEvent }
  | { readonly type: "failed"; readonly run: number; readonly failure: Failure };

export const initialAnswerState: AnswerState = {
  ...{ run: 0, phase: "idle", question: "", passages: null, sentences: [], answer: null, failure: null },
  ...{ record: "none", recordFailure: null },
};

/** Where the API says that answers are switched off, and not that they failed. */
const OFF = "answers";

/** Folds what arrives into the state of the question box. */
export function answerReducer(state: AnswerState, action: AnswerAction): AnswerState {
  if (action.run < state.run) return state;
  switch (action.type) {
    case "asked":
      return { ...initialAnswerState, run: action.run, phase: "asking", question: action.question };
    case "record":
      return { ...state, record: action.record, recordFailure: action.failure ?? null };
    case "failed": {
      const isOff = action.failure.issues.some(({ path }) => path === OFF);
      return { ...state, phase: isOff ? "off" : "failed", failure: action.failure };
    }
    case "event":
      return { ...state, ...changeOf(state, action.event) };
  }
}

function changeOf(state: AnswerState, event: AnswerEvent): Partial<AnswerState> {
  switch (event.type) {
    case "passages":
      return { passages: event.passages };
    case "sentence":
      return { sentences: [...state.sentences, event.sentence] };
    case "done":
      // A stream that was taken up may have lost sentences: the whole is what counts.
      return { phase: "done", answer: event.answer, sentences: event.answer.sentences };
  }
}
