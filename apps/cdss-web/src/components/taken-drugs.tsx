"use client";

import { localize, type MedicationReview } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";
import { NotReadNotice } from "./not-read.tsx";

/** What the record says is taken, with the words of the record; drugs that the packs do not hold stand apart with a warning. */
export function TakenDrugs({ active, unknown, notRead }: Pick<MedicationReview, "active" | "unknown" | "notRead">) {
  const { t, language } = useLanguage();
  return (
    <div className="space-y-1.5">
      {notRead === null ? null : <NotReadNotice notRead={notRead} />}
      {active.length === 0 ? (
        unknown.length === 0 && notRead?.facts.includes("drugs") !== true ? (
          <p className="text-faint">{t("medication.takesNothing")}</p>
        ) : null
      ) : (
        <div>
          <h3 className="text-faint text-xs">{t("medication.taken")}</h3>
          <ul>
            {active.map(({ drug, recordId, text }) => (
              <li key={recordId} data-taken={drug.id} className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">{localize(drug.label, language)}</span>
                <span className="text-faint text-xs">{text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {unknown.length === 0 ? null : (
        <div data-unknown-drugs className="flex gap-2 rounded-md bg-warning-ground px-2.5 py-2 text-warning text-xs">
          <Icon name="warning" className="mt-0.5 size-3.5" />
          <div>
            <p>{t("medication.unknown")}</p>
            <ul className="font-medium">
              {unknown.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
