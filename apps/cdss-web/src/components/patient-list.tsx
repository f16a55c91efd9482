"use client";

import { localize, type PatientSummary } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";

/** The synthetic patients with what is known of each; one press chooses. */
export function PatientList(props: {
  patients: readonly PatientSummary[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t, language } = useLanguage();
  if (props.patients.length === 0) return <p className="px-3.5 py-3 text-faint">{t("case.noPatients")}</p>;
  return (
    <ul aria-label={t("case.choose")} className="max-h-[26rem] divide-y divide-line overflow-y-auto two:max-h-none">
      {props.patients.map((patient) => (
        <li key={patient.id}>
          <button
            type="button"
            data-patient={patient.id}
            aria-pressed={patient.id === props.chosen}
            onClick={() => props.onChoose(patient.id)}
            className="block w-full px-3.5 py-2 text-left -outline-offset-2 hover:bg-raised aria-pressed:bg-accent-ground"
          >
            <span className="flex items-baseline justify-between gap-2">
              <span className="font-medium">{localize(patient.title, language)}</span>
              <span className="shrink-0 text-2xs text-faint">{t(`case.recordLanguage.${patient.language}`)}</span>
            </span>
            <span className="line-clamp-2 text-soft text-xs">{localize(patient.summary, language)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
