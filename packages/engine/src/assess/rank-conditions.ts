import {
  type Assessment,
  CdssError,
  type Curie,
  type DifferentialQueryInput,
  type EdgeEvidence,
  type EnginePorts,
  type Evidence,
  type ReleaseInfo,
} from "@cdss/domain";
import { citedEdges } from "../evidence/cited-edges.ts";
import { citedEntries } from "../evidence/cited-entries.ts";
import { dropUnresolved } from "../evidence/drop-unresolved.ts";
import { recordEvidence } from "../evidence/record-evidence.ts";
import type { CollectedFindings } from "../findings/collect-findings.ts";
import type { LaneRunner } from "../lane/lane-runner.ts";
import { ENGINE_VERSION } from "../version/engine-version.ts";

export type Ranking = Pick<
  Assessment,
  "differential" | "considered" | "sufficiency" | "unknownFindings" | "versions" | "evidence"
>;

/** Rank, and load what the ranking cites. Only the ranking itself must succeed; an unreachable graph costs its sources. */
export async function rankConditions(
  query: DifferentialQueryInput,
  collected: CollectedFindings,
  ports: Pick<EnginePorts, "differential" | "graph" | "conditions">,
  runner: LaneRunner,
): Promise<Ranking> {
  const result = await ports.differential.rank(query);
  const readRelease = () => ports.graph.release();
  const release = await runner.attempt<ReleaseInfo | null>("differential", "reading the release", readRelease, null);
  if (release !== null && release.id !== result.release) {
    const message = "the ranking and the graph were built from different releases";
    runner.fail("differential", new CdssError("RELEASE_DRIFT", message), "comparing releases");
  }
  const loadEdges = () => citedEdges(result.ranked, ports.graph, ports.conditions);
  const edges = await runner.attempt<EdgeEvidence[]>("differential", "loading the cited edges", loadEdges, []);
  const entries = citedEntries(result.ranked, ports.conditions, result.release);
  const told = [...(collected.course?.provenance ?? []), ...collected.named.flatMap(({ provenance }) => provenance)];
  const evidence: Evidence[] = [...recordEvidence(collected.findings, told), ...entries, ...edges];
  const { ranked, unresolved } = dropUnresolved(result.ranked, evidence);
  if (unresolved > 0) {
    const message = `cited edges without an entry in the graph: ${unresolved}; their citations are left out`;
    runner.fail("differential", new CdssError("NOT_FOUND", message), "resolving evidence");
  }
  return {
    differential: ranked,
    considered: result.considered,
    sufficiency: result.sufficiency,
    unknownFindings: unknownConcepts(collected, result.unknownFindings),
    versions: {
      release: result.release,
      hpo: release?.hpoVersion ?? "unknown",
      annotations: release?.annotationVersion ?? "unknown",
      engine: ENGINE_VERSION,
    },
    evidence,
  };
}

/** What the graph does not know, and what the ranking did not, as concepts. */
function unknownConcepts({ findings, unknown }: CollectedFindings, findingIds: readonly string[]): Curie[] {
  const conceptOf = new Map(findings.map(({ id, concept }) => [id, concept]));
  return [...new Set([...unknown, ...findingIds.flatMap((id) => conceptOf.get(id) ?? [])])];
}
