"use client";

import { type Curie, localize, type NextQuestion } from "@cdss/domain";
import { NAMED_CONDITIONS } from "../assessment/conditions-named.ts";
import { formatBits, formatShare } from "../format/number-formats.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { ShareBar } from "./share-bar.tsx";

/** A finding worth asking for: what it would tell, whom it favours, and the two answers as buttons. */
export function QuestionRow(props: {
  question: NextQuestion;
  /** Bits of the most informative question: the full width of the bar. */
  mostBits: number;
  onAnswer: (question: NextQuestion, status: "present" | "absent") => void;
}) {
  const { t, language } = useLanguage();
  const { labels } = useEvidence();
  const { question } = props;
  const name = localize(question.label, language);
  const namesOf = (ids: readonly Curie[]) =>
    ids
      .slice(0, NAMED_CONDITIONS)
      .map((id) => {
        const label = labels.get(id);
        return label === undefined ? id : localize(label, language);
      })
      .join(language === "zh" ? "、" : ", ");
  const bits = formatBits(question.informationBits, language);
  return (
    <li data-question={question.concept} className="px-3.5 py-2.5">
      <div className="flex items-start justify-between gap-2">
        <DualName text={question.label} className="font-medium" />
        <div className="flex shrink-0 gap-1 text-xs">
          <button
            type="button"
            aria-label={t("questions.answerPresent", { name })}
            onClick={() => props.onAnswer(question, "present")}
            className="rounded-full border border-present/60 min-h-6 px-2.5 text-present hover:bg-present-ground"
          >
            {t("questions.present")}
          </button>
          <button
            type="button"
            aria-label={t("questions.answerAbsent", { name })}
            onClick={() => props.onAnswer(question, "absent")}
            className="rounded-full border border-absent/60 border-dashed min-h-6 px-2.5 text-absent hover:bg-absent-ground"
          >
            {t("questions.absent")}
          </button>
        </div>
      </div>
      <div className="mt-1 flex items-center gap-2 text-xs">
        <ShareBar share={props.mostBits > 0 ? question.informationBits / props.mostBits : 0} className="w-20" />
        <span className="tabular-nums" title={t("questions.bitsLong", { bits })}>
          {t("questions.bits", { bits })}
        </span>
        <span className="text-faint tabular-nums">
          {t("questions.probability", { share: formatShare(question.probability, language) })}
        </span>
      </div>
      <dl className="mt-1 text-soft text-xs">
        {question.favours.length === 0 ? null : (
          <div>
            <dt className="inline text-faint">{t("questions.favours")}</dt>{" "}
            <dd className="inline">{namesOf(question.favours)}</dd>
          </div>
        )}
        {question.disfavours.length === 0 ? null : (
          <div>
            <dt className="inline text-faint">{t("questions.disfavours")}</dt>{" "}
            <dd className="inline">{namesOf(question.disfavours)}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
