import { CHINESE_ASKING, CHINESE_ASKING_WORDS, ENGLISH_ASKING } from "../../answer/words/asking-words.ts";
import { tokenise } from "../../text/tokenise.ts";
import { readAskedMeasure } from "./answer-from-notes.ts";
import { KIND_WORDS, TIME_WORDS } from "./words/asking-of-record.ts";
import { MEASURED_NAMES } from "./words/measured-names.ts";
import {
  ALLERGY_OF_SOMEBODY,
  ASKS_ALLERGY,
  ASKS_FACT,
  ASKS_SIZE,
  ASKS_STATED_VALUE,
  ASKS_TAKEN,
  ASKS_VALUE,
  ASKS_WHICH_OR_WHETHER,
  CURRENT_DRUGS,
  MEASURED_RATE,
  NOW,
  OF_MEDICINE,
  THE_PATIENT,
} from "./words/patient-words.ts";

/** A question that the record of the patient answers, or nothing does. */
export interface PatientQuestion {
  readonly kind: "taken" | "allergy" | "value" | "fact";
  /** What names a drug or what causes the allergy, as terms; none where all are asked for. */
  readonly terms: readonly string[];
  /** Whether it can be about a patient alone: "what is the INR?" may ask for what an INR is, "what was the INR?" may not. */
  readonly isOfPatientAlone: boolean;
}

/** Words that ask for drugs or allergies and name none. */
const ASKING_WORDS =
  /\b(?:patient'?s?|man|woman|boy|girl|child|baby|infant|lady|gentleman|she|he|hers?|his|him|on|home|regular|anything|else|known|currently|react\w*)\b|对|皮试|正在|长期|平时|口服|服药|患儿|该|她|他(?!汀|克)|吃|服|着/giu;

function namedTerms(text: string): string[] {
  const patterns = [ASKING_WORDS, TIME_WORDS, KIND_WORDS.medication, KIND_WORDS.allergy, CHINESE_ASKING];
  const rest = patterns.reduce((words, pattern) => words.replace(pattern, " "), text);
  const named = rest.replace(/[A-Za-z]+(?:'s)?/gu, (word) => (ENGLISH_ASKING.has(word.toLowerCase()) ? " " : word));
  return [...new Set(tokenise(named))].filter((term) => !CHINESE_ASKING_WORDS.has(term));
}

/**
 * Reads whether a question is about the patient: a value, a size, a drug that is taken, an allergy, or another fact asked with words for the
 * patient. Null for what is asked of medicine (a dose, a target, a cause, what to give) and where nothing tells whom it is about.
 */
export function readPatientQuestion(question: string): PatientQuestion | null {
  const text = question.normalize("NFKC").trim();
  if (OF_MEDICINE.test(text.replace(MEASURED_RATE, ""))) return null;
  const isOfPatient = THE_PATIENT.test(text);
  const whose = (isOfSomebody: boolean) => isOfPatient || isOfSomebody;
  if (ASKS_ALLERGY.test(text) && whose(ALLERGY_OF_SOMEBODY.test(text)))
    return { kind: "allergy", terms: namedTerms(text), isOfPatientAlone: true };
  if (ASKS_TAKEN.test(text) && whose(NOW.test(text) || CURRENT_DRUGS.test(text)) && ASKS_WHICH_OR_WHETHER.test(text))
    return { kind: "taken", terms: namedTerms(text), isOfPatientAlone: true };
  const isNamed = MEASURED_NAMES.some(([, names]) => text.search(names) >= 0);
  const asksSize = ASKS_SIZE.test(text);
  if (whose(isNamed || asksSize) && (asksSize || ASKS_VALUE.test(text)) && readAskedMeasure(text) !== null)
    return { kind: "value", terms: [], isOfPatientAlone: whose(asksSize || ASKS_STATED_VALUE.test(text)) };
  return isOfPatient && ASKS_FACT.test(text) ? { kind: "fact", terms: [], isOfPatientAlone: true } : null;
}
