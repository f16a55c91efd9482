import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  CdssError,
  type ConceptIndex,
  type Curie,
  type EvidenceSearch,
  type GraphStore,
  type SimilarCaseSearch,
} from "@cdss/domain";
import {
  type CaseStore,
  createCaseStore,
  createSimilarCaseSearch,
  type FindingGraph,
  type IndexEngine,
} from "@cdss/rag";

/** The root of everything that can be a finding of a patient. */
const PHENOTYPIC_ABNORMALITY = "HP:0000118" as Curie;
/** Bytes of the secret: as long as the hash is. */
const KEY_BYTES = 32;

/**
 * The secret under which ids of patients are hashed, made at the first call and kept in a file that only its owner reads. Throws CdssError
 * CONFIGURATION where the file cannot be read or written, or holds something else.
 */
export function readCaseKey(path: string): string {
  const fix = "make CDSS_INDEX_DIR a folder that this process may write, or unset CDSS_SIMILAR_CASES";
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Of two processes that begin at once, one makes the file and both read it.
    writeFileSync(path, randomBytes(KEY_BYTES).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw unusable(fix, thrown);
  }
  const key = readFileSync(path, "utf8").trim();
  if (/^[0-9a-f]{64}$/u.test(key)) return key;
  throw unusable("restore the file cases.key, or remove it together with the cases that were filed under it");
}

function unusable(fix: string, cause?: unknown): CdssError {
  const issue = { path: "CDSS_SIMILAR_CASES", message: "the key of the cases cannot be used", fix };
  return new CdssError("CONFIGURATION", `${issue.path}: ${issue.message}; ${fix}`, { issues: [issue], cause });
}

/** The store of a site's own cases. Throws as `readCaseKey` does. */
export function openCaseStore(
  keyFile: string,
  engine: IndexEngine,
  concepts: Pick<ConceptIndex, "release" | "related">,
): CaseStore {
  return createCaseStore({ engine, concepts, key: readCaseKey(keyFile) });
}

/** Information content over the conditions of the release, each concept counted once. */
export function findingGraph(
  graph: Pick<GraphStore, "conditionsWith">,
  concepts: Pick<ConceptIndex, "general">,
): FindingGraph {
  const counts = new Map<Curie, Promise<number>>();
  const count = (finding: Curie): Promise<number> => {
    const known = counts.get(finding);
    if (known !== undefined) return known;
    const counting = graph.conditionsWith(finding).then(({ length }) => length);
    counts.set(finding, counting);
    counting.catch(() => counts.delete(finding));
    return counting;
  };
  return {
    lineage: (finding) => concepts.general(finding),
    information: async (finding) => {
      const [own, all] = await Promise.all([count(finding), count(PHENOTYPIC_ABNORMALITY)]);
      // Modes of inheritance stand beside the abnormalities, and may be commoner than all of them.
      return own === 0 || all === 0 ? null : Math.max(0, Math.log(all / own));
    },
  };
}

export interface SimilarCasesParts {
  readonly search: EvidenceSearch;
  readonly concepts: Pick<ConceptIndex, "read" | "general">;
  readonly graph: Pick<GraphStore, "conditionsWith" | "concept">;
  readonly store: CaseStore | null;
}

/** The search for similar cases, published and of the site. */
export function openSimilarCases({ search, concepts, graph, store }: SimilarCasesParts): SimilarCaseSearch {
  return createSimilarCaseSearch({
    ...{ search, concepts, store },
    graph: findingGraph(graph, concepts),
    nameOf: async (concept) => (await graph.concept(concept))?.label ?? null,
  });
}
