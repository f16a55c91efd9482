"use client";

import type { Passage, ReviewedPlace } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { CitedFindings, ReviewQuotes } from "./model-review-reason.tsx";

/** The model's order of the leading conditions beside that of the list, with the reason of each place where one stands. */
export function ModelReviewOrder(props: {
  order: readonly ReviewedPlace[];
  passages: ReadonlyMap<string, Passage>;
  /** The model has ended without placing every condition. */
  isIncomplete: boolean;
}) {
  const { t } = useLanguage();
  if (props.order.length === 0) return null;
  return (
    <div className="space-y-1.5">
      <h3 className="font-semibold text-soft text-xs">{t("review.order")}</h3>
      {props.isIncomplete ? <p className="text-faint text-xs">{t("review.incomplete")}</p> : null}
      <ol className="space-y-2">
        {props.order.map((place) => (
          <li key={place.condition} data-place={place.place} data-placed={place.condition} className="space-y-0.5">
            <p className="flex items-baseline gap-2">
              <span className="w-5 shrink-0 text-right text-faint text-xs tabular-nums">{place.place}</span>
              <DualName text={place.label} className="min-w-0 flex-1 font-medium" />
              <Move place={place} />
            </p>
            <Reason place={place} passages={props.passages} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How far the model moves a condition, as an arrow and in words. */
function Move({ place: { place, rank } }: { place: ReviewedPlace }) {
  const { t } = useLanguage();
  const count = Math.abs(rank - place);
  const words = count === 0 ? t("review.same") : t(place < rank ? "review.up" : "review.down", { count, rank });
  const tone = count === 0 ? "text-faint" : place < rank ? "text-present" : "text-absent";
  return (
    <span title={words} className={`shrink-0 text-xs tabular-nums ${tone}`}>
      <span aria-hidden="true">{count === 0 ? "=" : `${place < rank ? "↑" : "↓"}${count}`}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

function Reason(props: { place: ReviewedPlace; passages: ReadonlyMap<string, Passage> }) {
  const { t } = useLanguage();
  const { reason } = props.place;
  if (reason === null) return <p className="pl-7 text-faint text-xs">{t("review.noReason")}</p>;
  return (
    <div className="space-y-1 pl-7" data-reason>
      <p lang={reason.language === "zh" ? "zh-CN" : "en"} className="break-words text-soft text-sm">
        {reason.text}
      </p>
      <CitedFindings findings={reason.findings} />
      <ReviewQuotes quotations={reason.quotations} passages={props.passages} />
    </div>
  );
}
