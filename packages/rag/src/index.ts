export { conceptReader } from "./answer/concept-reader.ts";
export {
  createQuestionAnswerer,
  type QuestionAnswererParts,
} from "./answer/create-question-answerer.ts";
export { type Deidentifier, isGuarded, type Whose } from "./answer/hide-identifiers.ts";
export { type CaseStore, createCaseStore } from "./cases/case-store.ts";
export type { FindingGraph } from "./cases/compare-findings.ts";
export { createSimilarCaseSearch } from "./cases/create-similar-case-search.ts";
export type { StoredCase } from "./cases/stored-case.ts";
export type { ChatEvent, ChatModel, ChatRequest, ChatSite, RenderedPrompt } from "./chat/chat-model.ts";
export { type ChatSettings, parseChatSettings } from "./chat/chat-settings.ts";
export type { ChatCall } from "./chat/limits/chat-call.ts";
export { openChatModel } from "./chat/open-chat-model.ts";
export { completeItems } from "./chat/structured/complete-items.ts";
export { type ComposerOptions, createExtractiveComposer } from "./compose/extractive-composer.ts";
export { bioasqCorpus } from "./corpus/bioasq/bioasq-corpus.ts";
export type { Corpus, CorpusIssue } from "./corpus/corpus.ts";
export { type FolderCorpusOptions, folderCorpus } from "./corpus/folder/folder-corpus.ts";
export { jatsCorpus } from "./corpus/jats/jats-corpus.ts";
export { medquadCorpus } from "./corpus/medquad/medquad-corpus.ts";
export { packCorpus } from "./corpus/packs/pack-corpus.ts";
export type { PackKnowledge } from "./corpus/packs/pack-knowledge.ts";
export { pubmedCorpus } from "./corpus/pubmed/pubmed-corpus.ts";
export type { TestNames } from "./corpus/record/coded-corpus.ts";
export { createRecordAnswerer } from "./corpus/record/create-record-answerer.ts";
export { recordCorpus } from "./corpus/record/record-corpus.ts";
export { type RecordParts, updateRecord } from "./corpus/record/update-record.ts";
export { splCorpus } from "./corpus/spl/spl-corpus.ts";
export { type Deidentified, deidentify } from "./deidentify/deidentify.ts";
export type { DeidentifyOptions } from "./deidentify/find-identifiers.ts";
export { IDENTIFIER_KINDS, type IdentifierKind } from "./deidentify/identifier.ts";
export type { KnownIdentifiers } from "./deidentify/known-identifiers.ts";
export {
  DataLevel,
  type LeaveDecision,
  LeavePolicy,
  type LeaveRequest,
  mayLeaveSite,
} from "./deidentify/may-leave-site.ts";
export { shiftDaysOf } from "./deidentify/shift-days.ts";
export type { Embedder, TextKind } from "./embed/embedder.ts";
export { type EmbeddingEndpoint, readEmbeddingEndpoint } from "./embed/endpoint/embedding-settings.ts";
export { type EndpointOptions, openEmbeddingEndpoint } from "./embed/endpoint/open-embedding-endpoint.ts";
export { DESCRIPTION_FILE, MODEL_FILES, ModelDescription } from "./embed/model-description.ts";
export { DEFAULT_MODEL, type EmbedderOptions, openEmbedder } from "./embed/open-embedder.ts";
export { reciprocalRankFusion } from "./fuse/reciprocal-rank-fusion.ts";
export {
  type IngestOptions,
  type IngestParts,
  type IngestProgress,
  type IngestReport,
  ingest,
} from "./ingest/ingest.ts";
export { createChatJudge } from "./judge/chat-judge.ts";
export { InferenceDescription } from "./judge/inference-description.ts";
export { type InferenceJudgeOptions, type OpenJudge, openInferenceJudge } from "./judge/open-inference-judge.ts";
export type { JudgedClaim, SupportJudge } from "./judge/support-judge.ts";
export { type Bm25Index, type Bm25Parameters, createBm25Index, type Scored } from "./lexical/bm25-index.ts";
export { openLanceEngine } from "./passage-index/lancedb/lancedb-engine.ts";
export {
  type Collection,
  type IndexBasis,
  type IndexEngine,
  type PassageIndex,
  SHARED_TENANT,
} from "./passage-index/passage-index.ts";
export { openQdrantEngine } from "./passage-index/qdrant/qdrant-engine.ts";
export type { QdrantSettings } from "./passage-index/qdrant/qdrant-settings.ts";
export { splitDocument } from "./passages/split-document.ts";
export { type Span, splitSentences } from "./passages/split-sentences.ts";
export { createQuotePicker } from "./quote/create-quote-picker.ts";
export { openRerankEndpoint } from "./rerank/open-rerank-endpoint.ts";
export { openReranker, type RerankerOptions } from "./rerank/open-reranker.ts";
export { type RerankEndpoint, readRerankEndpoint } from "./rerank/rerank-settings.ts";
export type { Reranker } from "./rerank/reranker.ts";
export { RerankerDescription } from "./rerank/reranker-description.ts";
export { createCaseReviewer } from "./review/create-case-reviewer.ts";
export type { CaseReviewerParts, ReviewGraph } from "./review/review-ports.ts";
export { createEvidenceSearch, type EvidenceSearchParts, type PassageScorer } from "./search/create-evidence-search.ts";
export { type LaneParts, searchLanes } from "./search/search-lanes.ts";
export { checkSupport, type Support, type SupportPassage } from "./support/check-support.ts";
export type { ConceptMention, ConceptReader } from "./support/concept-mention.ts";
export { tokenise } from "./text/tokenise.ts";
export { createStatementVerifier } from "./verify/statement-verifier.ts";
