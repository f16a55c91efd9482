"use client";

import { type InteractionSeverity, localize, type MedicationAlert } from "@cdss/domain";
import { isMessageKey } from "../messages/catalogue.ts";
import { useLanguage } from "../messages/language-context.tsx";

const TONES: Readonly<Record<InteractionSeverity, string>> = {
  contraindicated: "bg-danger-ground text-danger",
  major: "bg-danger-ground text-danger",
  moderate: "bg-warning-ground text-warning",
  minor: "bg-unknown-ground text-unknown",
};

/** How serious an alert is, in a word and a colour, what it is about, and the drugs. */
export function AlertTitle({ alert }: { alert: Pick<MedicationAlert, "kind" | "severity" | "drugs"> }) {
  const { t, language } = useLanguage();
  const kind = `alert.${alert.kind}`;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className={`rounded px-1 text-xs ${TONES[alert.severity]}`}>{t(`severity.${alert.severity}`)}</span>
      <span className="text-faint text-xs">{isMessageKey(kind) ? t(kind) : alert.kind}</span>
      <span className="font-medium">{alert.drugs.map(({ label }) => localize(label, language)).join(" + ")}</span>
    </p>
  );
}
