import type {
  ConceptIndex,
  ConditionKnowledge,
  DifferentialPort,
  FindingExtractor,
  GraphStore,
  MedicationKnowledge,
  ReleaseInfo,
} from "@cdss/domain";
import type { Corpus, TestNames } from "@cdss/rag";
import type { GraphSettings } from "../settings/settings.ts";

/** A release in memory, with all that is built on it. */
export interface LoadedKnowledge {
  readonly info: ReleaseInfo;
  readonly graph: GraphStore;
  readonly differential: DifferentialPort;
  readonly extractor: FindingExtractor;
  readonly conditions: ConditionKnowledge;
  readonly medication: MedicationKnowledge;
  /** Which concepts a passage names. Made at the first call, which takes about a second. */
  concepts(): ConceptIndex;
  /** Other names of the tests of a record, in both languages. */
  readonly testNames: TestNames;
  /** The packs as documents to cite. */
  packs(): Corpus;
}

/** How the runtime gets at knowledge; a test, or a hospital with a store of its own, may give another. */
export interface KnowledgeSources {
  load(releaseDirectory: string): Promise<LoadedKnowledge>;
  connect(settings: Extract<GraphSettings, { kind: "neo4j" }>): Promise<GraphStore>;
}
