"use client";

import { localize, type MedicationBasis, type Sex, type UnreadFact } from "@cdss/domain";
import { basisLines } from "../format/basis-lines.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** What the check read of the patient, and what it did not know: a check is only as good as that. */
export function MedicationBasisList(props: { basis: MedicationBasis; unread: readonly UnreadFact[]; sex: Sex }) {
  const { basis, unread, sex } = props;
  const { t, language } = useLanguage();
  const { terms, byId } = useEvidence();
  const nameOf = (key: string) => {
    const entry = byId.get(`drug:${key}`);
    const label = terms.get(key) ?? (entry?.kind === "entry" ? entry.label : undefined);
    return label === undefined ? key : localize(label, language);
  };
  return (
    <div className="border-line border-t pt-2">
      <h3 className="text-faint text-xs">{t("medication.basis")}</h3>
      <dl data-basis className="text-xs">
        {basisLines(basis, unread, sex, nameOf, language, t).map(({ name, value }) => (
          <div key={name}>
            <dt className="inline text-faint">{name}</dt> <dd className="inline text-soft tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
