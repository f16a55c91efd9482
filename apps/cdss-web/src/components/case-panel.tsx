"use client";

import { type Demographics, localize, type PatientSummary } from "@cdss/domain";
import type { ReactNode } from "react";
import { formatDemographics } from "../format/format-demographics.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { Panel } from "./panel.tsx";

export type CaseTab = "patients" | "note";

const TABS: readonly { tab: CaseTab; label: "case.patients" | "case.note"; icon: IconName }[] = [
  { tab: "patients", label: "case.patients", icon: "patient" },
  { tab: "note", label: "case.note", icon: "note" },
];

/** Where the case comes from: a synthetic patient or a note. A chosen patient folds the list into one line. */
export function CasePanel(props: {
  tab: CaseTab;
  onTab: (tab: CaseTab) => void;
  chosen: PatientSummary | undefined;
  demographics: Demographics | undefined;
  onChange: () => void;
  failure: ReactNode;
  children: ReactNode;
}) {
  const { t, language } = useLanguage();
  const { chosen } = props;
  return (
    <Panel
      title={t("case.heading")}
      aside={
        <fieldset className="flex gap-1 text-xs">
          <legend className="sr-only">{t("case.heading")}</legend>
          {TABS.map(({ tab, label, icon }) => (
            <button
              key={tab}
              type="button"
              aria-pressed={props.tab === tab}
              onClick={() => props.onTab(tab)}
              className="inline-flex items-center gap-1 rounded px-2 py-1 text-soft hover:bg-raised aria-pressed:bg-accent-ground aria-pressed:font-medium aria-pressed:text-accent"
            >
              <Icon name={icon} className="size-3.5" />
              {t(label)}
            </button>
          ))}
        </fieldset>
      }
    >
      {props.tab === "patients" && chosen !== undefined ? (
        <div className="px-3.5 py-2.5">
          <p className="flex items-baseline justify-between gap-2">
            <span className="font-medium">{localize(chosen.title, language)}</span>
            <button type="button" onClick={props.onChange} className="link shrink-0 text-xs">
              {t("case.change")}
            </button>
          </p>
          {/* The line is kept while the record loads, so that the panel below does not move. */}
          <p className="min-h-[1.5em] text-xs tabular-nums">
            {props.demographics === undefined ? "" : formatDemographics(props.demographics, t)}
          </p>
          <p className="mt-0.5 text-soft text-xs">{localize(chosen.summary, language)}</p>
        </div>
      ) : (
        props.children
      )}
      {props.failure === null ? null : <div className="px-3.5 pb-3">{props.failure}</div>}
    </Panel>
  );
}
