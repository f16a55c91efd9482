"use client";

import { localize, type MedicationAlert } from "@cdss/domain";
import { alertKey } from "../assessment/alert-key.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { AlertTitle } from "./alert-title.tsx";
import { CitedPlaces } from "./evidence-works.tsx";

/** Alerts as short entries: what kind, which drugs, why, what to do, and the works behind it. */
export function AlertLines({ alerts }: { alerts: readonly MedicationAlert[] }) {
  const { t, language } = useLanguage();
  return (
    <ul className="space-y-1.5 py-1">
      {alerts.map((alert) => (
        <li key={alertKey(alert)} data-alert={alert.kind} className="text-xs">
          <AlertTitle alert={alert} />
          <p className="text-soft">{localize(alert.reason, language)}</p>
          <p className="text-soft">
            <span className="text-faint">{t("alert.management")}</span> {localize(alert.management, language)}
          </p>
          <CitedPlaces sources={alert.sources} locators={alert.locators} />
        </li>
      ))}
    </ul>
  );
}
