import type { CaseReview, CaseReviewer, SuggestedReading } from "@cdss/domain";

/** Turns the leading conditions round, with the first finding as the reason of the first place, and suggests these readings. */
export function fakeReviews(readings: readonly SuggestedReading[] = []): CaseReviewer {
  const model = { name: "tiny", where: "local" as const };
  return {
    model,
    async *review({ assessment, language }) {
      yield { type: "started", model };
      yield { type: "readings", readings: [...readings] };
      const [finding] = assessment.findings;
      const order = assessment.differential.toReversed().map(({ rank, condition, label }, at) => {
        const status = finding?.status === "absent" ? ("absent" as const) : ("present" as const);
        const cited = finding === undefined ? [] : [{ concept: finding.concept, label: finding.label, status }];
        const reason = { text: `${finding?.label.en} speaks for it.`, language, findings: cited, quotations: [] };
        return { place: at + 1, rank, condition, label, reason: at === 0 ? reason : null };
      });
      for (const place of order) yield { type: "order", place, passages: [] };
      yield { type: "proposals", proposals: [], passages: [] };
      const review: CaseReview = {
        ...{ model, prompts: [{ name: "read-findings", version: 1 }], readings: [...readings], order },
        ...{ orderComplete: true, proposals: [], passages: [], lanes: [], degraded: [] },
        dropped: [{ kind: "reason", fault: "unsupported", count: 1 }],
      };
      yield { type: "done", review };
    },
  };
}
