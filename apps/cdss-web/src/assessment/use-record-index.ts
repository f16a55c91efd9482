"use client";

import { useCallback, useRef } from "react";
import { api } from "../trpc/client.ts";

/** The record of a patient as it was served, to be indexed when the physician first asks about it. */
export interface AskedRecord {
  readonly bundle: unknown;
}

/** After this the record is brought up to date again before a question: the server drops what is idle, and forgets nothing sooner. */
const FRESH_MILLISECONDS = 600_000;

interface Indexed {
  readonly bundle: unknown;
  readonly patient: string;
  readonly at: number;
}

/** Indexes the record on the page at the first question, and removes it from the index. */
export function useRecordIndex() {
  const last = useRef<Indexed | null>(null);
  /** The id to ask with. Throws what the API throws. */
  const index = useCallback(async ({ bundle }: AskedRecord, signal: AbortSignal): Promise<string> => {
    const known = last.current;
    if (known !== null && known.bundle === bundle && Date.now() - known.at < FRESH_MILLISECONDS) return known.patient;
    const { patient } = await api.record.index.mutate({ bundle }, { signal });
    last.current = { bundle, patient, at: Date.now() };
    return patient;
  }, []);
  const forget = useCallback(async (): Promise<void> => {
    const known = last.current;
    if (known === null) return;
    await api.record.forget.mutate({ patient: known.patient });
    last.current = null;
  }, []);
  return { index, forget };
}
