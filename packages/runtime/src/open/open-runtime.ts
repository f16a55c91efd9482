import {
  CdssError,
  type EnginePorts,
  type ErrorCode,
  type GraphStore,
  type PatientSource,
  type RecordReader,
  type ReleaseInfo,
} from "@cdss/domain";
import { parseBundle } from "@cdss/fhir";
import { compareReleases } from "@cdss/kg";
import { createExtractiveComposer, createQuotePicker, createStatementVerifier } from "@cdss/rag";
import { createKnownPeople, type KnownPeople } from "../evidence/known-people.ts";
import { type EvidenceRuntime, openEvidence } from "../evidence/open-evidence.ts";
import { openReview } from "../evidence/open-review.ts";
import { type ReadCase, readCase } from "../evidence/read-case.ts";
import { NO_PATIENTS, openPatientDirectory } from "../patients/patient-directory.ts";
import { parseSettings, type Settings } from "../settings/settings.ts";
import { kgSources } from "./kg-sources.ts";
import type { KnowledgeSources, LoadedKnowledge } from "./knowledge-sources.ts";

/** Something that an operator should know, and that did not keep the service from starting. */
export interface RuntimeWarning {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Everything that the API and the command line need, wired and ready. */
export interface Runtime {
  readonly ports: EnginePorts;
  readonly records: RecordReader;
  readonly patients: PatientSource;
  /** Null where the lane of evidence is switched off. */
  readonly evidence: EvidenceRuntime | null;
  /** The release that the ranking reads. */
  readonly release: ReleaseInfo;
  readonly warnings: readonly RuntimeWarning[];
  /** Let go of connections. */
  close(): Promise<void>;
}

/**
 * Open the service from the environment: parse the settings, load the release, wire the ports, and compare the release in
 * memory with that in Neo4j.
 *
 * Throws CdssError CONFIGURATION naming the variable, INVALID_RELEASE naming the file, UNAVAILABLE for a Neo4j that cannot
 * be reached, INVALID_SOURCE for a broken list of patients, and RELEASE_DRIFT where the two stores hold different
 * releases; with CDSS_ALLOW_DRIFT=1 the drift becomes a warning.
 */
export async function openRuntime(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  sources: KnowledgeSources = kgSources,
): Promise<Runtime> {
  const settings = parseSettings(environment);
  const warnings: RuntimeWarning[] = [];
  const patients = openPatients(settings, warnings);
  const knowledge = await sources.load(settings.releaseDirectory);
  const graph = await openGraph(settings, knowledge, sources, warnings);
  const withoutEvidence: EnginePorts = {
    graph,
    differential: knowledge.differential,
    extractor: knowledge.extractor,
    conditions: knowledge.conditions,
    medication: knowledge.medication,
    composer: createExtractiveComposer(),
    verifier: createStatementVerifier(graph),
    quotes: createQuotePicker(),
    ...{ evidence: null, answers: null, reviews: null, recordIndex: null, similarCases: null },
  };
  const people = createKnownPeople();
  const evidence = await openLane(settings, knowledge, warnings, (record) => readCase(record, withoutEvidence), people);
  return {
    ports: {
      ...withoutEvidence,
      evidence: evidence?.search ?? null,
      answers: evidence?.answers ?? null,
      recordIndex: evidence?.records ?? null,
      similarCases: evidence?.similarCases ?? null,
      reviews: evidence === null ? null : openReview(evidence.writing, evidence.search, { ...knowledge, graph }),
    },
    records: {
      read: (record) => {
        const parsed = parseBundle(record);
        people.remember(parsed.id, record);
        return parsed;
      },
    },
    patients,
    evidence,
    release: knowledge.info,
    warnings,
    close: async () => {
      await evidence?.close();
      await graph.close();
      if (graph !== knowledge.graph) await knowledge.graph.close();
    },
  };
}

/** Evidence is a lane that may fail: what is down is told, and the rest answers. */
async function openLane(
  { evidence: settings }: Settings,
  knowledge: LoadedKnowledge,
  warnings: RuntimeWarning[],
  read: ReadCase,
  people: KnownPeople,
): Promise<EvidenceRuntime | null> {
  if (settings === null) return null;
  const evidence = await openEvidence(settings, knowledge, read, people);
  warnings.push(...evidence.failures.map(({ code, message }) => ({ code, message })));
  return evidence;
}

function openPatients({ patientsDirectory }: Settings, warnings: RuntimeWarning[]): PatientSource {
  if (patientsDirectory !== null) return openPatientDirectory(patientsDirectory);
  warnings.push({ code: "NOT_FOUND", message: "CDSS_PATIENTS_DIR is not set: there are no patients to choose from" });
  return NO_PATIENTS;
}

async function openGraph(
  { graph: settings, allowDrift }: Settings,
  knowledge: LoadedKnowledge,
  sources: KnowledgeSources,
  warnings: RuntimeWarning[],
): Promise<GraphStore> {
  if (settings.kind === "memory") return knowledge.graph;
  const graph = await sources.connect(settings);
  try {
    const differences = await compareReleases(knowledge.info, graph);
    if (differences.length === 0) return graph;
    const words = differences.map(
      ({ field, memory, neo4j }) => `${field} is ${memory} in memory and ${neo4j} in Neo4j`,
    );
    const message = `${words.join("; ")}; ${differences[0]?.fix ?? ""}`;
    if (!allowDrift) {
      const issues = differences.map(({ field, memory, neo4j, fix }) => ({
        path: `NEO4J_URI.${field}`,
        message: `${memory} in memory, ${neo4j} in Neo4j`,
        fix: `${fix}, or set CDSS_ALLOW_DRIFT=1`,
      }));
      throw new CdssError("RELEASE_DRIFT", message, { issues });
    }
    warnings.push({ code: "RELEASE_DRIFT", message });
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}
