"use client";

import type { Language, Passage, Quotation } from "@cdss/domain";
import { type PassageParts, passageParts } from "../assessment/passage-parts.ts";
import { isCodedRecord } from "../assessment/record-place.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { DocumentLine } from "./document-line.tsx";
import { ShowInRecord } from "./show-in-record.tsx";

/** Letters that are shown on either side of the quoted words, before the reader asks for all: about two lines. */
const CONTEXT: Readonly<Record<Language, number>> = { en: 120, zh: 40 };

const ALONE = { before: "", after: "", isCutBefore: false, isCutAfter: false };

function Marked({ parts }: { parts: PassageParts }) {
  return (
    <>
      {parts.isCutBefore ? "… " : null}
      {parts.before}
      <mark className="rounded-sm bg-present-ground text-present">{parts.quote}</mark>
      {parts.after}
      {parts.isCutAfter ? " …" : null}
    </>
  );
}

/** Quoted words, marked where they stand in their passage, and the work that they are from. Words that are not the passage's are not shown. */
export function QuotedPassage({ passage, quotation }: { passage: Passage; quotation: Quotation }) {
  const { t } = useLanguage();
  const parts = passageParts(passage, quotation, CONTEXT[passage.document.language]);
  const whole = passageParts(passage, quotation, passage.text.length);
  if (parts === null || whole === null) return null;
  const lang = passage.document.language === "zh" ? "zh-CN" : "en";
  // Each line of coded entries stands for itself: its neighbours are other entries.
  const isLine = isCodedRecord(passage);
  return (
    <figure data-quote={`${quotation.passage}:${quotation.start}-${quotation.end}`} className="text-xs">
      <blockquote lang={lang} className="whitespace-pre-wrap break-words border-line border-l-2 pl-2 text-soft text-sm">
        {isLine ? <Marked parts={{ ...parts, ...ALONE }} /> : <Marked parts={parts} />}
      </blockquote>
      <figcaption className="mt-0.5 pl-2">
        <DocumentLine document={passage.document} />
        <ShowInRecord passage={passage} quotation={quotation} />
      </figcaption>
      {!isLine && (parts.isCutBefore || parts.isCutAfter) ? (
        <details className="pl-2">
          <summary className="link inline-block list-none leading-6">{t("quote.whole")}</summary>
          <p lang={lang} className="whitespace-pre-wrap break-words leading-relaxed">
            <Marked parts={whole} />
          </p>
        </details>
      ) : null}
    </figure>
  );
}
