"use client";

import type { Curie, Evidence, LocalizedText } from "@cdss/domain";
import { createContext, type ReactNode, useContext, useMemo } from "react";

interface EvidenceValue {
  readonly byId: ReadonlyMap<string, Evidence>;
  /** Names of concepts that the page has met, for lists that carry ids only. */
  readonly labels: ReadonlyMap<Curie, LocalizedText>;
  /** Shows the words of a citation in the record. */
  readonly pointAt: (evidence: Evidence | null) => void;
}

const EvidenceContext = createContext<EvidenceValue>({ byId: new Map(), labels: new Map(), pointAt: () => undefined });

/** Gives the lines below the evidence that their citations name. */
export function EvidenceProvider(props: {
  evidence: readonly Evidence[];
  labels: ReadonlyMap<Curie, LocalizedText>;
  pointAt: (evidence: Evidence | null) => void;
  children: ReactNode;
}) {
  const { evidence, labels, pointAt } = props;
  const value = useMemo(
    () => ({ byId: new Map(evidence.map((one) => [one.id, one])), labels, pointAt }),
    [evidence, labels, pointAt],
  );
  return <EvidenceContext value={value}>{props.children}</EvidenceContext>;
}

/** Evidence by id, and names by concept. */
export function useEvidence(): EvidenceValue {
  return useContext(EvidenceContext);
}
