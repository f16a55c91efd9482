import type { ConceptIndex, DifferentialPort, EvidenceSearch, FindingExtractor, GraphStore } from "@cdss/domain";
import type { Deidentifier } from "../answer/hide-identifiers.ts";
import type { ChatModel } from "../chat/chat-model.ts";
import type { LeavePolicy } from "../deidentify/may-leave-site.ts";

/** What a review needs of the graph: it is held against these, and never changes them. */
export interface ReviewGraph {
  readonly extractor: Pick<FindingExtractor, "fromText">;
  readonly graph: Pick<GraphStore, "concept">;
  readonly differential: Pick<DifferentialPort, "explain">;
  /** Which concepts a text names, and what is more general. */
  readonly concepts: Pick<ConceptIndex, "read" | "general">;
}

export interface CaseReviewerParts extends ReviewGraph {
  readonly chat: ChatModel;
  /** Tokens that a prompt may have: longer documents are read by parts, and passages are left out. */
  readonly inputTokens: number;
  readonly search: EvidenceSearch;
  /** What may be sent to a chat model elsewhere, and how names are taken out of it first. */
  readonly deidentify: Deidentifier;
  readonly policy: LeavePolicy;
}
