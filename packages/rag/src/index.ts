export { type ComposerOptions, createExtractiveComposer } from "./compose/extractive-composer.ts";
export { reciprocalRankFusion } from "./fuse/reciprocal-rank-fusion.ts";
export { type Bm25Index, type Bm25Parameters, createBm25Index, type Scored } from "./lexical/bm25-index.ts";
export { tokenise } from "./text/tokenise.ts";
export { createStatementVerifier } from "./verify/statement-verifier.ts";
