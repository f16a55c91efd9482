import type { ConceptIndex, Curie } from "@cdss/domain";
import { EvidenceFilter } from "@cdss/domain";
import type { Collection, IndexEngine, PassageIndex } from "../passage-index/passage-index.ts";
import { caseId, type StoredCase, toCase, toIndexed } from "./stored-case.ts";

/** Candidates that the lane of concepts gives, for a comparison by their findings. */
const CANDIDATES = 200;

export interface CaseStoreParts {
  readonly engine: IndexEngine;
  readonly concepts: Pick<ConceptIndex, "release" | "related">;
  /** Secret of the site, under which ids are hashed. */
  readonly key: string;
}

/** Cases of each site, one small entry a patient. Changes of one store follow each other. */
export interface CaseStore {
  /** Files the case, in place of the former one of the patient. */
  keep(tenant: string, patient: string, stored: StoredCase): Promise<void>;
  /** Removes the case, from the files of the index too. An unknown patient is no error. */
  forget(tenant: string, patient: string): Promise<void>;
  /** How many other patients are filed, and those of them that have a finding in common with these or near them. */
  near(
    tenant: string,
    patient: string | undefined,
    findings: readonly Curie[],
  ): Promise<{ readonly others: number; readonly cases: StoredCase[] }>;
}

export function createCaseStore({ engine, concepts, key }: CaseStoreParts): CaseStore {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
  const collectionOf = (tenant: string): Collection => ({ kind: "cases", tenant });

  async function held(index: PassageIndex, tenant: string): Promise<Map<string, StoredCase>> {
    const ids = (await index.documents(tenant)).map(({ id }) => id);
    const passages = await index.passages(ids, [tenant]);
    return new Map(passages.map((passage) => [passage.id, toCase(passage)]));
  }

  /** Written anew, so that nothing of what was taken out stays in a file. */
  async function write(tenant: string, cases: ReadonlyMap<string, StoredCase>): Promise<void> {
    await engine.drop(collectionOf(tenant));
    if (cases.size === 0) return;
    const index = await engine.build(collectionOf(tenant), { release: concepts.release, model: null });
    try {
      await index.add([...cases].map(([id, stored]) => toIndexed(id, tenant, stored)));
      await index.settle();
      await engine.publish(collectionOf(tenant));
    } finally {
      await index.close();
    }
  }

  async function withIndex<Result>(tenant: string, work: (index: PassageIndex | null) => Promise<Result>) {
    const index = await engine.open(collectionOf(tenant));
    try {
      return await work(index);
    } finally {
      await index?.close();
    }
  }

  return {
    keep: (tenant, patient, stored) =>
      inTurn(async () => {
        const id = caseId(key, tenant, patient);
        const others = await withIndex(tenant, async (index) => {
          if (index === null) return new Map<string, StoredCase>();
          if ((await index.facts()).release !== concepts.release) return held(index, tenant);
          await index.add([toIndexed(id, tenant, stored)]);
          await index.settle();
          return null;
        });
        if (others !== null) await write(tenant, others.set(id, stored));
      }),
    forget: (tenant, patient) =>
      inTurn(async () => {
        const id = caseId(key, tenant, patient);
        const cases = await withIndex(tenant, async (index) => (index === null ? null : held(index, tenant)));
        if (cases?.delete(id) === true) await write(tenant, cases);
      }),
    near: (tenant, patient, findings) =>
      withIndex(tenant, async (index) => {
        if (index === null) return { others: 0, cases: [] };
        const own = patient === undefined ? null : caseId(key, tenant, patient);
        const ids = (await index.documents(tenant)).map(({ id }) => id);
        const scope = { tenants: [tenant], filter: EvidenceFilter.parse({}) };
        const found = await index.byConcepts(weightsOf(findings, concepts), scope, CANDIDATES);
        const nearest = found.map(({ id }) => id).filter((id) => id !== own);
        const passages = await index.passages(nearest, [tenant]);
        return { others: ids.filter((id) => id !== own).length, cases: passages.map(toCase) };
      }),
  };
}

/** The findings and what is near them in the graph, each at its greatest nearness. */
function weightsOf(findings: readonly Curie[], concepts: CaseStoreParts["concepts"]): Map<Curie, number> {
  const weights = new Map<Curie, number>();
  for (const finding of findings)
    for (const [id, nearness] of concepts.related(finding)) weights.set(id, Math.max(weights.get(id) ?? 0, nearness));
  return weights;
}
