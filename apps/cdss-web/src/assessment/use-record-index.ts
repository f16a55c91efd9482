"use client";

import { useCallback, useEffect, useRef } from "react";
import { api } from "../trpc/client.ts";

/** What is asked about, to be indexed at the first question: the record of a patient as it was served, or a pasted note. */
export type AskedRecord = { readonly bundle: unknown } | { readonly note: string };

/** After this the record is brought up to date again before a question: the server drops what is idle, and forgets nothing sooner. */
const FRESH_MILLISECONDS = 600_000;

interface Indexed {
  /** The bundle or the note that is in the index. */
  readonly content: unknown;
  readonly patient: string;
  readonly at: number;
  readonly isNote: boolean;
}

/** A note names nobody: it is kept under a random id, which holds nothing of it and which no other page has. */
const idOfPage = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `note:${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
};

/**
 * Indexes the record on the page at the first question, and removes it from the index. A note is also removed when the case is left, as far as the
 * browser still sends it; the server drops what nobody asks about.
 */
export function useRecordIndex() {
  const last = useRef<Indexed | null>(null);
  /** The id to ask with. Throws what the API throws. */
  const index = useCallback(async (record: AskedRecord, signal: AbortSignal): Promise<string> => {
    const isNote = "note" in record;
    const content = isNote ? record.note : record.bundle;
    const known = last.current;
    if (known !== null && known.content === content && Date.now() - known.at < FRESH_MILLISECONDS) return known.patient;
    if (isNote) {
      const patient = known?.isNote === true ? known.patient : idOfPage();
      // Before it is sent: a note whose indexing is left half-way is forgotten too. Fresh is only what has arrived.
      last.current = { content, patient, at: 0, isNote };
      await api.record.index.mutate({ text: record.note, patient }, { signal });
      last.current = { content, patient, at: Date.now(), isNote };
      return patient;
    }
    const { patient } = await api.record.index.mutate({ bundle: content }, { signal });
    last.current = { content, patient, at: Date.now(), isNote };
    return patient;
  }, []);
  const forget = useCallback(async (): Promise<void> => {
    const known = last.current;
    if (known === null) return;
    await api.record.forget.mutate({ patient: known.patient });
    last.current = null;
  }, []);
  useEffect(() => {
    const leave = () => {
      if (last.current?.isNote === true) void forget().catch(() => undefined);
    };
    // A page that goes away ends its requests, but for one that is told to outlive it.
    const leavePage = () => {
      if (last.current?.isNote !== true) return;
      const body = JSON.stringify({ patient: last.current.patient });
      const headers = { "content-type": "application/json" };
      void fetch("/api/trpc/record.forget", { method: "POST", headers, body, keepalive: true }).catch(() => undefined);
      last.current = null;
    };
    window.addEventListener("pagehide", leavePage);
    return () => {
      window.removeEventListener("pagehide", leavePage);
      leave();
    };
  }, [forget]);
  return { index, forget };
}
