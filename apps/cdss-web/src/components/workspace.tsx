"use client";

import { type Evidence, evidenceIdOf, type Lane, type PatientCase, type RankedCondition } from "@cdss/domain";
import { useCallback, useMemo, useState } from "react";
import { NOTE_DOCUMENT } from "../assessment/note-document.ts";
import { rankingQuery } from "../assessment/ranking-query.ts";
import type { RecordPlace } from "../assessment/record-place.ts";
import { recordTexts } from "../assessment/record-texts.ts";
import { usePackTerms } from "../assessment/use-pack-terms.ts";
import { useWorkspace } from "../assessment/use-workspace.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { CaseColumn } from "./case-column.tsx";
import { DifferentialPanel } from "./differential-panel.tsx";
import { EvidenceProvider } from "./evidence-context.tsx";
import { FailureBox } from "./failure-box.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { MedicationPanel } from "./medication-panel.tsx";
import { ModelReview } from "./model-review.tsx";
import { NoticesPanel } from "./notices-panel.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import { PageFoot } from "./page-foot.tsx";
import { QuestionBox } from "./question-box.tsx";
import { QuestionsPanel } from "./questions-panel.tsx";
import { RunStatus } from "./run-status.tsx";
import { SimilarCasesPanel } from "./similar-cases-panel.tsx";
import { SufficiencyPanel } from "./sufficiency-panel.tsx";
import { TestsPanel } from "./tests-panel.tsx";
import { TopBar } from "./top-bar.tsx";
import { TreatmentsPanel } from "./treatments-panel.tsx";
import { TriagePanel } from "./triage-panel.tsx";
import { WhyPanel } from "./why-panel.tsx";

const NO_EVIDENCE: readonly Evidence[] = [];
const NO_CONDITIONS: readonly RankedCondition[] = [];
const UNKNOWN_DEMOGRAPHICS: PatientCase["demographics"] = { sex: "unknown" };

