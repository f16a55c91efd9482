"use client";

import type { Curie, Evidence, LocalizedText } from "@cdss/domain";
import { createContext, type ReactNode, useContext, useMemo } from "react";

interface EvidenceValue {
  readonly byId: ReadonlyMap<string, Evidence>;
  /** Names of concepts that the page has met, for lists that carry ids only. */
  readonly labels: ReadonlyMap<Curie, LocalizedText>;
  /** What the record's own entries say, by reference: `Observation/7` is "Thumb sign: positive". */
  readonly recordTexts: ReadonlyMap<string, string>;
  /** Shows the words of a citation in the record. */
  readonly pointAt: (evidence: Evidence | null) => void;
}

const EvidenceContext = createContext<EvidenceValue>({
  byId: new Map(),
  labels: new Map(),
  recordTexts: new Map(),
  pointAt: () => undefined,
});

/** Gives the lines below the evidence that their citations name. */
export function EvidenceProvider(props: {
  evidence: readonly Evidence[];
  labels: ReadonlyMap<Curie, LocalizedText>;
  recordTexts: ReadonlyMap<string, string>;
  pointAt: (evidence: Evidence | null) => void;
  children: ReactNode;
}) {
  const { evidence, labels, recordTexts, pointAt } = props;
  const value = useMemo(
    () => ({ byId: new Map(evidence.map((one) => [one.id, one])), labels, recordTexts, pointAt }),
    [evidence, labels, recordTexts, pointAt],
  );
  return <EvidenceContext value={value}>{props.children}</EvidenceContext>;
}

/** Evidence by id, and names by concept. */
export function useEvidence(): EvidenceValue {
  return useContext(EvidenceContext);
}
