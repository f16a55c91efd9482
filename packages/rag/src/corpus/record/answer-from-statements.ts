import type { AnswerSentence, Passage } from "@cdss/domain";
import { speaksToAModel } from "../../answer/words/speaks-to-a-model.ts";
import { splitSentences } from "../../passages/split-sentences.ts";
import { tokenise } from "../../text/tokenise.ts";
import type { PatientQuestion } from "./read-patient-question.ts";
import {
  KIN,
  NO_ALLERGY,
  STATES_ALLERGY,
  STATES_NOT_TAKEN,
  STATES_TAKEN,
  TAKES_NOTHING,
} from "./words/patient-words.ts";

/** Sentences that are given: drugs of a long list stand in few. */
const MOST_SENTENCES = 5;

/** Clauses of a sentence that are said of the patient: a comma parts "her husband takes warfarin" from what she takes. */
const ownClauses = (sentence: string): string[] =>
  KIN.test(/^[^:：]{1,20}[:：]/u.exec(sentence)?.[0] ?? "")
    ? []
    : sentence.split(/[,，;；]/u).filter((clause) => !KIN.test(clause));

/** Whether a sentence speaks of drugs that the patient takes, or does not take; or of an allergy of the patient, or of none. */
export function speaksOf({ kind }: Pick<PatientQuestion, "kind">, sentence: string): boolean {
  const states = kind === "allergy" ? STATES_ALLERGY : STATES_TAKEN;
  return ownClauses(sentence.normalize("NFKC")).some(
    (clause) =>
      states.test(clause) ||
      (kind === "allergy" ? NO_ALLERGY.test(clause) : STATES_NOT_TAKEN.test(clause) && TAKES_NOTHING.test(clause)),
  );
}

const HAN = /\p{Script=Han}/u;

/** Whether the sentence names every term: Chinese anywhere, other words by their stem. */
function names(terms: readonly string[], clauses: readonly string[]): boolean {
  const text = clauses.join("，").toLowerCase();
  const words = new Set(tokenise(text));
  return terms.every((term) => (HAN.test(term) ? text.includes(term) : words.has(term)));
}

/** Whether a sentence answers: it names what was asked for, or denies all of it; without a name, some drug that is taken. */
function answers({ kind, terms }: PatientQuestion, sentence: string): boolean {
  const clauses = ownClauses(sentence.normalize("NFKC"));
  if (kind === "allergy")
    return speaksOf({ kind }, sentence) && (names(terms, clauses) || clauses.some((one) => NO_ALLERGY.test(one)));
  if (terms.length === 0)
    return clauses.some((one) => TAKES_NOTHING.test(one) || (STATES_TAKEN.test(one) && !STATES_NOT_TAKEN.test(one)));
  return names(terms, clauses) && clauses.some((one) => STATES_TAKEN.test(one) || STATES_NOT_TAKEN.test(one));
}

/** Sentences of the notes of one record that state a drug taken or an allergy that is asked for, word for word, the latest note first. */
export function answerFromStatements(asked: PatientQuestion, passages: readonly Passage[]): AnswerSentence[] {
  const dated = [...passages].sort((one, other) => (other.document.date ?? "").localeCompare(one.document.date ?? ""));
  const found = new Map<string, AnswerSentence>();
  for (const { id, text, document } of dated)
    for (const { start, end } of splitSentences(text)) {
      const quote = text.slice(start, end);
      if (found.has(quote) || speaksToAModel(quote) || !answers(asked, quote)) continue;
      const quotations = [{ passage: id, start, end, quote }];
      found.set(quote, { text: quote, language: document.language, quotations, contradictedBy: [] });
    }
  return [...found.values()].slice(0, MOST_SENTENCES);
}
