"use client";

import { useMemo, useState } from "react";
import { NOTE_DOCUMENT } from "../assessment/note-document.ts";
import type { RecordPlace } from "../assessment/record-place.ts";
import type { useWorkspace } from "../assessment/use-workspace.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { readFailure } from "../trpc/read-failure.ts";
import { CasePanel, type CaseTab } from "./case-panel.tsx";
import { FailureBox } from "./failure-box.tsx";
import { emptyNote, NoteForm } from "./note-form.tsx";
import { PatientList } from "./patient-list.tsx";
import { RecordPanel, type ShownRecord } from "./record-panel.tsx";
import { Skeleton } from "./skeleton.tsx";

/** Where the case comes from, and the record: a column of its own where there is room. */
export function CaseColumn(props: {
  workspace: ReturnType<typeof useWorkspace>;
  active: string | null;
  place: RecordPlace | null;
  onPoint: (key: string | null) => void;
}) {
  const { t } = useLanguage();
  const { workspace } = props;
  const { patients, patient, note } = workspace;
  const [tab, setTab] = useState<CaseTab>("patients");
  const [draft, setDraft] = useState(emptyNote);
  const record = useMemo<ShownRecord | undefined>(() => {
    if (workspace.patientId !== null) return patient.data?.record;
    if (note === null || note.text.trim() === "") return undefined;
    const document = { id: NOTE_DOCUMENT, title: t("note.text"), text: note.text };
    return { documents: [document], observations: [], conditions: [], medications: [], allergies: [] };
  }, [workspace.patientId, patient.data, note, t]);
  const failed = patients.isError ? patients : patient.isError ? patient : null;

  return (
    <div
      data-scroll
      className="relative contents min-h-0 min-w-0 motion-safe:scroll-smooth two:block two:space-y-3 two:overflow-y-auto two:pb-3"
    >
      <CasePanel
        tab={tab}
        onTab={setTab}
        chosen={workspace.summary}
        demographics={patient.data?.record.demographics}
        onChange={() => workspace.choosePatient(null)}
        failure={
          failed === null ? null : (
            <FailureBox failure={readFailure(failed.error)} retry={() => void failed.refetch()} />
          )
        }
      >
        {tab === "note" ? (
          <NoteForm
            draft={draft}
            busy={!workspace.online}
            again={note !== null}
            onDraft={setDraft}
            onAssess={workspace.assessNote}
          />
        ) : patients.data === undefined ? (
          <Skeleton rows={5} rowClassName="h-14" />
        ) : (
          <PatientList
            patients={patients.data}
            chosen={workspace.patientId ?? undefined}
            onChoose={workspace.choosePatient}
          />
        )}
      </CasePanel>
      {/* In a sidebar of one column the answer comes before the record. */}
      <div className="order-last min-w-0">
        <RecordPanel
          record={record}
          findings={workspace.findings}
          active={props.active}
          place={props.place}
          onPoint={props.onPoint}
        />
      </div>
    </div>
  );
}