/** The page: case and record, findings and differential, questions and limits. One, two or three columns by width. */
export function Workspace() {
  const { t } = useLanguage();
  const workspace = useWorkspace();
  const { state, source, findings, patient } = workspace;
  const { view } = state;
  const terms = usePackTerms();
  const [active, setActive] = useState<string | null>(null);
  const [shown, setShown] = useState<{ readonly of: number; readonly place: RecordPlace } | null>(null);
  // The place of another case is none of this record.
  const place = shown?.of === workspace.caseNumber ? shown.place : null;
  const showPlace = useCallback(
    (asked: RecordPlace) => setShown({ of: workspace.caseNumber, place: { ...asked } }),
    [workspace.caseNumber],
  );
  const pointAt = useCallback(
    (evidence: Evidence | null) => {
      const cited = findings.find((finding) =>
        finding.mentions.some((one) => one.provenance.some((place) => evidenceIdOf(place, one.id) === evidence?.id)),
      );
      setActive(cited?.key ?? null);
    },
    [findings],
  );
  const demographics =
    source?.kind === "note"
      ? { sex: source.sex, ...(source.ageYears === undefined ? {} : { ageYears: source.ageYears }) }
      : ((source?.kind === "patient" ? patient.data?.record.demographics : undefined) ?? UNKNOWN_DEMOGRAPHICS);
  const query = useMemo(() => rankingQuery(findings, demographics, view), [findings, demographics, view]);

  const record = source?.kind === "patient" ? patient.data?.record : undefined;
  const noteText = source?.kind === "note" ? source.text : null;
  const askedRecord = source?.kind === "patient" ? source : noteText === null ? null : { note: noteText };
  const texts = useMemo(() => recordTexts(record), [record]);
  const documents = useMemo(
    () => new Map(record?.documents.map(({ id, title }) => [id, title]) ?? [[NOTE_DOCUMENT, t("note.text")]]),
    [record, t],
  );

  const isWaiting = state.phase === "running" || (workspace.patientId !== null && patient.isPending);
  const phaseOf = (lane: Lane, arrived: boolean) => {
    if (isWaiting && !state.finished.includes(lane)) return arrived ? "updating" : "loading";
    return arrived || state.phase === "done" ? "ready" : "empty";
  };
  const hasFindings = state.phase === "done" || state.finished.includes("findings");
  const findingsPhase = hasFindings ? "ready" : isWaiting ? "loading" : "empty";
  const differentialPhase = phaseOf("differential", view.differential !== undefined);

  return (
    <div className="grid h-dvh grid-rows-[auto_auto_1fr_auto]">
      <TopBar status={<RunStatus state={state} />} />
      <div>{workspace.online ? null : <OfflineBanner />}</div>
      <EvidenceProvider
        evidence={view.evidence ?? NO_EVIDENCE}
        {...(view.works === undefined ? {} : { works: view.works })}
        terms={terms}
        labels={workspace.labels}
        recordTexts={texts}
        documents={documents}
        pointAt={pointAt}
        showPlace={record === undefined ? null : showPlace}
      >
        <main className="relative grid min-h-0 auto-rows-max grid-cols-1 gap-3 overflow-y-auto p-3 two:auto-rows-fr two:pb-0 two:grid-cols-[22rem_minmax(0,1fr)] two:overflow-hidden three:grid-cols-[24rem_minmax(0,1fr)_21rem]">
          <CaseColumn workspace={workspace} active={active} place={place} onPoint={setActive} />
          {/* Findings and questions scroll as one column until there is room for three. */}
          <div className="relative grid min-h-0 min-w-0 auto-rows-max content-start gap-3 two:overflow-y-auto two:pb-3 three:contents">
            <div data-column className="relative min-h-0 min-w-0 space-y-3 three:overflow-y-auto three:pb-3">
              {state.failure === null ? null : (
                <FailureBox failure={state.failure} retry={workspace.retry} kept={view.differential !== undefined} />
              )}
              {view.triage === undefined ? null : (
                <TriagePanel
                  triage={view.triage}
                  alerts={view.medication?.alerts.length ?? 0}
                  busy={phaseOf("triage", true) === "updating"}
                />
              )}
              <FindingsPanel
                findings={findings}
                unknownFindings={view.unknownFindings ?? []}
                phase={findingsPhase}
                changes={workspace.changes}
                active={active}
                onPoint={setActive}
                onChange={workspace.change}
                onAdd={workspace.add}
                onUndo={workspace.undo}
              />
              <DifferentialPanel
                view={view}
                phase={differentialPhase}
                searching={isWaiting && !state.finished.includes("evidence")}
              />
              <ModelReview
                key={`review-${workspace.caseNumber}`}
                source={source}
                corrections={workspace.corrections}
                online={workspace.online}
                onAccept={({ concept, label, status }) => workspace.answer(concept, label, status)}
              />
              <TreatmentsPanel
                treatments={view.treatments}
                notRead={view.medication?.notRead ?? null}
                phase={phaseOf("medication", view.treatments !== undefined)}
              />
              <QuestionBox
                key={workspace.caseNumber}
                ranked={view.differential ?? NO_CONDITIONS}
                record={askedRecord}
                online={workspace.online}
              />
              {source === null ? null : (
                <SimilarCasesPanel key={`cases-${workspace.caseNumber}`} findings={findings} patient={record?.id} />
              )}
              <WhyPanel query={query} />
            </div>
            <div data-column className="relative min-h-0 min-w-0 space-y-3 three:overflow-y-auto three:pb-3">
              <MedicationPanel
                key={workspace.caseNumber}
                medication={view.medication}
                sex={demographics.sex}
                phase={phaseOf("medication", view.medication !== undefined)}
              />
              <TestsPanel tests={view.tests} phase={phaseOf("triage", view.tests !== undefined)} />
              <QuestionsPanel
                questions={view.questions}
                phase={phaseOf("questions", view.questions !== undefined)}
                onAnswer={(question, status) => workspace.answer(question.concept, question.label, status)}
              />
              {view.sufficiency === undefined ? null : <SufficiencyPanel sufficiency={view.sufficiency} />}
              {view.unmapped === undefined ? null : <NoticesPanel view={view} />}
            </div>
          </div>
        </main>
      </EvidenceProvider>
      <PageFoot
        release={workspace.release.data}
        releaseFailed={workspace.release.isError}
        versions={view.versions}
        notice={view.notice}
      />
    </div>
  );
}
