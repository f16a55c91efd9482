"use client";

import type { NextQuestion } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { Panel } from "./panel.tsx";
import { QuestionRow } from "./question-row.tsx";
import { Skeleton } from "./skeleton.tsx";

/** What to ask or look for next, most informative first. */
export function QuestionsPanel(props: {
  questions: readonly NextQuestion[] | undefined;
  phase: "empty" | "loading" | "updating" | "ready";
  onAnswer: (question: NextQuestion, status: "present" | "absent") => void;
}) {
  const { t } = useLanguage();
  const { questions = [], phase } = props;
  const mostBits = Math.max(0, ...questions.map((question) => question.informationBits));
  return (
    <Panel
      title={t("questions.heading")}
      busy={phase === "loading" || phase === "updating"}
      note={questions.length === 0 ? undefined : t("questions.meaning")}
    >
      {phase === "loading" && questions.length === 0 ? <Skeleton rows={4} rowClassName="h-24" /> : null}
      {phase !== "loading" && questions.length === 0 ? (
        <p className="px-3.5 py-3 text-faint">{phase === "empty" ? t("questions.empty") : t("questions.none")}</p>
      ) : null}
      <ol className={`divide-y divide-line transition-opacity delay-200 ${phase === "updating" ? "opacity-60" : ""}`}>
        {questions.map((question) => (
          <QuestionRow key={question.concept} question={question} mostBits={mostBits} onAnswer={props.onAnswer} />
        ))}
      </ol>
    </Panel>
  );
}
