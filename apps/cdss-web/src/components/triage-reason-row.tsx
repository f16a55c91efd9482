"use client";

import { localize, type TriageReason } from "@cdss/domain";
import { formatShare } from "../format/number-formats.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { EvidenceWorks } from "./evidence-works.tsx";

/** A condition that makes the patient this urgent, why it does, its share of the differential, and its works. */
export function TriageReasonRow({ reason }: { reason: TriageReason }) {
  const { t, language } = useLanguage();
  const { kind, urgency, finding } = reason;
  const why = {
    urgency: t(`triage.${urgency}`),
    finding: finding === undefined ? "" : localize(finding.label, language),
  };
  return (
    <li data-triage-reason={kind} className="flex items-baseline justify-between gap-x-3 px-3.5 py-1">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <DualName text={reason.label} className="font-medium" />
        <span className={`text-xs ${kind === "usual" ? "text-soft" : "text-danger"}`}>
          {t(`triage.reason.${kind}`, why)}
        </span>
        <EvidenceWorks evidence={reason.evidence} />
      </div>
      <span className="shrink-0 text-soft text-xs tabular-nums" title={t("differential.share")}>
        <span className="sr-only">{t("differential.share")} </span>
        {formatShare(reason.posterior, language)}
      </span>
    </li>
  );
}
