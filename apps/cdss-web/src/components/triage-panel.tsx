"use client";

import type { Triage, Urgency } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";
import { Panel } from "./panel.tsx";
import { TriageReasonRow } from "./triage-reason-row.tsx";

/** The word says it as well: colour alone would not reach everybody. */
const TONES: Readonly<Record<Urgency, string>> = {
  emergency: "bg-danger-ground text-danger",
  urgent: "bg-warning-ground text-warning",
  routine: "bg-present-ground text-present",
  "self-care": "bg-unknown-ground text-unknown",
};

/** Reasons in view: findings and ranking must stay on the screen of a sidebar. */
const SHOWN_REASONS = 3;

/** How soon the patient has to be seen, in one line with its reasons, and how many medication alerts wait below. */
export function TriagePanel({ triage, alerts, busy }: { triage: Triage; alerts: number; busy: boolean }) {
  const { t } = useLanguage();
  const { urgency, reasons } = triage;
  const rest = reasons.slice(SHOWN_REASONS);
  return (
    <Panel
      title={t("triage.heading")}
      busy={busy}
      aside={
        alerts === 0 ? null : (
          <a href="#medication" className="link inline-flex items-center gap-1 text-danger text-xs">
            <Icon name="warning" className="size-3.5" />
            {t("triage.alerts", { count: alerts })}
          </a>
        )
      }
    >
      {urgency === null ? (
        <p data-triage="none" className="px-3.5 py-2.5 text-faint">
          {t("triage.notAssessed")}
        </p>
      ) : (
        <div className={busy ? "opacity-60 transition-opacity delay-200" : ""}>
          <p
            role="status"
            data-triage={urgency}
            className={`flex flex-wrap items-baseline gap-x-2 px-3.5 py-2 ${TONES[urgency]}`}
          >
            <strong className="text-base">{t(`triage.${urgency}`)}</strong>
            <span>{t(`triage.${urgency}.meaning`)}</span>
          </p>
          {reasons.length === 0 ? null : (
            <ul aria-label={t("triage.because")} className="divide-y divide-line">
              {reasons.slice(0, SHOWN_REASONS).map((reason) => (
                <TriageReasonRow key={reason.condition} reason={reason} />
              ))}
            </ul>
          )}
          {rest.length === 0 ? null : (
            <details className="border-line border-t">
              <summary className="list-none px-3.5 py-1 text-accent text-xs">
                {t("triage.more", { count: rest.length })}
              </summary>
              <ul className="divide-y divide-line border-line border-t">
                {rest.map((reason) => (
                  <TriageReasonRow key={reason.condition} reason={reason} />
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </Panel>
  );
}
