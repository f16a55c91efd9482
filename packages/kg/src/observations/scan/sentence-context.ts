import { HYPOTHETICAL_BEFORE, NOT_A_SPECIMEN, SPECIMEN_HEADING, SPECIMENS } from "./scan-words.ts";

/** Furthest that the beginning of a sentence is looked for; keeps a text without punctuation linear. */
const LOOK_BACK = 240;
const CLAUSE_LOOK_BACK = 40;
const SENTENCE_END = /[。；;\n]|[.](?=\s|$)/g;
const CLAUSE_END = /[，,。；;\n]|[.](?=\s|$)/g;

function afterLast(pattern: RegExp, text: string): string {
  let from = 0;
  for (const match of text.matchAll(pattern)) from = match.index + match[0].length;
  return text.slice(from);
}

/**
 * The specimen that governs the name at a position; null when none is named. `masked` is the lower-case text with the names
 * of tests blanked out, so that "urine protein" does not make a urine value of the albumin behind it.
 */
export function specimenBefore(masked: string, position: number): "blood" | "urine" | "other" | null {
  const sentence = afterLast(SENTENCE_END, masked.slice(Math.max(0, position - LOOK_BACK), position));
  const clean = sentence.replace(NOT_A_SPECIMEN, (word) => " ".repeat(word.length));
  const clauseStart = clean.length - afterLast(CLAUSE_END, clean).length;
  let last: { at: number; specimen: "blood" | "urine" | "other" } | null = null;
  for (const [specimen, pattern] of SPECIMENS) {
    for (const match of clean.matchAll(pattern)) {
      if (last !== null && match.index < last.at) continue;
      const heads = SPECIMEN_HEADING.test(clean.slice(match.index + match[0].length));
      if (heads || match.index >= clauseStart) last = { at: match.index, specimen };
    }
  }
  return last?.specimen ?? null;
}

/** Whether the clause makes the value a goal, a condition or a reference ("if temperature > 38.5", 目标血压). */
export function isHypothetical(lower: string, position: number): boolean {
  const clause = afterLast(CLAUSE_END, lower.slice(Math.max(0, position - CLAUSE_LOOK_BACK), position));
  return HYPOTHETICAL_BEFORE.test(clause);
}

/** Whether one of the words stands in the sentence around a span, at most `LOOK_BACK` units to either side. */
export function sentenceHolds(lower: string, start: number, end: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const before = afterLast(SENTENCE_END, lower.slice(Math.max(0, start - LOOK_BACK), start));
  const rest = lower.slice(end, end + LOOK_BACK);
  const stop = rest.search(/[。；;\n]|[.](?=\s|$)/);
  const after = stop === -1 ? rest : rest.slice(0, stop);
  const sentence = before + lower.slice(start, end) + after;
  return words.some((word) => sentence.includes(word));
}
