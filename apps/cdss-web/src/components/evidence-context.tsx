"use client";

import type { Curie, Evidence, LocalizedText, Work } from "@cdss/domain";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { RecordPlace } from "../assessment/record-place.ts";

interface EvidenceValue {
  readonly byId: ReadonlyMap<string, Evidence>;
  /** Works of the bibliography that the evidence refers to, by id. */
  readonly works: ReadonlyMap<string, Work>;
  /** Names of the groups, allergies and tests that the packs speak of by key. */
  readonly terms: ReadonlyMap<string, LocalizedText>;
  /** Names of concepts that the page has met, for lists that carry ids only. */
  readonly labels: ReadonlyMap<Curie, LocalizedText>;
  /** What the record's own entries say, by reference: `Observation/7` is "Thumb sign: positive". */
  readonly recordTexts: ReadonlyMap<string, string>;
  /** Titles of the record's documents, by id. */
  readonly documents: ReadonlyMap<string, string>;
  /** Shows the words of a citation in the record. */
  readonly pointAt: (evidence: Evidence | null) => void;
  /** Brings a place of the record into view; null where the page shows no record. */
  readonly showPlace: ((place: RecordPlace) => void) | null;
}

const EvidenceContext = createContext<EvidenceValue>({
  byId: new Map(),
  works: new Map(),
  terms: new Map(),
  labels: new Map(),
  recordTexts: new Map(),
  documents: new Map(),
  pointAt: () => undefined,
  showPlace: null,
});

const NO_WORKS: readonly Work[] = [];
const NO_TERMS: ReadonlyMap<string, LocalizedText> = new Map();
const NO_DOCUMENTS: ReadonlyMap<string, string> = new Map();

/** Gives the lines below the evidence that their citations name. */
export function EvidenceProvider(props: {
  evidence: readonly Evidence[];
  works?: readonly Work[];
  terms?: ReadonlyMap<string, LocalizedText>;
  labels: ReadonlyMap<Curie, LocalizedText>;
  recordTexts: ReadonlyMap<string, string>;
  documents?: ReadonlyMap<string, string>;
  pointAt: (evidence: Evidence | null) => void;
  showPlace?: EvidenceValue["showPlace"];
  children: ReactNode;
}) {
  const { evidence, works = NO_WORKS, terms = NO_TERMS, documents = NO_DOCUMENTS } = props;
  const { labels, recordTexts, pointAt, showPlace = null } = props;
  const value = useMemo(
    () => ({
      byId: new Map(evidence.map((one) => [one.id, one])),
      works: new Map(works.map((work) => [work.id, work])),
      terms,
      labels,
      recordTexts,
      documents,
      pointAt,
      showPlace,
    }),
    [evidence, works, terms, labels, recordTexts, documents, pointAt, showPlace],
  );
  return <EvidenceContext value={value}>{props.children}</EvidenceContext>;
}

/** Evidence by id, and names by concept. */
export function useEvidence(): EvidenceValue {
  return useContext(EvidenceContext);
}
