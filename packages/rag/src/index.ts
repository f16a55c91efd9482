export { type ComposerOptions, createExtractiveComposer } from "./compose/extractive-composer.ts";
export { DESCRIPTION_FILE, MODEL_FILES, ModelDescription } from "./embed/model-description.ts";
export {
  DEFAULT_MODEL,
  type Embedder,
  type EmbedderOptions,
  openEmbedder,
  type TextKind,
} from "./embed/open-embedder.ts";
export { reciprocalRankFusion } from "./fuse/reciprocal-rank-fusion.ts";
export { type Bm25Index, type Bm25Parameters, createBm25Index, type Scored } from "./lexical/bm25-index.ts";
export { checkSupport, type Support, type SupportPassage } from "./support/check-support.ts";
export type { ConceptMention, ConceptReader } from "./support/concept-mention.ts";
export { tokenise } from "./text/tokenise.ts";
export { createStatementVerifier } from "./verify/statement-verifier.ts";
