import { z } from "zod";
import type { Sample } from "../../core/sample.ts";
import type { CitationGold, CitationInput, CitationOutput } from "./citation.ts";
import { KINDS } from "./rewrite/kinds.ts";

export const CitationScore = z.object({
  correct: z.boolean(),
  confidence: z.number().min(0).max(1).optional(),
  reason: z.string().optional(),
  /** What the data says. */
  supported: z.boolean(),
  /** The system let the statement stand. One that failed decided the wrong thing. */
  kept: z.boolean(),
  /** How sure it was that a passage carries the statement; null where it failed. */
  score: z.number().nullable(),
});
export type CitationScore = z.infer<typeof CitationScore>;

/** What a wrong decision was about, by the kind of the statement. */
function reasonOf(kept: boolean, kind: string): string {
  const words = KINDS[kind]?.words ?? `is of the kind "${kind}"`;
  return `${kept ? "kept" : "refused"} a statement that ${words}`;
}

/** Hold a decision against the data. */
export function scoreCitation(
  { gold }: Sample<CitationInput, CitationGold>,
  output: CitationOutput | null,
): CitationScore {
  const { supported, kind } = gold;
  if (output === null) return { correct: false, reason: "gave no answer", supported, kept: !supported, score: null };
  const kept = output.supported;
  const correct = kept === supported;
  return {
    correct,
    confidence: kept ? output.score : 1 - output.score,
    ...(correct ? {} : { reason: reasonOf(kept, kind) }),
    supported,
    kept,
    score: output.score,
  };
}
