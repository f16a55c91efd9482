"use client";

import { localize, type MedicationAlert } from "@cdss/domain";
import { useId } from "react";
import { useLanguage } from "../messages/language-context.tsx";
import { AlertTitle } from "./alert-title.tsx";
import { CitedPlaces } from "./evidence-works.tsx";
import { InteractionPathLine } from "./interaction-path-line.tsx";

/** An alert that interrupts: reason, what to do, what to give instead, how the drugs meet, and the reason to go on all the same. */
export function AlertCard(props: {
  alert: MedicationAlert;
  /** Key of the chosen override reason, or empty. */
  override: string;
  onOverride: (reason: string) => void;
}) {
  const { t, language } = useLanguage();
  const { alert, override } = props;
  const choice = useId();
  return (
    <li
      data-alert={alert.kind}
      data-interrupts="true"
      className={`space-y-1 rounded-md border px-2.5 py-2 ${override === "" ? "border-danger/50" : "border-line"}`}
    >
      <AlertTitle alert={alert} />
      <p>{localize(alert.reason, language)}</p>
      <p>
        <span className="text-faint text-xs">{t("alert.management")}</span> {localize(alert.management, language)}
      </p>
      {alert.alternatives.length === 0 ? null : (
        <p>
          <span className="text-faint text-xs">{t("alert.alternatives")}</span>{" "}
          {alert.alternatives.map(({ label }) => localize(label, language)).join(language === "zh" ? "、" : ", ")}
        </p>
      )}
      <InteractionPathLine alert={alert} />
      <CitedPlaces sources={alert.sources} locators={alert.locators} />
      {alert.overrideReasons.length === 0 ? null : (
        <div className="text-xs">
          <label htmlFor={choice} className="block text-faint">
            {t("alert.override")}
          </label>
          <select
            id={choice}
            value={override}
            onChange={(event) => props.onOverride(event.target.value)}
            className="control h-7 max-w-full px-1.5"
          >
            <option value="">{t("alert.override.none")}</option>
            {alert.overrideReasons.map(({ key, label }) => (
              <option key={key} value={key}>
                {localize(label, language)}
              </option>
            ))}
          </select>
          {override === "" ? null : <p className="mt-0.5 text-faint">{t("alert.override.kept")}</p>}
        </div>
      )}
    </li>
  );
}
