"use client";

import { type DraftDrug, doseWords } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";

/** A drug of a draft with its dose and where the dose is from: the treatment itself, or the usual one of the drug. */
export function DoseLine({ draft }: { draft: DraftDrug }) {
  const { t, language } = useLanguage();
  const { drug, dose } = draft;
  return (
    <li data-drug={drug.id} className="py-0.5">
      <DualName text={drug.label} className="font-medium" />
      {dose === null ? (
        <span className="ml-2 text-faint text-xs">{t("dose.none")}</span>
      ) : (
        <span className="block text-xs tabular-nums">
          {doseWords(language, dose)}
          <span className="text-faint"> · {t(`dose.basis.${dose.basis}`)}</span>
        </span>
      )}
    </li>
  );
}
