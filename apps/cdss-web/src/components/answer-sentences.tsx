"use client";

import type { AnswerSentence, Passage, Quotation } from "@cdss/domain";
import { inReadersLanguage } from "../assessment/order-quotes.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { QuotedPassage } from "./quoted-passage.tsx";

/** Sentences of an answer, each with the words that carry it and those of passages that say otherwise. */
export function AnswerSentences(props: { sentences: readonly AnswerSentence[]; passages: readonly Passage[] }) {
  const { t } = useLanguage();
  const byId = new Map(props.passages.map((passage) => [passage.id, passage]));
  return (
    <ol className="space-y-3">
      {props.sentences.map((sentence) => (
        <li key={keyOf(sentence)} data-sentence className="space-y-1">
          <p lang={sentence.language === "zh" ? "zh-CN" : "en"} className="break-words">
            {sentence.text}
          </p>
          <Quotations quotations={sentence.quotations} byId={byId} />
          {sentence.contradictedBy.length === 0 ? null : (
            <div className="rounded-md bg-warning-ground px-2 py-1">
              <p className="text-warning text-xs">{t("answer.contradicted")}</p>
              <Quotations quotations={sentence.contradictedBy} byId={byId} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

const keyOf = ({ text, quotations }: AnswerSentence): string =>
  `${text} ${quotations.map(({ passage, start }) => `${passage} ${start}`).join()}`;

function Quotations(props: { quotations: readonly Quotation[]; byId: ReadonlyMap<string, Passage> }) {
  const { language } = useLanguage();
  const shown = inReadersLanguage(props.quotations, ({ passage }) => props.byId.get(passage), language);
  return (
    <ul className="space-y-1.5">
      {shown.map(({ line, passage }) => (
        <li key={`${line.passage} ${line.start}`}>
          <QuotedPassage passage={passage} quotation={line} />
        </li>
      ))}
    </ul>
  );
}
