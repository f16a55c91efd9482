import { type AnswerSentence, type ConceptIndex, type Language, type Passage, PatientGroup } from "@cdss/domain";
import { type Candidate, candidateSentences } from "./candidate-sentences.ts";
import { chooseRuleSentences } from "./choose-rule-sentences.ts";
import { asDrugInAllergy } from "./drug-in-allergy.ts";
import type { FoundRule } from "./find-rule-passages.ts";
import { isOverruled } from "./fits-measures.ts";
import { judgeCandidate, rarityOf } from "./judge-candidate.ts";
import { precedence } from "./precedence.ts";
import type { Question } from "./read-question.ts";
import { type Widening, widenings } from "./wider-questions.ts";

/** More than a reader takes in at a glance is no answer. */
const MOST_SENTENCES = 5;
/** All that speaks against a drug is asked for together: a list that leaves one out says that it is allowed. The packs forbid a drug in up to 18 states. */
const MOST_OF_LIST = 20;
const asksWholeList = ({ kinds, things, terms }: Question): boolean =>
  kinds.some(({ name }) => name === "contraindication" || name === "precaution") &&
  things.length === 1 &&
  terms.length === 0;

/** Sentences that answer this much worse than the best are left out. */
const WITHIN_BEST = 0.9;
/** Share of common words from which two sentences say the same, unless a concept or a figure parts them. */
const SAME_WORDS = 0.8;

/** What two sentences may not differ in, if they say the same: figures, denials, directions, groups and times, and concepts. */
function pointsOf({ tokens, named }: Candidate): Set<string> {
  return new Set([...named(), ...tokens().flatMap(({ kind, key }) => (kind === "word" ? [] : [key]))]);
}

const isSubset = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].every((item) => other.has(item));

/** Whether the second says nothing that the first does not. */
function saysSame(first: Candidate, second: Candidate): boolean {
  const [points, further] = [pointsOf(first), pointsOf(second)];
  if (!isSubset(further, points)) return false;
  const isTranslated = first.passage.document.language !== second.passage.document.language;
  if (isTranslated) return further.size > 1;
  const words = (candidate: Candidate): Set<string> => new Set(candidate.tokens().map(({ key }) => key));
  const [one, other] = [words(first), words(second)];
  const common = [...other].filter((word) => one.has(word)).length;
  // Without concepts in it, only the same words show that a sentence says the same.
  const least = second.named().size > 0 ? SAME_WORDS : 0.95;
  return other.size > 0 && common / Math.max(one.size, other.size) >= least;
}

/** By their precedence; equal ones stay in the order in which they answer. */
function inOrder(chosen: readonly Candidate[], question: Question): Candidate[] {
  const places = new Map(chosen.map((candidate) => [candidate, precedence(candidate, question)]));
  return [...chosen].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

/** A sentence that answers, and how well. */
interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What the sentences are chosen for. */
export interface Choice {
  readonly question: Question;
  readonly language: Language;
  readonly concepts: ConceptIndex | null;
  /** Rules that speak for the drugs of the question. */
  readonly rules: readonly FoundRule[];
}

/**
 * The sentences of passages that answer a question, the best first, at most five, or twenty contraindications and cautions: each names everything that the question names, tells
 * the kind of thing that it asks for, and says something that those before it do not. None where the passages do not say it.
 */
export function chooseSentences(
  passages: readonly Passage[],
  { question, language, concepts, rules }: Choice,
): AnswerSentence[] {
  const ofRules = chooseRuleSentences(rules, question, concepts);
  // The knowledge says which rule speaks for two drugs; words only which texts name them.
  if (ofRules.length > 0) return ofRules;
  const candidates = candidateSentences(passages, concepts);
  const setting = { rarity: rarityOf(candidates), language, concepts };
  const names = question.things.length + question.terms.length;
  if (names === 0) return [];
  const rank = (pool: readonly Candidate[], questionsFor: Widening): Ranked[] =>
    pool
      .flatMap((candidate) => {
        const scores = questionsFor(candidate).flatMap((one) => judgeCandidate(candidate, one, setting) ?? []);
        return scores.length === 0 ? [] : [{ candidate, score: Math.max(...scores) }];
      })
      .sort((one, other) => other.score - one.score || one.candidate.rank - other.candidate.rank);
  const isReadable = ({ passage: { document } }: Candidate): boolean =>
    document.language === language || document.level === "record";
  // Only what nothing answers as it stands is asked more widely, and only what nothing answers in the language asked for is answered in another.
  const asAsked: Widening = (candidate) => [question, ...[asDrugInAllergy(question, candidate, concepts) ?? []].flat()];
  const ways: readonly Widening[] = [asAsked, ...widenings(question, candidates, concepts)];
  let ranked: Ranked[] = [];
  for (const pool of [candidates.filter(isReadable), candidates])
    for (const way of ways) if (ranked.length === 0) ranked = rank(pool, way);
  const isList = asksWholeList(question);
  const fitting = ranked.map(({ candidate }) => candidate);
  if (isList) ranked.sort((one, other) => precedence(one.candidate, question) - precedence(other.candidate, question));
  const best = ranked[0]?.score ?? 0;
  const chosen: Candidate[] = [];
  for (const { candidate, score } of ranked) {
    if (chosen.length === (isList ? MOST_OF_LIST : MOST_SENTENCES)) break;
    // What the record says of the patient is short, and no source says it better.
    if (!isList && score < best - WITHIN_BEST && candidate.passage.document.level !== "record") continue;
    if (isOverruled(candidate, fitting, question)) continue;
    if (!chosen.some((one) => saysSame(one, candidate))) chosen.push(candidate);
  }
  // The best decide which are shown; of those, the first choice and what holds for all come first.
  return inOrder(chosen, question).map(({ quotation, passage }) => ({
    text: quotation.quote,
    language: passage.document.language,
    quotations: [quotation],
    contradictedBy: [],
  }));
}

/**
 * Groups of patients that a question names, where passages would answer it for others and none speaks of the group: what a reader must be
 * told, for the dose of others is no dose for a child. Empty where nothing answers at all.
 */
export function groupsLacking(passages: readonly Passage[], { question, ...choice }: Choice): PatientGroup[] {
  const groups = [...question.populations].flatMap(
    (key) => PatientGroup.safeParse(key.replace("population ", "")).data ?? [],
  );
  if (groups.length === 0) return [];
  const ofAnybody = { ...question, populations: new Set<string>() };
  return chooseSentences(passages, { ...choice, question: ofAnybody }).length > 0 ? groups : [];
}
