"use client";

import type { MedicationReview, Sex } from "@cdss/domain";
import { useState } from "react";
import { alertKey } from "../assessment/alert-key.ts";
import { bySeverity } from "../assessment/by-severity.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { AlertCard } from "./alert-card.tsx";
import { MedicationBasisList } from "./medication-basis-list.tsx";
import { Panel } from "./panel.tsx";
import { QuietAlerts } from "./quiet-alerts.tsx";
import { Skeleton } from "./skeleton.tsx";
import { TakenDrugs } from "./taken-drugs.tsx";

/** The drugs of the record held against the patient. Override reasons live here and nowhere else. */
export function MedicationPanel(props: {
  /** Null where the check is down or the release holds no drugs; undefined before it has answered. */
  medication: MedicationReview | null | undefined;
  sex: Sex;
  phase: "empty" | "loading" | "updating" | "ready";
}) {
  const { t } = useLanguage();
  const [overrides, setOverrides] = useState<ReadonlyMap<string, string>>(new Map());
  const { medication, phase } = props;
  return (
    <Panel
      id="medication"
      title={t("medication.heading")}
      busy={phase === "loading" || phase === "updating"}
      note={medication === null || medication === undefined ? undefined : t("medication.meaning")}
    >
      {medication === undefined && phase === "loading" ? <Skeleton rows={3} rowClassName="h-16" /> : null}
      {medication === undefined && phase !== "loading" ? (
        <p className="px-3.5 py-3 text-faint">{t("medication.empty")}</p>
      ) : null}
      {medication === null ? <p className="px-3.5 py-3 text-warning">{t("medication.unavailable")}</p> : null}
      {medication === null || medication === undefined ? null : (
        <div
          className={`space-y-3 px-3.5 py-3 transition-opacity delay-200 ${phase === "updating" ? "opacity-60" : ""}`}
        >
          <TakenDrugs active={medication.active} unknown={medication.unknown} notRead={medication.notRead} />
          {medication.alerts.length === 0 ? (
            medication.active.length === 0 ? null : (
              <p className="text-soft text-xs">{t("medication.noAlerts")}</p>
            )
          ) : (
            <div>
              <h3 className="mb-1 font-medium text-danger text-xs">
                {t("medication.alerts", { count: medication.alerts.length })}
              </h3>
              <ul className="space-y-2">
                {bySeverity(medication.alerts).map((alert) => {
                  const key = alertKey(alert);
                  return (
                    <AlertCard
                      key={key}
                      alert={alert}
                      override={overrides.get(key) ?? ""}
                      onOverride={(reason) => setOverrides(new Map(overrides).set(key, reason))}
                    />
                  );
                })}
              </ul>
            </div>
          )}
          <QuietAlerts quiet={medication.quiet} />
          <MedicationBasisList basis={medication.basis} unread={medication.notRead?.facts ?? []} sex={props.sex} />
        </div>
      )}
    </Panel>
  );
}
