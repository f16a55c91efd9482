export type { MentionContext } from "./context/assign-context.ts";
export type { SectionContext } from "./context/words/sections.ts";
export { type ExtractedFindings, extractFindings } from "./extract/extract-findings.ts";
export {
  createTextMatcher,
  type ReadMention,
  type ReadOptions,
  type TextMatcher,
} from "./match/create-text-matcher.ts";
export type { MatchedConcept } from "./match/mention.ts";
