import type { Passage } from "@cdss/domain";
import { splitSentences } from "../passages/split-sentences.ts";
import { checkSupport } from "../support/check-support.ts";
import type { ConceptReader } from "../support/concept-mention.ts";
import { conflictsWith } from "../support/cross-language/check-across-languages.ts";
import type { JudgedClaim, SupportJudge } from "./support-judge.ts";

/** Passages that a judge is asked about for one statement: a physician waits. */
const MOST_ASKED = 3;

/** The sentences of a text that a place lies in. */
function sentencesAround(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const touched = splitSentences(text).filter((one) => one.start < end && start < one.end);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

/**
 * The place of a passage that carries a statement by the word of a judge; null where none does. The judge is asked only about passages whose
 * nearest sentences differ from the statement in words and in nothing else, and the place that it names must again differ in nothing else: no judge
 * overrules a figure, a dose, a denial, a direction, a name, a group or a time. A judge that fails carries nothing.
 */
export async function askJudge(
  judge: SupportJudge,
  statement: string,
  passages: readonly Passage[],
  { concepts, ...whose }: { readonly concepts: ConceptReader } & Pick<JudgedClaim, "tenant" | "patient" | "signal">,
): Promise<{ readonly passage: Passage; readonly start: number; readonly end: number } | null> {
  const isOpen = (text: string): boolean => {
    const { supported, undecided } = checkSupport(statement, [{ id: "place", text }], { concepts });
    return (supported || undecided) && !conflictsWith(statement, text, concepts);
  };
  const nearest = passages.flatMap((passage) => {
    const { quote, undecided, score } = checkSupport(statement, [passage], { concepts });
    if (!undecided || quote === null) return [];
    const place = sentencesAround(passage.text, quote);
    return isOpen(passage.text.slice(place.start, place.end)) ? [{ passage, place, score }] : [];
  });
  nearest.sort((one, other) => other.score - one.score);
  for (const { passage, place } of nearest.slice(0, MOST_ASKED)) {
    const found = await judge.judge({ statement, passage, place, ...whose }).catch(() => null);
    if (found === null) continue;
    const around = sentencesAround(passage.text, found);
    if (isOpen(passage.text.slice(around.start, around.end))) return { passage, ...around };
  }
  return null;
}
