"use client";

import type { Passage, Quotation } from "@cdss/domain";
import { recordPlaceOf } from "../assessment/record-place.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** Leads from quoted words of the record to their place in the record on the page; nothing for literature. */
export function ShowInRecord({ passage, quotation }: { passage: Passage; quotation: Quotation }) {
  const { t } = useLanguage();
  const { showPlace } = useEvidence();
  const place = recordPlaceOf(passage, quotation);
  if (place === null || showPlace === null) return null;
  return (
    <button type="button" onClick={() => showPlace(place)} data-show-in-record className="link ml-2 leading-6">
      {t("answer.showInRecord")}
    </button>
  );
}
