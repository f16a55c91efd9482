"use client";

import { type CitedFinding, localize, type Passage, type Quotation } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { QuotedPassage } from "./quoted-passage.tsx";

/** The findings that something of the model rests on, as they stand in the case. */
export function CitedFindings({ findings }: { findings: readonly CitedFinding[] }) {
  const { t, language } = useLanguage();
  if (findings.length === 0) return null;
  const names = findings.map(({ label, status }) => {
    const name = localize(label, language);
    return status === "absent" ? t("review.absent", { name }) : name;
  });
  return (
    <p className="text-faint text-xs">{t("review.restsOn", { names: names.join(language === "zh" ? "、" : ", ") })}</p>
  );
}

/** Quoted words with their works; a passage that has not arrived is not quoted. */
export function ReviewQuotes(props: { quotations: readonly Quotation[]; passages: ReadonlyMap<string, Passage> }) {
  const shown = props.quotations.flatMap((quotation) => {
    const passage = props.passages.get(quotation.passage);
    return passage === undefined ? [] : [{ quotation, passage }];
  });
  if (shown.length === 0) return null;
  return (
    <ul className="space-y-1.5">
      {shown.map(({ quotation, passage }) => (
        <li key={`${quotation.passage} ${quotation.start}`}>
          <QuotedPassage passage={passage} quotation={quotation} />
        </li>
      ))}
    </ul>
  );
}
