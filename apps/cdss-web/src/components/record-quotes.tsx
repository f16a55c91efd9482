"use client";

import type { RecordQuote } from "@cdss/domain";
import { findingName } from "../format/finding-name.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { Citation } from "./citation.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** The patient's own record, by document and words, for a condition and against it. */
export function RecordQuotes({ quotes }: { quotes: readonly RecordQuote[] }) {
  const { t, language } = useLanguage();
  const { byId, documents } = useEvidence();
  const shown = quotes.flatMap((quote) => {
    const span = byId.get(quote.evidence);
    return span?.kind === "span" ? [{ quote, span }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <div>
      <h5 className="font-semibold text-faint text-xs">{t("literature.record")}</h5>
      <ul className="space-y-0.5 text-xs">
        {shown.map(({ quote, span }) => (
          <li key={`${quote.stance} ${span.id}`} className="flex flex-wrap items-baseline gap-x-1.5">
            <span className={quote.stance === "for" ? "text-present" : "text-absent"}>
              {t(quote.stance === "for" ? "literature.recordFor" : "literature.recordAgainst")}
            </span>
            <span>{findingName(quote.finding, quote.status, language)}</span>
            <Citation evidence={span} />
            <span className="text-faint">{documents.get(span.documentId) ?? span.documentId}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
