import { splitSentences } from "../../passages/split-sentences.ts";
import type { ConceptReader } from "../concept-mention.ts";
import type { PassageMatch } from "../match-passage.ts";
import { matchFacts } from "./match-facts.ts";
import { type Fact, readFacts } from "./read-facts.ts";

const HAN = /\p{Script=Han}/gu;
const LETTERS = /\p{L}/gu;
/** A Chinese text of medicine holds Latin names, an English one hardly any Han. Share of Han among letters from which a text is Chinese. */
const CHINESE = 0.2;

function isChinese(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  return letters > 0 && (text.match(HAN)?.length ?? 0) / letters >= CHINESE;
}

/** Whether one is Chinese and the other is not: words cannot be compared, only what they say. */
export const areOfTwoLanguages = (one: string, other: string): boolean => isChinese(one) !== isChinese(other);

/**
 * Holds a statement against the sentences of a passage of another language, by the concepts, figures and clinical phrases of both. Null where no
 * sentence says anything of it. Only a whole sentence carries: nothing is put together from two.
 */
export function matchAcrossLanguages(statement: string, text: string, concepts: ConceptReader): PassageMatch | null {
  const said = readFacts(statement, concepts);
  let best: PassageMatch | null = null;
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    const source: Fact[] = readFacts(sentence, concepts);
    const { coverage, faults, conflicts } = matchFacts(said, source, sentence);
    if (coverage === 0) continue;
    const match = { coverage, faults, conflicts, start, end };
    const fits = Number(faults.size === 0) - Number(best?.faults.size === 0);
    if (best === null || fits > 0 || (fits === 0 && coverage > best.coverage)) best = match;
  }
  return best;
}

/**
 * Whether something but words differs between a statement and sentences of either language: a name, a figure, a denial, advice, a direction, a
 * group of patients, an age, a route, a restriction or a time.
 */
export function conflictsWith(statement: string, sentences: string, concepts: ConceptReader): boolean {
  return matchFacts(readFacts(statement, concepts), readFacts(sentences, concepts), sentences).conflicts;
}
