"use client";

import type { PatientCase } from "@cdss/domain";
import type { RecordPlace } from "../assessment/record-place.ts";
import type { ShownFinding } from "../assessment/shown-findings.ts";
import { useShownPlace } from "../assessment/use-shown-place.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { HighlightedText } from "./highlighted-text.tsx";
import { ObservationList } from "./observation-list.tsx";
import { Panel } from "./panel.tsx";
import { RecordEntries } from "./record-entries.tsx";

export type ShownRecord = Pick<PatientCase, "documents" | "observations" | "conditions" | "medications" | "allergies">;

/** The record itself: free text with the words of the findings marked, measurements, and coded entries. */
export function RecordPanel(props: {
  record: ShownRecord | undefined;
  findings: readonly ShownFinding[];
  active: string | null;
  /** What a reader asked to see; it is brought into view. */
  place: RecordPlace | null;
  onPoint: (key: string | null) => void;
}) {
  const { t } = useLanguage();
  const { record, findings, active, place, onPoint } = props;
  const frame = useShownPlace(place);
  const reference = place?.kind === "entry" ? place.reference : null;
  return (
    <Panel title={t("record.heading")} note={record === undefined ? undefined : t("record.hint")}>
      {record === undefined ? (
        <p className="px-3.5 py-3 text-faint">{t("record.empty")}</p>
      ) : (
        <div ref={frame} className="space-y-4 px-3.5 py-3">
          {record.documents.map((document) => (
            <article key={document.id}>
              <h3 className="mb-1 text-faint text-xs">
                {document.title}
                {document.date === undefined ? null : <span className="ml-2">{document.date.slice(0, 10)}</span>}
              </h3>
              <HighlightedText
                documentId={document.id}
                text={document.text}
                findings={findings}
                active={active}
                place={place}
                onPoint={onPoint}
              />
            </article>
          ))}
          {record.documents.length === 0 ? <p className="text-faint">{t("record.noText")}</p> : null}
          <ObservationList
            observations={record.observations}
            findings={findings}
            active={active}
            place={reference}
            onPoint={onPoint}
          />
          <RecordEntries title={t("record.conditions")} entries={record.conditions} place={reference} />
          <RecordEntries title={t("record.medications")} entries={record.medications} place={reference} />
          <RecordEntries title={t("record.allergies")} entries={record.allergies} place={reference} />
        </div>
      )}
    </Panel>
  );
}
