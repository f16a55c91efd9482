import type { Assessment } from "./assessment.ts";
import type { Demographics, Finding, Observation, PatientCase, TextDocument, Unmapped } from "./case.ts";
import type { CaseReviewer } from "./case-review.ts";
import type { ClinicalCondition } from "./clinical-condition.ts";
import type { Curie } from "./curie.ts";
import type { DifferentialQueryInput, DifferentialResult, Explanation, NextQuestion } from "./differential.ts";
import type { EdgeEvidence, Evidence, Statement } from "./evidence.ts";
import type { EvidenceSearch, QuestionAnswerer } from "./evidence-search.ts";
import type { Concept, ReleaseInfo, SearchHit, SearchOptions } from "./graph.ts";
import type { MedicationKnowledge, Work } from "./medication.ts";
import type { QuotePicker } from "./quote-picker.ts";
import type { RecordIndex } from "./record-index.ts";
import type { SimilarCaseSearch } from "./similar-cases.ts";
import type { Language, LocalizedText } from "./text.ts";

/**
 * The knowledge graph. Two implementations (memory, Neo4j) pass one contract suite. All reads; order is deterministic.
 * Unknown ids give null or an empty list; an unreachable server throws CdssError UNAVAILABLE.
 */
export interface GraphStore {
  release(): Promise<ReleaseInfo>;
  /** The concept under its own, an alternative or an obsolete id with a replacement; null when unknown. */
  concept(id: Curie): Promise<Concept | null>;
  /** All ancestors without the concept itself, sorted by id. */
  ancestors(id: Curie): Promise<Curie[]>;
  /** All descendants without the concept itself, sorted by id. */
  descendants(id: Curie): Promise<Curie[]>;
  /** Annotation edges of one condition record (not of its equivalents), sorted by edge id. */
  annotationsOf(condition: Curie): Promise<EdgeEvidence[]>;
  /** Conditions annotated (not negated) with the term or one of its descendants, sorted by id. */
  conditionsWith(term: Curie): Promise<Curie[]>;
  /** Annotation edges by id; unknown ids are left out. */
  edges(ids: readonly string[]): Promise<EdgeEvidence[]>;
  /** Concepts by name prefix or words, in either language, best first. */
  search(query: string, options?: SearchOptions): Promise<SearchHit[]>;
  close(): Promise<void>;
}

/** Ranks conditions for a set of findings. Synchronous in memory; a promise keeps the port open for a remote one. */
export interface DifferentialPort {
  rank(query: DifferentialQueryInput): Promise<DifferentialResult>;
  /** Findings to ask next, most informative first. */
  questions(query: DifferentialQueryInput, limit: number): Promise<NextQuestion[]>;
  /** Why a condition stands where it stands. Throws CdssError UNKNOWN_CONCEPT when the release does not know it. */
  explain(query: DifferentialQueryInput, condition: Curie): Promise<Explanation>;
}

/** Reads findings out of text and of measurements. */
export interface FindingExtractor {
  /**
   * Findings of a document with their spans, in order of their start, and in the same form the conditions that it names: what somebody
   * thought, not what was observed.
   */
  fromText(
    document: TextDocument,
    demographics: Demographics,
  ): { findings: Finding[]; conditions: Finding[]; unmapped: Unmapped[] };
  /** Findings of coded or measured observations, by reference range for age and sex. Normal values give absent findings. */
  fromObservations(
    observations: readonly Observation[],
    demographics: Demographics,
  ): { findings: Finding[]; unmapped: Unmapped[] };
}

/** Writes the sentences of an assessment from evidence. An implementation may use a model; the extractive one does not. */
export interface Composer {
  compose(
    draft: Pick<Assessment, "findings" | "differential" | "questions" | "sufficiency" | "evidence">,
  ): Promise<Statement[]>;
}

/** Decides whether the cited evidence carries a statement. */
export interface StatementVerifier {
  verify(
    statements: readonly Statement[],
    evidence: readonly Evidence[],
    patientCase: Pick<PatientCase, "documents">,
  ): Promise<{ kept: Statement[]; dropped: { statement: Statement; reason: string }[] }>;
}

/** Reads a record of some format into a case. Throws CdssError INVALID_FHIR naming the field on bad input. */
export interface RecordReader {
  read(record: unknown): PatientCase;
}

/** What the packs say of conditions beyond the graph. Unknown ids and keys give null. */
export interface ConditionKnowledge {
  /** The entry of the condition that one of these records stands for. */
  entryOf(records: readonly Curie[]): ClinicalCondition | null;
  /** What a clinician reads for the key of a test. */
  testName(key: string): LocalizedText | null;
  work(id: string): Work | null;
  /** Every name of each condition, in both languages. */
  allNames(): readonly (readonly string[])[];
}

/** What `assess` needs. Everything but graph and differential is a lane that may fail. */
export interface EnginePorts {
  readonly graph: GraphStore;
  readonly differential: DifferentialPort;
  readonly extractor: FindingExtractor;
  readonly composer: Composer;
  readonly verifier: StatementVerifier;
  readonly conditions: ConditionKnowledge;
  readonly medication: MedicationKnowledge;
  /** Passages of the literature and of records; null where it is switched off. */
  readonly evidence: EvidenceSearch | null;
  /** Picks the words of a passage that are shown. */
  readonly quotes: QuotePicker;
  /** Answers to follow-up questions; null where they are switched off. */
  readonly answers: QuestionAnswerer | null;
  /** Keeps records of patients to be cited; null where nothing is indexed here. */
  readonly recordIndex: RecordIndex | null;
  /** Published and own cases like a patient's; null where nothing is searched. */
  readonly similarCases: SimilarCaseSearch | null;
  /** Reads a case with a chat model, beside the graph; null where no model is set. */
  readonly reviews: CaseReviewer | null;
}

/** A patient of a `PatientSource`, as a list shows it. */
export interface PatientSummary {
  readonly id: string;
  readonly title: LocalizedText;
  /** Language of the record itself. */
  readonly language: Language;
  readonly summary: LocalizedText;
}

/** Records to choose from: the synthetic patients of a demonstration, or whatever a hospital puts behind it. */
export interface PatientSource {
  /** In the order of the source. */
  list(): Promise<PatientSummary[]>;
  /** The FHIR bundle of a patient. Throws CdssError NOT_FOUND when the source does not know the id. */
  bundle(id: string): Promise<unknown>;
}
