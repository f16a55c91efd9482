import type { ConceptIndex, Curie } from "@cdss/domain";
import type { Candidate } from "./candidate-sentences.ts";
import { isDrug } from "./is-drug.ts";
import { kindNamed, type Question, type Thing } from "./read-question.ts";
import { CIRCUMSTANCE_TERMS } from "./words/circumstance-words.ts";

/** A sentence that warns of a drug in a condition, as the packs write it; the condition stands behind, up to what comes of it. */
const WARNS = /(?:\bis (?:contraindicated|used with caution) in |禁用于|慎用于)([^:：]+)/iu;

/** Words of the course of a condition, which a warning puts before its name as it does not stand in a lexicon: "recent myocardial infarction". */
const COURSE =
  /^\s*(?:recent|active|acute|uncontrolled|untreated|severe|history of|近期|活动性|急性|未控制的?|严重|既往)\s*/iu;

/** What a warning warns of: its condition, without the words of course, and as the acute form of it. */
function warnedOf(condition: string, concepts: ConceptIndex): Curie[] {
  const plain = condition.replace(COURSE, "");
  return [condition, plain, `acute ${plain}`, `急性${plain}`].flatMap((name) =>
    concepts.read(name).map(({ id }) => id),
  );
}

const OF_WARNINGS = new Set(["safety", "precaution", "contraindication"]);

const isOfDrug = ({ concepts }: Thing): boolean => [...concepts].some(isDrug);

/**
 * The question whether one drug may be given in a condition, as a warning in the entry on the drug is held against it: the condition of the warning is
 * one of those asked for, more general or more special, and what else is named is what the drug is for. Null where the question asks for another
 * thing or names no single drug, and where the sentence is no such warning.
 */
export function asDrugInDisease(
  question: Question,
  candidate: Candidate,
  concepts: ConceptIndex | null,
): Question | null {
  const { things, kinds, cause, measures, populations } = question;
  const drugs = things.filter(isOfDrug);
  const [drug] = drugs;
  const isAsked = kinds.every(({ name }) => OF_WARNINGS.has(name)) && cause === null && measures.length === 0;
  if (drug === undefined || drugs.length > 1 || drugs.length === things.length || !isAsked || populations.size > 0)
    return null;
  const [, condition] = WARNS.exec(candidate.quotation.quote) ?? [];
  const subjects = candidate.above.subjects();
  if (condition === undefined || concepts === null || ![...drug.concepts].some((id) => subjects.has(id))) return null;
  const warned = warnedOf(condition, concepts);
  const asked = things.filter((thing) => !isOfDrug(thing)).flatMap((thing) => [...thing.concepts]);
  if (!asked.some((one) => warned.some((other) => isSameOrWithin(one, other, concepts)))) return null;
  return {
    ...question,
    things: [drug],
    kinds: [kindNamed("safety")],
    terms: question.terms.filter((term) => !CIRCUMSTANCE_TERMS.has(term)),
  };
}

/** Whether two concepts are one, or either is more general than the other. */
function isSameOrWithin(one: Curie, other: Curie, concepts: ConceptIndex): boolean {
  const isSame = one === other || concepts.related(one).get(other) === 1;
  return isSame || concepts.general(one).has(other) || concepts.general(other).has(one);
}
