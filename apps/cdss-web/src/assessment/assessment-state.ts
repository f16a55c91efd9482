import type { AssessmentEvent, Lane } from "@cdss/domain";
import type { Failure } from "./failure.ts";

/** The parts of an assessment that have arrived. */
export type AssessmentView = Extract<AssessmentEvent, { type: "stage" }>["partial"];

/** What is on the page of one case. */
export interface AssessmentState {
  /** Number of the newest request. Answers to older ones are dropped. */
  readonly run: number;
  readonly phase: "idle" | "running" | "done" | "failed";
  /** Parts of the last answer stay until those of the newest request replace them. */
  readonly view: AssessmentView;
  /** Lanes of the newest request that have answered. */
  readonly finished: readonly Lane[];
  readonly failure: Failure | null;
}

export type AssessmentAction =
  | { readonly type: "started"; readonly run: number; readonly newCase: boolean }
  | { readonly type: "event"; readonly run: number; readonly event: AssessmentEvent }
  | { readonly type: "failed"; readonly run: number; readonly failure: Failure }
  | { readonly type: "cleared"; readonly run: number };

export const initialAssessmentState: AssessmentState = { run: 0, phase: "idle", view: {}, finished: [], failure: null };

/** Folds what happens into the page's state. An answer to any request but the newest changes nothing. */
export function assessmentReducer(state: AssessmentState, action: AssessmentAction): AssessmentState {
  if (action.run < state.run) return state;
  switch (action.type) {
    case "cleared":
      return { ...initialAssessmentState, run: action.run };
    case "started":
      return {
        run: action.run,
        phase: "running",
        view: action.newCase ? {} : state.view,
        finished: [],
        failure: null,
      };
    case "failed":
      return { ...state, run: action.run, phase: "failed", failure: action.failure };
    case "event":
      if (action.event.type === "done") {
        return { ...state, phase: "done", view: action.event.assessment, failure: null };
      }
      return {
        ...state,
        view: { ...state.view, ...action.event.partial },
        finished: [...state.finished, action.event.lane],
      };
  }
}
