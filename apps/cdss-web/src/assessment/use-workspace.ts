"use client";

import type { Curie, LocalizedText, PatientSummary, SearchHit } from "@cdss/domain";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { api } from "../trpc/client.ts";
import type { CaseSource, CorrectionStatus, Corrections } from "./case-source.ts";
import { conditionsNamed } from "./conditions-named.ts";
import { type ShownFinding, shownFindings } from "./shown-findings.ts";
import { useAssessment } from "./use-assessment.ts";
import { useConceptLabels } from "./use-concept-labels.ts";
import { useOnline } from "./use-online.ts";
import { usePatient } from "./use-patient.ts";

const NO_CORRECTIONS: Corrections = new Map();

/** A case without a record: it starts with the first finding that the physician adds. */
const FINDINGS_ONLY: CaseSource = { kind: "findings" };

/** The whole state of the page: the case, the physician's changes, and the assessment of both. */
export function useWorkspace() {
  const online = useOnline();
  const [patientId, setPatientId] = useState<string | null>(null);
  /** Counts the cases of this visit: what belongs to one case alone is keyed by it. */
  const [caseNumber, setCaseNumber] = useState(0);
  const [note, setNote] = useState<Extract<CaseSource, { kind: "note" }> | null>(null);
  const [corrections, setCorrections] = useState<Corrections>(NO_CORRECTIONS);
  const [added, setAdded] = useState<ReadonlyMap<Curie, LocalizedText>>(new Map());
  /** Relatives' findings that the reader has put away. They never count, so that the server need not know. */
  const [putAway, setPutAway] = useState<ReadonlySet<string>>(new Set());

  const patients = useQuery({
    queryKey: ["patients"],
    queryFn: ({ signal }) => api.patients.list.query(undefined, { signal }),
  });
  const release = useQuery({
    queryKey: ["release"],
    queryFn: ({ signal }) => api.release.query(undefined, { signal }),
  });
  const patient = usePatient(patientId);
  const bundle = patient.data?.bundle;

  // One object per case: a new one means a new case, and takes the last answer from the page.
  const record = useMemo<CaseSource | null>(() => {
    if (patientId === null) return note;
    return bundle === undefined ? null : { kind: "patient", id: patientId, bundle };
  }, [patientId, bundle, note]);
  const source = record ?? (patientId === null && corrections.size > 0 ? FINDINGS_ONLY : null);
  const { state, retry } = useAssessment(source, corrections, online);

  const named = useMemo(() => {
    const names = new Map(added);
    for (const { condition, label } of state.view.differential ?? []) names.set(condition, label);
    return names;
  }, [added, state.view.differential]);
  const mentioned = useMemo(
    () => (state.view.questions ?? []).flatMap(({ favours, disfavours }) => conditionsNamed(favours, disfavours)),
    [state.view.questions],
  );
  const labels = useConceptLabels(mentioned, named);
  const findings = useMemo(
    () =>
      source === null && corrections.size === 0
        ? []
        : shownFindings(state.view.findings ?? [], corrections, added).filter(({ key }) => !putAway.has(key)),
    [source, state.view.findings, corrections, added, putAway],
  );

  const begin = useCallback((id: string | null, text: typeof note) => {
    setCaseNumber((number) => number + 1);
    setPatientId(id);
    setNote(text);
    setCorrections(NO_CORRECTIONS);
    setPutAway(new Set());
  }, []);
  const set = useCallback((concept: Curie, label: LocalizedText, status: CorrectionStatus) => {
    setAdded((names) => new Map(names).set(concept, label));
    setCorrections((changes) => new Map(changes).set(concept, status));
  }, []);
  const change = useCallback(
    (finding: ShownFinding, status: CorrectionStatus) => {
      if (finding.group === "family" && status === "removed") setPutAway((keys) => new Set(keys).add(finding.key));
      else set(finding.concept, finding.label, status);
    },
    [set],
  );
  const undo = useCallback(() => {
    setCorrections(NO_CORRECTIONS);
    setPutAway(new Set());
  }, []);

  const summary: PatientSummary | undefined = patients.data?.find((one) => one.id === patientId);
  return {
    online,
    state,
    retry,
    source,
    note,
    findings,
    labels,
    corrections,
    changes: corrections.size + putAway.size,
    patients,
    patient,
    release,
    summary,
    caseNumber,
    patientId,
    choosePatient: (id: string | null) => begin(id, null),
    assessNote: (text: Extract<CaseSource, { kind: "note" }>) => begin(null, text),
    change,
    add: (hit: SearchHit) => set(hit.id, hit.label, "present"),
    answer: set,
    undo,
  };
}
