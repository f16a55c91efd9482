import type { EvidenceQuery, Passage } from "@cdss/domain";
import { type Deidentifier, levelOfPassage } from "../answer/hide-identifiers.ts";
import { type DataLevel, type LeavePolicy, mayLeaveSite } from "../deidentify/may-leave-site.ts";

/** Where the models of the search stand, and what may be sent there. */
export interface SearchSites {
  readonly embeddings: "local" | "remote";
  readonly rerank: "local" | "remote";
  readonly deidentify: Deidentifier;
  readonly policy: LeavePolicy;
}

/** Texts as they may be sent, or the rule that refuses. */
export type SentTexts = { readonly question: string; readonly texts: readonly string[] } | { readonly refused: string };

/** A question about nobody; one that belongs to a patient, or names somebody (GB/T 39725-2020). */
const OPEN_QUESTION_LEVEL = 2;
const PERSONAL_QUESTION_LEVEL = 3;

/**
 * What a model at a site may be sent of a question and passages: all as it stands to a local one; to a remote one what is open as it
 * stands, and the rest de-identified where policy allows. Refused, with the rule, where one of them may not leave: a part of a list of
 * candidates would be ranked against nothing.
 */
export function textsForSite(
  destination: "local" | "remote",
  query: Pick<EvidenceQuery, "text" | "tenant" | "patient">,
  passages: readonly Passage[],
  { deidentify, policy }: Pick<SearchSites, "deidentify" | "policy">,
): SentTexts {
  const texts = passages.map(({ text }) => text);
  if (destination === "local") return { question: query.text, texts };
  const whose = { tenant: query.tenant, patient: query.patient ?? null };
  const hidden = deidentify(query.text, whose);
  const isPersonal = query.patient !== undefined || hidden.removed.length > 0;
  const level: DataLevel = isPersonal ? PERSONAL_QUESTION_LEVEL : OPEN_QUESTION_LEVEL;
  for (const one of [level, ...passages.map(levelOfPassage)]) {
    const decision = mayLeaveSite({ level: one, destination, deidentified: true, policy });
    if (!decision.allowed) return { refused: decision.message };
  }
  return {
    question: hidden.text,
    texts: passages.map((passage) =>
      levelOfPassage(passage) <= OPEN_QUESTION_LEVEL ? passage.text : deidentify(passage.text, whose).text,
    ),
  };
}
