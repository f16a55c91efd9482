"use client";

import { type Curie, localize, NOTICE, type ReviewModel, type SuggestedReading } from "@cdss/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseSource, Corrections } from "../assessment/case-source.ts";
import { openReadings } from "../assessment/open-readings.ts";
import type { ReviewState } from "../assessment/review-state.ts";
import { useReview } from "../assessment/use-review.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { api } from "../trpc/client.ts";
import { FailureBox } from "./failure-box.tsx";
import { ModelReviewOrder } from "./model-review-order.tsx";
import { ModelReviewProposals } from "./model-review-proposals.tsx";
import { ModelReviewReadings } from "./model-review-readings.tsx";
import { ModelReviewRemarks } from "./model-review-remarks.tsx";
import { Panel } from "./panel.tsx";

interface ModelReviewProps {
  readonly source: CaseSource | null;
  readonly corrections: Corrections;
  readonly online: boolean;
  readonly onAccept: (reading: SuggestedReading) => void;
}

/** What a chat model says of the case, where one is set: started by the physician, beside the list and never in it. */
export function ModelReview(props: ModelReviewProps) {
  const model = useQuery({
    queryKey: ["review-model"],
    queryFn: ({ signal }) => api.review.model.query(undefined, { signal }),
  });
  if (model.data == null || props.source === null) return null;
  return <Review {...props} source={props.source} model={model.data} />;
}

function Review(props: ModelReviewProps & { readonly source: CaseSource; readonly model: ReviewModel }) {
  const { t, language } = useLanguage();
  const { source, corrections, model } = props;
  const { state, start } = useReview();
  const [dismissed, setDismissed] = useState<ReadonlySet<Curie>>(new Set());
  /** What the findings were when the model was asked. */
  const [asked, setAsked] = useState<Corrections | null>(null);
  const begin = () => {
    setAsked(corrections);
    start({ source, corrections, language });
  };
  const isReading = state.phase === "reading";
  const readings = openReadings(state.readings, dismissed, corrections);
  return (
    <Panel
      id="model-review"
      title={t("review.heading")}
      busy={isReading}
      note={t("review.meaning")}
      aside={
        <button
          type="button"
          disabled={!props.online || isReading}
          onClick={begin}
          className="h-8 rounded-md bg-accent px-3 font-medium text-on-accent text-xs hover:bg-accent-strong disabled:opacity-60"
        >
          {state.phase === "idle" ? t("review.start") : t("review.again")}
        </button>
      }
    >
      <div className="space-y-3 px-3.5 py-3" data-review={state.phase}>
        <p className="text-2xs text-faint">
          {t(model.where === "local" ? "review.local" : "review.remote", { model: model.name })}
        </p>
        <Progress state={state} />
        {state.phase === "failed" && state.failure !== null ? (
          <FailureBox failure={state.failure} retry={begin} />
        ) : null}
        {asked !== null && asked !== corrections ? <p className="text-warning text-xs">{t("review.stale")}</p> : null}
        <ModelReviewReadings
          readings={readings}
          onAccept={props.onAccept}
          onDismiss={({ concept }) => setDismissed((concepts) => new Set(concepts).add(concept))}
        />
        <ModelReviewOrder
          order={state.order}
          passages={state.passages}
          isIncomplete={state.review !== null && !state.review.orderComplete}
        />
        <ModelReviewProposals proposals={state.proposals} passages={state.passages} />
        {state.review === null ? null : <ModelReviewRemarks review={state.review} />}
        {state.phase === "idle" ? null : <p className="text-2xs text-faint">{localize(NOTICE, language)}</p>}
      </div>
    </Panel>
  );
}

/** Spoken politely: what the model is doing, and what of it stands. */
function Progress({ state: { phase, isOrdering, readings, order, proposals } }: { state: ReviewState }) {
  const { t } = useLanguage();
  const isNothing = phase === "done" && readings.length + order.length + proposals.length === 0;
  return (
    <p role="status" className="text-faint text-xs">
      {phase === "reading" ? t(isOrdering ? "review.ordering" : "review.reading") : null}
      {isNothing ? t("review.nothing") : null}
      {phase === "done" && !isNothing
        ? t("review.done", {
            readings: readings.length,
            reasons: order.filter(({ reason }) => reason !== null).length,
            places: order.length,
            proposals: proposals.length,
          })
        : null}
    </p>
  );
}
