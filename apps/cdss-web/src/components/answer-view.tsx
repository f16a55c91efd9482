"use client";

import {
  type Answer,
  type EvidenceLaneState,
  EXTRACTIVE_WRITER,
  localize,
  NO_RECORD,
  NOTICE,
  type Passage,
} from "@cdss/domain";
import type { AnswerState } from "../assessment/answer-state.ts";
import { carriedSentences } from "../assessment/carried-sentences.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { AnswerSentences } from "./answer-sentences.tsx";
import { DocumentLine } from "./document-line.tsx";
import { FailureBox } from "./failure-box.tsx";
import { ServerReason } from "./server-reason.tsx";

/** The answer to the last question as it comes: what is being done, sentences with their quotes, and what was left out. */
export function AnswerView({ state, retry }: { state: AnswerState; retry: () => void }) {
  const { t, language } = useLanguage();
  const { phase, answer, failure } = state;
  if (phase === "idle") return null;
  const passages = [...(state.passages ?? []), ...(answer?.passages ?? [])];
  const sentences = carriedSentences(state.sentences, passages);
  return (
    <section
      aria-label={t("answer.to", { question: state.question })}
      aria-busy={phase === "asking"}
      data-answer={phase}
      className="space-y-2 border-line border-t px-3.5 py-3"
    >
      <p className="break-words font-medium text-soft text-xs">{t("answer.to", { question: state.question })}</p>
      <Progress phase={phase} record={state.record} found={state.passages} sentences={sentences.length} />
      {state.record === "failed" && phase !== "off" ? (
        <p className="text-warning text-xs">
          {t("answer.recordFailed")} <span lang="en">{state.recordFailure?.message}</span>
        </p>
      ) : null}
      {phase === "off" ? (
        <p className="text-faint text-xs">
          {t("answer.off")} <span lang="en">{failure?.message}</span>
        </p>
      ) : null}
      {phase === "failed" && failure !== null ? <FailureBox failure={failure} retry={retry} /> : null}
      {answer?.lacking === undefined ? null : <Lacking groups={answer.lacking} />}
      <AnswerSentences sentences={sentences} passages={passages} />
      {answer === null ? null : <Remarks answer={answer} />}
      <LookedAt passages={state.passages ?? []} />
      <p className="text-2xs text-faint">{localize(NOTICE, language)}</p>
    </section>
  );
}

/** Spoken politely: what is being done, and how it ended. */
function Progress(props: {
  phase: AnswerState["phase"];
  record: AnswerState["record"];
  found: readonly Passage[] | null;
  /** How many are shown: an answer of none that stands is an answer that was not found. */
  sentences: number;
}) {
  const { t } = useLanguage();
  const { phase, record, found, sentences } = props;
  const isNotFound = phase === "done" && sentences === 0;
  return (
    <p role="status" className={isNotFound ? "font-medium" : "text-faint text-xs"}>
      {phase === "asking"
        ? found === null
          ? t(record === "indexing" ? "answer.indexing" : "answer.searching")
          : t("answer.reading", { count: found.length })
        : null}
      {isNotFound ? t("answer.notFound") : null}
      {phase === "done" && !isNotFound ? t("answer.found", { count: sentences }) : null}
      {record === "forgotten" ? ` ${t("answer.forgotten")}` : null}
    </p>
  );
}

/** The sources answer for others: their dose is no dose for the group that was asked about. */
function Lacking({ groups }: { groups: NonNullable<Answer["lacking"]> }) {
  const { t, language } = useLanguage();
  const names = groups.map((group) => t(`patientGroup.${group}`)).join(language === "zh" ? "、" : ", ");
  return <p className="text-warning text-xs">{t("answer.lacking", { groups: names })}</p>;
}

function Remarks({ answer: { outcome, writer, dropped, degraded: reasons, lanes } }: { answer: Answer }) {
  const { t } = useLanguage();
  const degraded = reasons.filter(({ code }) => code !== NO_RECORD);
  const unused = lanes.filter(({ state }) => state !== "used");
  return (
    <div className="space-y-0.5 text-faint text-xs">
      {degraded.length === reasons.length ? null : <p>{t("answer.noRecord")}</p>}
      {writer !== EXTRACTIVE_WRITER ? <p>{t("answer.writer", { writer })}</p> : null}
      {writer === EXTRACTIVE_WRITER && outcome === "found" ? <p>{t("answer.quoted")}</p> : null}
      {dropped === 0 ? null : <p>{t("answer.dropped", { count: dropped })}</p>}
      {degraded.length === 0 ? null : (
        <p>
          {t("answer.degraded")} <span lang="en">{degraded.map(({ message }) => message).join("; ")}</span>
        </p>
      )}
      {unused.length === 0 ? null : <Unused lanes={unused} />}
    </div>
  );
}

function Unused({ lanes }: { lanes: readonly EvidenceLaneState[] }) {
  const { t } = useLanguage();
  return (
    <p>
      {t("answer.lanes")}{" "}
      {lanes.map(({ lane, reason }) => (
        <span key={lane} className="mr-2">
          {t(`evidenceLane.${lane}`)}{" "}
          {reason === undefined ? null : (
            <>
              (<ServerReason reason={reason} />)
            </>
          )}
        </span>
      ))}
    </p>
  );
}

/** Works of the passages that were found, whether they answer or not. */
function LookedAt({ passages }: { passages: readonly Passage[] }) {
  const { t } = useLanguage();
  if (passages.length === 0) return null;
  return (
    <details className="text-xs">
      <summary className="link inline-block list-none leading-6">
        {t("answer.passages", { count: passages.length })}
      </summary>
      <ul className="space-y-1.5 border-line border-l-2 pl-2">
        {passages.map(({ id, document, text }) => (
          <li key={id}>
            <DocumentLine document={document} />
            <p
              lang={document.language === "zh" ? "zh-CN" : "en"}
              className="whitespace-pre-wrap break-words text-soft leading-relaxed"
            >
              {text}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
