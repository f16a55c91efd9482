import type {
  CaseReview,
  CaseReviewEvent,
  Passage,
  ProposedCondition,
  ReviewedPlace,
  SuggestedReading,
} from "@cdss/domain";
import type { Failure } from "./failure.ts";

/** What is on the page of the last reading by the model. */
export interface ReviewState {
  /** Number of the newest reading. What still arrives for an older one is dropped. */
  readonly run: number;
  readonly phase: "idle" | "reading" | "done" | "failed";
  /** The model has passed from the documents to the order. */
  readonly isOrdering: boolean;
  readonly readings: readonly SuggestedReading[];
  readonly order: readonly ReviewedPlace[];
  readonly proposals: readonly ProposedCondition[];
  readonly passages: ReadonlyMap<string, Passage>;
  /** The whole, at the end. */
  readonly review: CaseReview | null;
  readonly failure: Failure | null;
}

export type ReviewAction =
  | { readonly type: "started"; readonly run: number }
  | { readonly type: "event"; readonly run: number; readonly event: CaseReviewEvent }
  | { readonly type: "failed"; readonly run: number; readonly failure: Failure };

export const initialReviewState: ReviewState = {
  ...{ run: 0, phase: "idle", isOrdering: false, readings: [], order: [], proposals: [] },
  ...{ passages: new Map(), review: null, failure: null },
};

/** Folds what arrives into the state of the model's reading. */
export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  if (action.run < state.run) return state;
  switch (action.type) {
    case "started":
      return { ...initialReviewState, run: action.run, phase: "reading" };
    case "failed":
      return { ...state, phase: "failed", failure: action.failure };
    case "event":
      return { ...state, ...changeOf(state, action.event) };
  }
}

const added = (state: ReviewState, passages: readonly Passage[]): ReviewState["passages"] =>
  new Map([...state.passages, ...passages.map((passage) => [passage.id, passage] as const)]);

function changeOf(state: ReviewState, event: CaseReviewEvent): Partial<ReviewState> {
  switch (event.type) {
    case "started":
      return {};
    case "readings":
      return { readings: [...state.readings, ...event.readings] };
    case "order":
      return { isOrdering: true, order: [...state.order, event.place], passages: added(state, event.passages) };
    case "restart":
      return { order: [] };
    case "proposals":
      return { proposals: event.proposals, passages: added(state, event.passages) };
    case "done": {
      // A stream that was taken up may have lost or repeated places: the whole is what counts.
      const { review } = event;
      const { readings, order, proposals } = review;
      return { phase: "done", review, readings, order, proposals, passages: added(state, review.passages) };
    }
  }
}
