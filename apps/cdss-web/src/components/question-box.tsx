"use client";

import { localize, type RankedCondition } from "@cdss/domain";
import { type FormEvent, useId, useState } from "react";
import type { AnswerState } from "../assessment/answer-state.ts";
import { type Question, useAnswer } from "../assessment/use-answer.ts";
import type { AskedRecord } from "../assessment/use-record-index.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { AnswerView } from "./answer-view.tsx";
import { Panel } from "./panel.tsx";

/** Longest question that the API takes. */
const LONGEST_QUESTION = 2000;
/** Leading conditions that a question may be about. */
const OFFERED = 5;

/** A question to the sources and the record, about a leading condition or on its own, and its answer. */
export function QuestionBox(props: {
  ranked: readonly RankedCondition[];
  /** The record of the patient or the pasted note; null where there is neither. */
  record: AskedRecord | null;
  online: boolean;
}) {
  const { ranked, record, online } = props;
  const { t, language } = useLanguage();
  const id = useId();
  const { state, ask, forget } = useAnswer();
  const [text, setText] = useState("");
  const [about, setAbout] = useState("");
  const [last, setLast] = useState<Question | null>(null);
  const offered = ranked.slice(0, OFFERED);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = offered.find(({ condition }) => condition === about);
    const question = { text: text.trim(), concepts: chosen?.members ?? [], language, record };
    if (question.text === "") return;
    setLast(question);
    void ask(question);
  };
  return (
    <Panel title={t("answer.heading")} busy={state.phase === "asking"} note={t("answer.meaning")}>
      <form onSubmit={submit} className="space-y-2 px-3.5 py-3" data-question-box>
        <label htmlFor={`${id}-text`} className="block text-faint text-xs">
          {t("answer.question")}
        </label>
        <textarea
          id={`${id}-text`}
          rows={2}
          value={text}
          maxLength={LONGEST_QUESTION}
          placeholder={t("answer.placeholder")}
          aria-describedby={`${id}-privacy`}
          onChange={(event) => setText(event.target.value)}
          className="control block w-full resize-y px-2.5 py-2"
        />
        <div className="flex flex-wrap items-end gap-2.5">
          {offered.length === 0 ? null : (
            <div className="min-w-0 flex-1">
              <label htmlFor={`${id}-about`} className="block text-faint text-xs">
                {t("answer.about")}
              </label>
              <select
                id={`${id}-about`}
                value={offered.some(({ condition }) => condition === about) ? about : ""}
                onChange={(event) => setAbout(event.target.value)}
                className="control h-8 w-full px-2"
              >
                <option value="">{t("answer.anything")}</option>
                {offered.map(({ condition, label }) => (
                  <option key={condition} value={condition}>
                    {localize(label, language)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <button
            type="submit"
            disabled={!online || text.trim() === ""}
            className="ml-auto h-8 rounded-md bg-accent px-4 font-medium text-on-accent hover:bg-accent-strong disabled:opacity-60"
          >
            {t("answer.ask")}
          </button>
        </div>
        <p id={`${id}-privacy`} className="text-2xs text-faint">
          {t("answer.privacy")}
        </p>
        {record === null ? null : (
          <RecordKept isNote={"note" in record} state={state.record} forget={() => void forget()} />
        )}
      </form>
      <AnswerView state={state} retry={() => (last === null ? undefined : void ask(last))} />
    </Panel>
  );
}

/** What becomes of the record that is asked about, and a way to undo it. */
function RecordKept(props: { isNote: boolean; state: AnswerState["record"]; forget: () => void }) {
  const { isNote, state, forget } = props;
  const { t } = useLanguage();
  return (
    <p className="text-2xs text-faint">
      {t(isNote ? "answer.noteKept" : "answer.recordKept")}{" "}
      <button type="button" disabled={state !== "indexed"} onClick={forget} className="link disabled:opacity-60">
        {t("answer.forget")}
      </button>
    </p>
  );
}
