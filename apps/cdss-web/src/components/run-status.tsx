"use client";

import { Lane } from "@cdss/domain";
import type { AssessmentState } from "../assessment/assessment-state.ts";
import { useLanguage } from "../messages/language-context.tsx";

/** What the service is doing, or how long the last answer took; spoken politely by assistive technology. */
export function RunStatus({ state }: { state: AssessmentState }) {
  const { t } = useLanguage();
  // The literature is searched beside the other stages: its time is not added to theirs.
  const stages = (state.view.timings ?? []).filter(({ lane }) => lane !== "evidence");
  const milliseconds = Math.round(stages.reduce((sum, timing) => sum + timing.milliseconds, 0));
  const next = Lane.options.find((lane) => !state.finished.includes(lane));
  return (
    <p role="status" className="hidden text-faint text-xs tabular-nums min-[26rem]:block">
      {state.phase === "running" && next !== undefined ? t("timings.progress", { lane: t(`lane.${next}`) }) : null}
      {state.phase === "done" ? t("timings.total", { milliseconds }) : null}
    </p>
  );
}
