import type { Language } from "@cdss/domain";
import { z } from "zod";
import type { Sample } from "../../core/sample.ts";

/** A text that an answer may rest on and cite. */
export const Passage = z.strictObject({ id: z.string().min(1), text: z.string().min(1) });
export type Passage = z.infer<typeof Passage>;

/** What a system sees; also the wire format for external programs. */
export interface Question {
  readonly lang: Language;
  readonly question: string;
  /** Text by key: `{"A": "Aspirin", "B": "Heparin"}`, `{"yes": "yes", "no": "no"}`. The key is the answer. */
  readonly choices: Readonly<Record<string, string>>;
  /** The question's own passages: where it has some, "with retrieval" means with these, and not with the corpus. */
  readonly context?: readonly Passage[];
}

export interface Gold {
  /** Key of the right choice. */
  readonly answer: string;
}

export interface Shared {
  /** Passages of `--corpus`; empty without it. */
  readonly corpus: readonly Passage[];
}

export type QuestionSample = Sample<Question, Gold>;

const DECISIONS: readonly string[] = ["yes", "no", "maybe"];

/**
 * True where the choices are a decision (yes, no, maybe) and not contents: the words of such a choice say nothing, and the
 * same label means the same in every question.
 */
export function isDecision(choices: Question["choices"]): boolean {
  return Object.keys(choices).every((key) => DECISIONS.includes(key));
}
