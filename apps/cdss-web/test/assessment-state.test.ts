import { describe, expect, it } from "vitest";
import { assessmentReducer, initialAssessmentState } from "../src/assessment/assessment-state.ts";
import { assessment, findings } from "./fixtures/assessment.ts";

const started = (run: number, newCase: boolean) => ({ type: "started", run, newCase }) as const;
const failure = { code: "UNAVAILABLE", message: "down", issues: [] } as const;
const stage = (run: number) =>
  ({
    type: "event",
    run,
    event: { type: "stage", lane: "findings", milliseconds: 2, partial: { findings } },
  }) as const;
const done = (run: number) => ({ type: "event", run, event: { type: "done", assessment } }) as const;

describe("assessmentReducer", () => {
  it("fills stage by stage and ends with the whole answer", () => {
    const first = assessmentReducer(assessmentReducer(initialAssessmentState, started(1, true)), stage(1));
    expect(first).toMatchObject({ phase: "running", finished: ["findings"], view: { findings } });
    expect(first.view.differential).toBeUndefined();
    expect(assessmentReducer(first, done(1))).toMatchObject({ phase: "done", view: assessment });
  });

  it("drops every kind of answer to an older request", () => {
    const newer = assessmentReducer(initialAssessmentState, started(2, true));
    for (const late of [stage(1), done(1), { type: "failed", run: 1, failure } as const, started(1, true)]) {
      expect(assessmentReducer(newer, late)).toBe(newer);
    }
  });

  it("keeps the last answer in view while a change is assessed, and when that fails", () => {
    const answered = assessmentReducer(assessmentReducer(initialAssessmentState, started(1, true)), done(1));
    const changing = assessmentReducer(answered, started(2, false));
    expect(changing).toMatchObject({ phase: "running", finished: [], view: assessment });
    expect(assessmentReducer(changing, { type: "failed", run: 2, failure })).toMatchObject({
      phase: "failed",
      failure,
      view: assessment,
    });
  });

  it("shows nothing of the last patient while the next one is assessed", () => {
    const answered = assessmentReducer(assessmentReducer(initialAssessmentState, started(1, true)), done(1));
    expect(assessmentReducer(answered, started(2, true)).view).toEqual({});
    expect(assessmentReducer(answered, { type: "cleared", run: 2 })).toEqual({ ...initialAssessmentState, run: 2 });
  });
});
