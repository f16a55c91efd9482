import type { AnswerSentence, Passage } from "@cdss/domain";
import { CHINESE_ASKING, CHINESE_ASKING_WORDS, ENGLISH_ASKING } from "../../answer/words/asking-words.ts";
import { speaksToAModel } from "../../answer/words/speaks-to-a-model.ts";
import { splitSentences } from "../../passages/split-sentences.ts";
import { tokenise } from "../../text/tokenise.ts";
import { readValues, type StatedValue } from "./read-values.ts";
import { ADVICE, TIME_WORDS } from "./words/asking-of-record.ts";
import {
  CHINESE_MEASURE_WORDS,
  type Dimension,
  ENGLISH_MEASURE_WORDS,
  MEASURE_QUESTIONS,
  NOT_OF_PATIENT,
  OPPOSITES,
} from "./words/measure-words.ts";
import { MEASURED_NAMES } from "./words/measured-names.ts";
import { KIN } from "./words/patient-words.ts";

/** Sentences that are given: more than a reader takes in at a glance is no answer. */
const MOST_SENTENCES = 5;

/** A measure that a question asks for. */
export interface AskedMeasure {
  readonly text: string;
  /** What names the thing, as terms of `tokenise` and keys of `MEASURED_NAMES`: each must be said of it. */
  readonly terms: readonly string[];
  readonly dimensions: readonly Dimension[];
}

const HAN = /\p{Script=Han}/u;

/** Words that name something: those of a measure, and those that only ask, are blanked, so that places stay. */
function namingWords(text: string): string {
  const blank = (words: string): string => " ".repeat(words.length);
  return text
    .replace(CHINESE_MEASURE_WORDS, blank)
    .replace(/[A-Za-z]+/gu, (word) => (ENGLISH_MEASURE_WORDS.has(word.toLowerCase()) ? blank(word) : word));
}

/** What is left of words that ask for a measure. */
const ASKING = /多少?|几|快|重|毫米|厘米|公分/gu;

