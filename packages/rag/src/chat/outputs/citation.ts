import { z } from "zod";

/** More would be a text copied, not cited. */
const WORDS = 2_000;

/** One of the handles that the prompt gave: a model held to the form cannot name another. */
export function handle<const T extends string | number>(handles: readonly T[]) {
  return z.literal([...handles]);
}

/** Handles [1] to [n] of passages; with no passages nothing can be cited. */
export function citations(passages: number) {
  const handles = Array.from({ length: passages }, (_, index) => index + 1);
  const Citation = z.strictObject({
    passage: passages === 0 ? z.never() : handle(handles),
    /** As the model copied them. Whether they stand in the passage is checked by who asked. */
    words: z.string().trim().min(1).max(WORDS),
  });
  return z.array(Citation);
}

/** A sentence that a model wrote. */
export const WrittenSentence = z.string().trim().min(1).max(1_000);
