"use client";

import { localize, type SuggestedReading } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { Icon } from "./icon.tsx";

/** Findings that the model read in the record, each with its words and two buttons: nothing counts before it is accepted. */
export function ModelReviewReadings(props: {
  readings: readonly SuggestedReading[];
  onAccept: (reading: SuggestedReading) => void;
  onDismiss: (reading: SuggestedReading) => void;
}) {
  const { t } = useLanguage();
  if (props.readings.length === 0) return null;
  return (
    <div className="space-y-1.5">
      <h3 className="font-semibold text-soft text-xs">{t("review.readings")}</h3>
      <p className="text-2xs text-faint">{t("review.readingsMeaning")}</p>
      <ul className="space-y-1.5">
        {props.readings.map((reading) => (
          <ReadingRow key={reading.concept} reading={reading} onAccept={props.onAccept} onDismiss={props.onDismiss} />
        ))}
      </ul>
    </div>
  );
}

function ReadingRow(props: {
  reading: SuggestedReading;
  onAccept: (reading: SuggestedReading) => void;
  onDismiss: (reading: SuggestedReading) => void;
}) {
  const { t, language } = useLanguage();
  const { documents } = useEvidence();
  const { reading } = props;
  const name = localize(reading.label, language);
  const said = t(`review.${reading.status}Name`, { name });
  const tone =
    reading.status === "present" ? "border-present/60 text-present" : "border-absent/60 border-dashed text-absent";
  return (
    <li data-reading={reading.concept} data-status={reading.status} className="flex flex-wrap items-start gap-2">
      <div className="min-w-0 flex-1">
        <span className={`inline-flex max-w-full items-center gap-1 rounded-full border px-1.5 text-xs ${tone}`}>
          <Icon name={reading.status} className="size-3" />
          <DualName text={reading.label} className="min-w-0" />
          <span className="sr-only">{said}</span>
        </span>
        <p className="mt-0.5 break-words text-soft text-xs">
          <q>{reading.quote}</q>{" "}
          <span className="text-faint">
            {t("review.in", { document: documents.get(reading.documentId) ?? reading.documentId })}
          </span>
        </p>
      </div>
      <div className="flex shrink-0 gap-1 text-xs">
        <button
          type="button"
          aria-label={t("review.acceptName", { name: said })}
          onClick={() => props.onAccept(reading)}
          className="min-h-6 rounded-full border border-present/60 px-2.5 text-present hover:bg-present-ground"
        >
          {t("review.accept")}
        </button>
        <button
          type="button"
          aria-label={t("review.dismissName", { name: said })}
          onClick={() => props.onDismiss(reading)}
          className="control min-h-6 px-2.5"
        >
          {t("review.dismiss")}
        </button>
      </div>
    </li>
  );
}
