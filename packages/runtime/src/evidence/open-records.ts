import { CdssError, type ConceptIndex, type EvidenceSearch, type PatientCase, type RecordIndex } from "@cdss/domain";
import { type CaseStore, type Collection, type IndexEngine, type TestNames, updateRecord } from "@cdss/rag";
import type { KnownPeople } from "./known-people.ts";
import type { ReadCase } from "./read-case.ts";
import { RecordQueue } from "./record-queue.ts";

/** How often idle records are looked for. */
const SWEEP_MILLISECONDS = 3_600_000;
/** A question is noted at most once in this time: noting one writes to the index. */
const NOTED_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 86_400_000;

export interface RecordsParts {
  readonly engine: IndexEngine;
  readonly concepts: Pick<ConceptIndex, "release" | "read">;
  readonly testNames: TestNames;
  /** Days after the last question when a record is dropped. */
  readonly keptDays: number;
  /** Where the site keeps cases of its own: the store, and what is filed of a record. */
  readonly cases: { readonly store: CaseStore; readonly read: ReadCase } | null;
  /** What is remembered of the people of the records. */
  readonly people: Pick<KnownPeople, "forget" | "forgetIdle">;
}

export interface OpenRecords extends RecordIndex {
  /** The search, noting which records are asked for. */
  noting(search: EvidenceSearch): EvidenceSearch;
  /** Drops records that nobody asked for in time; tells how many. Called at the start and once an hour. */
  sweep(now?: Date): Promise<number>;
  close(): Promise<void>;
}

/** Keeps records of patients in collections of their own, and drops those that are idle. Changes of one record follow each other. */
export function openRecords(parts: RecordsParts): OpenRecords {
  const { engine, concepts, testNames, keptDays, cases, people } = parts;
  const queue = new RecordQueue();
  const noted = new Map<string, number>();
  const keyOf = (tenant: string, patient: string): string => JSON.stringify([tenant, patient]);
  const collectionOf = (tenant: string, patient: string): Collection => ({ kind: "record", tenant, patient });

  async function note(tenant: string, patient: string): Promise<void> {
    const key = keyOf(tenant, patient);
    if (Date.now() - (noted.get(key) ?? 0) < NOTED_MILLISECONDS) return;
    noted.set(key, Date.now());
    await engine.touch(collectionOf(tenant, patient));
  }

  async function update(tenant: string, record: PatientCase, signal: AbortSignal) {
    const throwIfEnded = (): void => {
      if (signal.aborted) throw new CdssError("CANCELLED", "the indexing of the record was cancelled");
    };
    throwIfEnded();
    const indexed = await updateRecord(record, { engine, concepts, testNames }, { tenant, signal });
    await engine.touch(collectionOf(tenant, record.id));
    if (cases === null) return indexed;
    const stored = await cases.read(record);
    throwIfEnded();
    if (stored === null) await cases.store.forget(tenant, record.id);
    else await cases.store.keep(tenant, record.id, stored);
    return indexed;
  }

  const sweep = async (now = new Date()): Promise<number> => {
    const before = new Date(now.getTime() - keptDays * DAY_MILLISECONDS);
    for (const [key, at] of noted) if (at < before.getTime()) noted.delete(key);
    people.forgetIdle(before);
    return engine.dropIdleRecords(before);
  };
  // A server that cannot be reached now is asked again in an hour; whoever searches it meanwhile is told.
  const quietly = (): Promise<unknown> => sweep().catch(() => 0);
  let sweeping = quietly();
  const timer = setInterval(() => {
    sweeping = quietly();
  }, SWEEP_MILLISECONDS);
  timer.unref();

  return {
    index: (tenant, record, signal) =>
      queue.run(keyOf(tenant, record.id), (either) => update(tenant, record, either), signal),
    forget: ({ tenant, patient }) => {
      const key = keyOf(tenant, patient);
      queue.cancel(key);
      people.forget(patient);
      return queue.run(key, async () => {
        await engine.drop(collectionOf(tenant, patient));
        await cases?.store.forget(tenant, patient);
        noted.delete(key);
      });
    },
    status: async ({ tenant, patient }) => {
      const index = await engine.open(collectionOf(tenant, patient));
      try {
        const facts = await index?.facts();
        const { documents = 0, passages = 0 } = facts ?? {};
        return { isIndexed: index !== null, documents, passages, keptDays };
      } finally {
        await index?.close();
      }
    },
    noting: (search) => ({
      search: async (query, signal) => {
        const { tenant = "local", patient } = query;
        // What cannot be noted is searched all the same, and dropped too soon at worst.
        if (patient !== undefined) await note(tenant, patient).catch(() => undefined);
        return search.search(query, signal);
      },
    }),
    sweep,
    close: async () => {
      clearInterval(timer);
      await sweeping;
      await queue.settled();
    },
  };
}
