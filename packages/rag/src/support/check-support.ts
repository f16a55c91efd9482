import type { ConceptReader } from "./concept-mention.ts";
import { areOfTwoLanguages, matchAcrossLanguages } from "./cross-language/check-across-languages.ts";
import { matchPassage } from "./match-passage.ts";
import { readTokens } from "./read-tokens.ts";
import type { SupportKind } from "./support-token.ts";

export interface SupportPassage {
  readonly id: string;
  readonly text: string;
}

export interface Support {
  readonly supported: boolean;
  /** Not carried by the rules, but for words alone: no name, figure, denial, direction, group or time differs. A judge may decide. */
  readonly undecided: boolean;
  /** 0 to 1, above 0.5 where supported. It orders statements and is no probability. */
  readonly score: number;
  /** The kind of fault in a sentence; never words of the statement or of a passage. */
  readonly reason: string;
  /** The place that carries the statement, or comes nearest: half-open, in UTF-16 units of the passage. */
  readonly quote: { readonly passage: string; readonly start: number; readonly end: number } | null;
}

/** In the order in which they are named: the first kind that is at fault gives the reason. */
const FAULTS: readonly (readonly [kind: SupportKind, reason: string])[] = [
  ["quantity", "a number, its bound or its unit is not what the passage says there"],
  ["negation", "the statement and the passage do not deny the same"],
  ["direction", "a direction of change or comparison is not what the passage says there"],
  ["population", "the passage speaks of another population"],
  ["time", "a word of time or course is not what the passage says there"],
  ["word", "the statement names or says something that the passage does not"],
];

/** "No, it is safe" claims that it is safe. */
const ANSWER = /^\s*(?:yes|no)\s*[,，]/i;

/**
 * Does one of the passages carry the statement? Decided by machine, without a model, in English and Chinese: every number
 * with its bound and unit, every denial, direction, population, word of time and every other word of the statement (but
 * words that no claim hangs on) must stand in one place of one passage, and that place must deny nothing else. Spelling,
 * inflection, units and order of clauses are free; other words for the same thing are only where `concepts` knows them. A statement of another
 * language than the passage is held against its sentences by concepts, figures and a table of clinical phrases, and needs `concepts`.
 * What cannot be shown is refused: a true paraphrase may fall, a changed fact should not stand.
 *
 * Never throws. Work grows with the product of the lengths of statement and passage.
 */
export function checkSupport(
  statement: string,
  passages: readonly SupportPassage[],
  options: { readonly concepts?: ConceptReader } = {},
): Support {
  const said = readTokens(statement.replace(ANSWER, (answer) => " ".repeat(answer.length)));
  if (said.length === 0)
    return {
      supported: false,
      undecided: false,
      score: 0,
      reason: "the statement says nothing that can be checked",
      quote: null,
    };
  const named = options.concepts?.(statement) ?? [];
  let best: Support = {
    supported: false,
    undecided: false,
    score: 0,
    reason: "no passage says anything of it",
    quote: null,
  };
  for (const { id, text } of passages) {
    const { concepts } = options;
    const match =
      concepts !== undefined && areOfTwoLanguages(statement, text)
        ? matchAcrossLanguages(statement, text, concepts)
        : matchPassage(said, named, text, concepts);
    if (match === null) continue;
    const fault = FAULTS.find(([kind]) => match.faults.has(kind));
    // The lower half of the scale is for refusals: the more is covered, the nearer the statement was.
    const score = fault === undefined ? (1 + match.coverage) / 2 : match.coverage / 2;
    if (score <= best.score) continue;
    best = {
      supported: fault === undefined,
      undecided: fault !== undefined && !match.conflicts,
      score,
      reason: fault?.[1] ?? "every word that counts stands in the passage",
      quote: { passage: id, start: match.start, end: match.end },
    };
  }
  return best;
}
