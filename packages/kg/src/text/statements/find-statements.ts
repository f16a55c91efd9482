import type { LexiconIndex, NameSense } from "../match/lexicon-index.ts";
import type { Mention } from "../match/mention.ts";
import { foldText } from "../tokenize/fold-text.ts";
import type { Tokens } from "../tokenize/tokenize.ts";
import { DEVELOPMENT_MILESTONES } from "./rules/milestones.ts";
import { ORGAN_SIZE } from "./rules/organ-size.ts";
import { QUALIFIED_FINDINGS } from "./rules/qualified-findings.ts";
import { WEIGHT_CHANGE } from "./rules/weight-change.ts";
import type { StatementRule } from "./statement.ts";

const RULES: readonly StatementRule[] = [
  ...WEIGHT_CHANGE,
  ...DEVELOPMENT_MILESTONES,
  ...ORGAN_SIZE,
  ...QUALIFIED_FINDINGS,
];

/** Mentions that the statement rules find, in order of their tokens, for the findings that the lexicon knows. */
export function findStatements(
  text: string,
  tokens: Tokens,
  index: LexiconIndex,
  ageYears: number | undefined,
): Mention[] {
  const folded = foldText(text);
  const found: Mention[] = [];
  for (const rule of RULES) {
    const senses = rule.findings.map((name) => index.senseOf(name)).filter((sense) => sense !== null);
    if (senses.length === 0) continue;
    for (const match of folded.text.matchAll(rule.pattern)) {
      const judgement = rule.judge === undefined ? "present" : rule.judge(match.groups ?? {}, ageYears);
      if (judgement === null) continue;
      const start = folded.source?.[match.index] ?? match.index;
      const last = match.index + match[0].length - 1;
      const end = folded.sourceEnd?.[last] ?? last + 1;
      const from = tokenAt(tokens, start);
      const to = tokenAt(tokens, end);
      if (from < to) found.push(mentionOf(index, senses, from, to, judgement === "absent"));
    }
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

function mentionOf(
  index: LexiconIndex,
  senses: readonly NameSense[],
  from: number,
  to: number,
  absent: boolean,
): Mention {
  const concepts = senses.map((sense) => index.concepts[sense.concept]).filter((concept) => concept !== undefined);
  return { concepts, from, to, anchor: from, scope: senses[0]?.scope ?? "exact", absent };
}

/** The first token that begins at or after a position of the text. */
function tokenAt(tokens: Tokens, position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Names and statements of one text. A statement says more than a name inside it ("lost weight" of "lost weight, 6 kg"), and a
 * name that holds a whole statement says more than that.
 */
export function joinStatements(names: readonly Mention[], statements: readonly Mention[]): Mention[] {
  if (statements.length === 0) return [...names];
  const overlaps = (a: Mention, b: Mention): boolean => a.from < b.to && b.from < a.to;
  const kept = statements.filter(
    (statement, at) =>
      !statements.slice(0, at).some((earlier) => overlaps(earlier, statement)) &&
      !names.some((name) => name.from <= statement.from && name.to >= statement.to),
  );
  const others = names.filter((name) => !kept.some((statement) => overlaps(name, statement)));
  return [...others, ...kept].sort((a, b) => a.anchor - b.anchor || a.to - b.to);
}
