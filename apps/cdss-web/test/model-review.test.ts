import { type CaseReview, type CaseReviewEvent, curie, type ProposedCondition, type ReviewedPlace } from "@cdss/domain";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { openReadings } from "../src/assessment/open-readings.ts";
import { initialReviewState, type ReviewState, reviewReducer } from "../src/assessment/review-state.ts";
import { ModelReviewOrder } from "../src/components/model-review-order.tsx";
import { ModelReviewProposals } from "../src/components/model-review-proposals.tsx";
import { ModelReviewReadings } from "../src/components/model-review-readings.tsx";
import { ModelReviewRemarks } from "../src/components/model-review-remarks.tsx";
import { guideline, quotationOf } from "./fixtures/literature.ts";
import { render } from "./render-page.tsx";

const reading = {
  ...{ documentId: "note", start: 0, end: 4, quote: "long fingers", term: "arachnodactyly" },
  ...{ concept: curie("HP:0001166"), label: { en: "Arachnodactyly", zh: "蜘蛛指" }, status: "present" as const },
};
const finding = { concept: reading.concept, label: reading.label, status: "absent" as const };
const reason = {
  ...{ text: "Arachnodactyly is a criterion.", language: "en" as const, findings: [finding] },
  quotations: [quotationOf(guideline, "Arachnodactyly is a criterion.")],
};
const placed = (place: number, rank: number, more: Partial<ReviewedPlace> = {}): ReviewedPlace => ({
  ...{ place, rank, condition: curie(`OMIM:10000${rank}`), label: { en: `Disease ${rank}` }, reason: null },
  ...more,
});
const proposal: ProposedCondition = {
  ...{ name: "Some syndrome", known: null, findings: [finding], quotations: reason.quotations, reason: null },
};
const review: CaseReview = {
  ...{ model: { name: "tiny", where: "local" }, prompts: [{ name: "read-findings", version: 1 }], readings: [reading] },
  ...{ order: [placed(1, 3, { reason })], orderComplete: false, proposals: [proposal], passages: [guideline] },
  ...{ dropped: [{ kind: "reason", fault: "quote", count: 2 }], lanes: [] },
  degraded: [{ part: "order", code: "TIMEOUT", message: "the time is up" }],
};
const passages = new Map([[guideline.id, guideline]]);
const nothing = () => undefined;

describe("the state of the model's reading", () => {
  const after = (...events: CaseReviewEvent[]): ReviewState =>
    events.reduce(
      (state, event) => reviewReducer(state, { type: "event", run: 1, event }),
      reviewReducer(initialReviewState, { type: "started", run: 1 }),
    );
  const first: CaseReviewEvent = { type: "order", place: placed(1, 2), passages: [guideline] };

  it("grows with readings and places", () => {
    const state = after({ type: "readings", readings: [reading] }, first);
    expect(state).toMatchObject({ phase: "reading", isOrdering: true, readings: [reading], order: [{ place: 1 }] });
    expect(state.passages.get(guideline.id)).toEqual(guideline);
  });

  it("forgets the places of a first try", () => {
    expect(after(first, { type: "restart" }, first).order).toHaveLength(1);
  });

  it("takes the whole at the end, whatever came before", () => {
    expect(after(first, first, { type: "done", review })).toMatchObject({ phase: "done", order: review.order, review });
  });

  it("drops what arrives for an older reading", () => {
    const state = reviewReducer(after(first), { type: "started", run: 2 });
    expect(reviewReducer(state, { type: "event", run: 1, event: first })).toBe(state);
  });

  it.each([
    ["nothing decided", [], [], 1],
    ["dismissed", [reading.concept], [], 0],
    ["changed by hand", [], [[reading.concept, "absent"]], 0],
    ["another changed by hand", [], [["HP:0000001", "absent"]], 1],
  ] as const)("leaves a suggestion open: %s", (_what, dismissed, corrections, open) => {
    const changes = new Map(corrections.map(([concept, status]) => [curie(concept), status]));
    expect(openReadings([reading], new Set(dismissed), changes)).toHaveLength(open);
  });
});

describe("what a model says", () => {
  it.each([
    [
      "en",
      "Accept Arachnodactyly: present",
      "↑2",
      "2 higher than in the list, where it is 3",
      "Arachnodactyly (absent)",
    ],
    ["zh", "采纳蜘蛛指：有", "↑2", "较列表第 3 位高 2 位", "蜘蛛指（无）"],
  ] as const)("is shown with its findings and words, in %s", (language, accept, arrow, words, absent) => {
    const page = render(
      language,
      createElement("div", null, [
        createElement(ModelReviewReadings, { key: 1, readings: [reading], onAccept: nothing, onDismiss: nothing }),
        createElement(ModelReviewOrder, { key: 2, order: review.order, passages, isIncomplete: true }),
      ]),
    );
    for (const part of [accept, arrow, words, absent, "<q>long fingers</q>", "<mark"]) expect(page).toContain(part);
  });

  it.each([
    [placed(2, 2), "=", "as in the list"],
    [placed(5, 2), "↓3", "3 lower than in the list, where it is 2"],
  ])("tells how far a condition is moved", (place, arrow, words) => {
    const page = render("en", createElement(ModelReviewOrder, { order: [place], passages, isIncomplete: false }));
    expect(page).toContain(arrow);
    expect(page).toContain(words);
    expect(page).toContain("no reason that stands");
  });

  it("marks what the graph does not know, and links what it knows with its rank", () => {
    const known = { condition: curie("OMIM:154700"), label: { en: "Marfan syndrome" }, rank: 41 };
    const page = render(
      "en",
      createElement(ModelReviewProposals, { proposals: [proposal, { ...proposal, name: "Other", known }], passages }),
    );
    for (const part of ["unknown to the graph", "rank 41 in the whole list", "OMIM:154700", "Some syndrome", "<mark"])
      expect(page).toContain(part);
  });

  it("does not quote a passage that has not arrived", () => {
    const page = render("en", createElement(ModelReviewProposals, { proposals: [proposal], passages: new Map() }));
    expect(page).not.toContain("<mark");
  });

  it("tells what was withheld, what was not done, and the prompts", () => {
    const page = render("en", createElement(ModelReviewRemarks, { review }));
    for (const part of ["Withheld: 2", "quotation not word for word", "the time is up", "read-findings 1"])
      expect(page).toContain(part);
  });
});
