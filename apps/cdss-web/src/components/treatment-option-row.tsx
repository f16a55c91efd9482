"use client";

import { localize, type NotRead, type TreatmentOption } from "@cdss/domain";
import { bySeverity } from "../assessment/by-severity.ts";
import { unreadFacts } from "../format/unread-facts.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { AlertLines } from "./alert-lines.tsx";
import { DoseLine } from "./dose-line.tsx";
import { Icon } from "./icon.tsx";

/** Reasons against an option that are shown at once. */
const SHOWN_REASONS = 2;

/** Each test once: two drugs of an option often ask for the same one. A note keeps it apart. */
function monitoringOf({ monitoring }: TreatmentOption): TreatmentOption["monitoring"] {
  return [...new Map(monitoring.map((one) => [`${one.test} ${one.note?.en ?? ""}`, one])).values()];
}

/** Drugs given together with their doses; what speaks against them for this patient stands with them and is not hidden. */
export function TreatmentOptionRow(props: { option: TreatmentOption; notRead: NotRead | null; number: number }) {
  const { option, notRead, number } = props;
  const { t, language } = useLanguage();
  const against = bySeverity(option.alerts.filter(({ interrupts }) => interrupts));
  const remarks = option.alerts.filter(({ interrupts }) => !interrupts);
  const monitoring = monitoringOf(option);
  const rest = against.slice(SHOWN_REASONS);
  return (
    <li
      data-fits={option.fits}
      className={`rounded-md border px-2.5 py-2 ${option.fits ? "border-line" : "border-danger/40"}`}
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-2 text-xs">
        <span className="text-faint">{t("treatments.option", { number })}</span>
        {option.fits ? (
          <span className={notRead === null ? "text-present" : "text-warning"}>
            {t("treatments.fits")}
            {notRead === null
              ? null
              : ` · ${t("treatments.without", { facts: unreadFacts(notRead.facts, language, t) })}`}
          </span>
        ) : (
          <span className="inline-flex items-center gap-1 font-medium text-danger">
            <Icon name="warning" className="size-3.5" />
            {t("treatments.fitsNot")}
          </span>
        )}
      </p>
      <ul>
        {option.drugs.map((one) => (
          <DoseLine key={one.drug.id} draft={one} />
        ))}
      </ul>
      {against.length === 0 ? null : <AlertLines alerts={against.slice(0, SHOWN_REASONS)} />}
      <div className="mt-1 flex flex-wrap gap-x-3 text-xs">
        {rest.length === 0 ? null : (
          <details className="w-full">
            <summary className="link list-none leading-6">
              {t("treatments.moreReasons", { count: rest.length })}
            </summary>
            <AlertLines alerts={rest} />
          </details>
        )}
        {remarks.length === 0 ? null : (
          <details>
            <summary className="link list-none leading-6">{t("treatments.remarks", { count: remarks.length })}</summary>
            <AlertLines alerts={remarks} />
          </details>
        )}
        {monitoring.length === 0 ? null : (
          <details>
            <summary className="link list-none leading-6">
              {t("treatments.monitoring", { count: monitoring.length })}
            </summary>
            <ul className="list-disc pl-4 text-soft">
              {monitoring.map(({ test, label, note }) => (
                <li key={`${test} ${note?.en ?? ""}`}>
                  {localize(label, language)}
                  {note === undefined ? null : <span className="text-faint"> · {localize(note, language)}</span>}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
