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
        <li
          key={keyOf(sentence)}
          data-sentence={isOfRecord(sentence, byId) ? "record" : "literature"}
          className="space-y-1"
        >
          <SourceMark isRecord={isOfRecord(sentence, byId)} />
          {isQuotedOnly(sentence, byId) ? null : (
            <p lang={sentence.language === "zh" ? "zh-CN" : "en"} className="break-words">
              {sentence.text}
            </p>
          )}
          {sentence.checkedBy === undefined || sentence.checkedBy === "rules" ? null : (
            <p data-judged="" className="text-warning text-xs">
              {t("answer.judged", { judge: sentence.checkedBy })}
            </p>
          )}
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

type Passages = ReadonlyMap<string, Passage>;

/** Whether the record alone says it: what the literature says too is no statement about the patient. */
function isOfRecord({ quotations }: AnswerSentence, byId: Passages): boolean {
  return quotations.every(({ passage }) => byId.get(passage)?.document.level === "record");
}

/** A line of the record that is quoted as it stands need not be read twice. */
function isQuotedOnly(sentence: AnswerSentence, byId: Passages): boolean {
  const [quotation, ...others] = sentence.quotations;
  return isOfRecord(sentence, byId) && others.length === 0 && quotation?.quote === sentence.text;
}

/** What a sentence rests on, in words: colour alone would not tell. */
function SourceMark({ isRecord }: { isRecord: boolean }) {
  const { t } = useLanguage();
  return (
    <p
      className={`w-fit rounded px-1 font-semibold text-2xs ${isRecord ? "bg-family-ground text-family" : "bg-raised text-soft"}`}
    >
      {t(isRecord ? "answer.fromRecord" : "answer.fromLiterature")}
    </p>
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
