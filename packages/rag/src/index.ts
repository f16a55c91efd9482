export { type ComposerOptions, createExtractiveComposer } from "./compose/extractive-composer.ts";
export { createStatementVerifier } from "./verify/statement-verifier.ts";