/** Reads for which measure a question asks ("how wide is the aortic root?"); null where it asks for none, for advice, or of nothing. */
export function readAskedMeasure(question: string): AskedMeasure | null {
  const text = question.normalize("NFKC").replace(/(?<=[a-z])['’]s\b/giu, "");
  const found = MEASURE_QUESTIONS.find(([asks]) => text.search(asks) >= 0);
  if (found === undefined || ADVICE.test(text) || /\b(?:must|need|when|target|normal)\b|正常/iu.test(text)) return null;
  const [asks, dimensions] = found;
  // A pattern that spans the thing ("what was the diameter of") must not take it away.
  const keys = MEASURED_NAMES.flatMap(([key, names]) => (text.search(names) >= 0 ? [key] : []));
  const unnamed = MEASURED_NAMES.reduce((left, [, names]) => left.replace(names, " "), text);
  const rest = unnamed.replace(asks, (words) => namingWords(words).replace(ASKING, " ")).replace(TIME_WORDS, " ");
  const named = namingWords(rest.replace(CHINESE_ASKING, " ")).replace(/[A-Za-z]+/gu, (word) =>
    ENGLISH_ASKING.has(word.toLowerCase()) ? " " : word,
  );
  const words = [...new Set(tokenise(named))].filter((term) => !CHINESE_ASKING_WORDS.has(term));
  const terms = [...keys, ...withoutWholes(words)];
  return terms.length === 0 ? null : { text, terms, dimensions };
}

/** 胆囊结石 beside 胆囊 and 结石 says nothing more, and a note may part them. */
function withoutWholes(terms: readonly string[]): string[] {
  return terms.filter((term) => {
    const parts = terms.filter((other) => other.length > 1 && other !== term && term.includes(other));
    return term !== "" && (!HAN.test(term) || parts.reduce((left, part) => left.replace(part, ""), term) !== "");
  });
}

/** Where a term stands in a text: Chinese anywhere, other words whole and by their stem. */
function placesOf(term: string, text: string): { readonly start: number; readonly end: number }[] {
  const names = MEASURED_NAMES.find(([key]) => key === term)?.[1];
  if (names !== undefined)
    return [...text.matchAll(names)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  if (HAN.test(term))
    return [...text.matchAll(new RegExp(term, "gu"))].map(({ index }) => ({ start: index, end: index + term.length }));
  return [...text.matchAll(/[A-Za-z][A-Za-z0-9]*/gu)]
    .filter(([word]) => tokenise(word).includes(term))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** Whether nothing but words of a measure stands there: what else does names another thing, as "cyst" behind "liver". */
const namesNothing = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(namingWords(text.replace(/\([^()]*\)|（[^（）]*）/gu, " ")));

/**
 * Whether a value is that of the thing asked for: the thing stands right before it ("aortic root 46 mm") or right behind it ("a 4 mm cyst"),
 * with words of the measure alone between them.
 */
function isValueOf(terms: readonly string[], clause: string, value: StatedValue, all: readonly StatedValue[]): boolean {
  const from = Math.max(0, ...all.map(({ end }) => end).filter((end) => end <= value.start));
  const to = Math.min(clause.length, ...all.map(({ start }) => start).filter((start) => start >= value.end));
  const [before, after] = [clause.slice(from, value.start), clause.slice(value.end, to)];
  const nearest = Math.max(-1, ...terms.flatMap((term) => placesOf(term, before).map(({ end }) => end)));
  if (NOT_OF_PATIENT.test(before)) return false;
  if (nearest >= 0 && namesNothing(before.slice(nearest)) && !isOfAnother(before, terms)) return true;
  const next = Math.min(...terms.flatMap((term) => placesOf(term, after).map(({ start }) => start)));
  return Number.isFinite(next) && namesNothing(after.slice(0, next));
}

/** "Cyst of the liver 22 mm" measures the cyst: what stands before "of" must be asked for too. */
function isOfAnother(before: string, terms: readonly string[]): boolean {
  const [, head] = /([A-Za-z]+)\s+(?:of|in|within|from)\s/u.exec(before) ?? [];
  return head !== undefined && !namesNothing(head) && !terms.some((term) => placesOf(term, head).length > 0);
}

const sidesFit = (question: string, clause: string): boolean =>
  OPPOSITES.every(
    ([one, other]) =>
      !(one.test(question) && !other.test(question) && other.test(clause) && !one.test(clause)) &&
      !(other.test(question) && !one.test(question) && one.test(clause) && !other.test(clause)),
  );

/** Clauses of a sentence, what is said before a colon apart. One that names nothing of its own, or begins with "with", goes on with the one before it. */
function clausesOf(sentence: string): { readonly head: string; readonly clauses: string[] } {
  const [, head = "", body = sentence] = /^([^:：]{1,60}[:：])(.*)$/su.exec(sentence) ?? [];
  const clauses: string[] = [];
  for (const part of body.split(/(?<=[,，;；、])(?!\d)/u)) {
    const goesOn = /^\s*(?:with|which|measuring)\b|^\s*(?:伴|其内|内见)/iu.test(part);
    const bare = readValues(part).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), part);
    const last = clauses.length - 1;
    if (last >= 0 && (goesOn || namesNothing(bare))) clauses[last] += part;
    else clauses.push(part);
  }
  return { head, clauses };
}

/** Whether a sentence states the measure: one of its clauses names the thing, itself or with what stands above, with a value of a dimension that was asked for. */
function states({ text, terms, dimensions }: AskedMeasure, sentence: string, above: string): boolean {
  const { head, clauses } = clausesOf(sentence);
  return clauses.some((clause) => {
    const holds = (where: string) => (term: string) => placesOf(term, where).length > 0;
    if (!terms.every((term) => [clause, head, above].some((where) => holds(where)(term)))) return false;
    if (!sidesFit(text, `${head}${clause}`)) return false;
    if (KIN.test(`${head}${clause}`) && !KIN.test(text)) return false;
    const values = readValues(clause);
    // Under "Temperature:" the clause is the value alone.
    const isHeadOf = head !== "" && terms.every(holds(`${head}${above}`)) && namesNothing(clause.replace(/\d.*/su, ""));
    return values.some(
      (value) =>
        dimensions.includes(value.dimension) &&
        (isHeadOf ? value === values[0] && isLastNamed(head, terms) : isValueOf(terms, clause, value, values)),
    );
  });
}

const isLastNamed = (head: string, terms: readonly string[]): boolean => {
  const end = Math.max(-1, ...terms.flatMap((term) => placesOf(term, head).map((place) => place.end)));
  return end >= 0 && namesNothing(head.slice(end));
};

/**
 * Sentences of the notes of one record that state a measure asked for, word for word, the latest note first. None where no note gives the thing
 * a value of that kind. `passages` are those of the record.
 */
export function answerFromNotes(asked: AskedMeasure, passages: readonly Passage[]): AnswerSentence[] {
  const dated = [...passages].sort((one, other) => (other.document.date ?? "").localeCompare(one.document.date ?? ""));
  const found = new Map<string, AnswerSentence>();
  for (const { id, text, headings, document } of dated)
    for (const { start, end } of splitSentences(text)) {
      const quote = text.slice(start, end);
      const above = [document.title, ...headings].join("\n");
      if (found.has(quote) || speaksToAModel(quote) || !states(asked, quote.normalize("NFKC"), above)) continue;
      const quotations = [{ passage: id, start, end, quote }];
      found.set(quote, { text: quote, language: document.language, quotations, contradictedBy: [] });
    }
  return [...found.values()].slice(0, MOST_SENTENCES);
}
