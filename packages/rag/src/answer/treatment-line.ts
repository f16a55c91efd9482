import { isDrugClass } from "@cdss/domain";
import type { Candidate } from "./candidate-sentences.ts";
import { forWhomOf } from "./fits-measures.ts";
import { isDrug } from "./is-drug.ts";
import type { Question, Thing } from "./read-question.ts";
import { CIRCUMSTANCE_TERMS } from "./words/circumstance-words.ts";

/** A sentence that says what a disease is treated with, as the packs write it. */
const LINE = /\b(?:first|second|third|fourth)-line treatment\b|的[一二三四]线治疗/iu;
/** What such sentences tell. */
const TOLD = new Set([
  "treatment",
  "first choice",
  "second choice",
  "duration",
  "dose",
  "start",
  "maintenance",
  "dosing interval",
  "target",
]);
/** What the entry on a disease says beside its treatment, and of its treatment: terms of each document. */
interface Entry {
  readonly described: ReadonlySet<string>;
  readonly treated: ReadonlySet<string>;
  readonly named: (thing: Thing) => boolean;
}
export type Entries = (candidate: Candidate) => Entry;

/** Reads the documents of found sentences, each when it is first asked for. */
export function readEntries(candidates: readonly Candidate[]): Entries {
  const known = new Map<string, Entry>();
  return ({ passage: { document } }) => {
    const before = known.get(document.id);
    if (before !== undefined) return before;
    const own = candidates.filter(({ passage }) => passage.document.id === document.id);
    const termsOf = (isLine: boolean): Set<string> =>
      new Set(own.filter(({ quotation }) => LINE.test(quotation.quote) === isLine).flatMap(({ terms }) => [...terms]));
    const entry: Entry = {
      described: termsOf(false),
      treated: termsOf(true),
      named: ({ concepts }) => own.some(({ named }) => [...concepts].some((id) => named().has(id))),
    };
    known.set(document.id, entry);
    return entry;
  };
}

/** Share of the characters of a Chinese term that stand in other words of the same: 拔尿管 in 拔管. */
const MOST_CHARACTERS = 0.6;

function isTold(term: string, { terms }: Candidate, forWhom: string): boolean {
  if (terms.has(term)) return true;
  const characters = [...term];
  if (!/^\p{Script=Han}{2,}$/u.test(term)) return false;
  const common = characters.filter((one) => forWhom.includes(one)).length;
  return common >= 2 && common / characters.length >= MOST_CHARACTERS;
}

const isOfDrugs = ({ concepts }: Thing): boolean => [...concepts].some((id) => isDrug(id) || isDrugClass(id));

/**
 * The question as a treatment of the very disease asked for is held against it: without the circumstances of the patient that the sentence need not
 * repeat. Those are figures, words of where and when, and what the entry says of the disease and not of its treatments; an unknown word
 * may be a drug, and stays. A second disease may go unsaid where the sentence says for whom it is in the question's own words. Null where the sentence
 * is no such treatment.
 */
export function asTreatmentLine(question: Question, candidate: Candidate, entries: Entries): Question | null {
  const { kinds, things, terms } = question;
  const { quote } = candidate.quotation;
  if (!kinds.some(({ name }) => TOLD.has(name)) || question.cause !== null || !LINE.test(quote)) return null;
  const subjects = candidate.above.subjects();
  const isSubject = ({ concepts }: Thing): boolean =>
    !isOfDrugs({ concepts }) && [...concepts].some((id) => subjects.has(id));
  if (!things.some(isSubject)) return null;
  const forWhom = forWhomOf(quote);
  const { described, treated, named } = entries(candidate);
  const isCircumstance = (term: string): boolean =>
    /^\d/.test(term) || CIRCUMSTANCE_TERMS.has(term) || (described.has(term) && !treated.has(term));
  const told = terms.filter((term) => isTold(term, candidate, forWhom));
  const isUnsaid = (thing: Thing): boolean =>
    !isOfDrugs(thing) && !isSubject(thing) && told.some((term) => !isCircumstance(term)) && named(thing);
  return {
    ...question,
    terms: terms.filter((term) => !told.includes(term) && !isCircumstance(term)),
    things: things.filter((thing) => !isUnsaid(thing)),
  };
}
