"use client";

import type { SimilarReport } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { DocumentLine } from "./document-line.tsx";
import { NamedFindings } from "./named-findings.tsx";

/** A published report: what it is, which findings of the patient its passage names, and the passage. */
export function SimilarReportRow({ report: { passage, shared, onlyHere } }: { report: SimilarReport }) {
  const { t } = useLanguage();
  return (
    <li className="space-y-0.5 border-line border-l-2 pl-2 text-xs">
      <DocumentLine document={passage.document} />
      <NamedFindings title={t("cases.named")} names={shared.map(({ label }) => label)} />
      <NamedFindings title={t("cases.notNamed")} names={onlyHere.map(({ label }) => label)} />
      <details>
        <summary className="link inline-block list-none leading-6">{t("quote.whole")}</summary>
        <p
          lang={passage.document.language === "zh" ? "zh-CN" : "en"}
          className="whitespace-pre-wrap break-words leading-relaxed"
        >
          {passage.text}
        </p>
      </details>
    </li>
  );
}
