import {
  type Answer,
  type AnswerEvent,
  AnswerQuery,
  type AnswerSentence,
  CODED_ID,
  type EvidenceSearch,
  EXTRACTIVE_WRITER,
  NO_RECORD,
  type Passage,
  type QuestionAnswerer,
  RECORD_ID,
} from "@cdss/domain";
import { type AskedFacts, answerFromFacts, readAskedFacts, searchWords } from "./answer-from-facts.ts";
import { type AskedMeasure, answerFromNotes, readAskedMeasure } from "./answer-from-notes.ts";
import { answerFromStatements, speaksOf } from "./answer-from-statements.ts";
import { type PatientQuestion, readPatientQuestion } from "./read-patient-question.ts";
import { RECORD_SOURCE } from "./record-corpus.ts";
import { CODED_SOURCE } from "./words/fact-words.ts";

/** Passages of the record that are looked through: as many as a search gives. */
const MOST_PASSAGES = 100;

export interface RecordAnswererParts {
  /** Answers from literature and from the texts of the record. */
  readonly answers: QuestionAnswerer;
  readonly search: EvidenceSearch;
}

interface Facts {
  readonly sentences: readonly AnswerSentence[];
  readonly passages: readonly Passage[];
}

/** What is asked of coded entries and of notes. */
interface Asked {
  readonly facts: AskedFacts | null;
  readonly measure: AskedMeasure | null;
  /** Whether it is about the patient, and then what no literature answers. */
  readonly ofPatient: PatientQuestion | null;
}

const NOTHING: Facts = { sentences: [], passages: [] };

const byId = (passages: readonly Passage[]): Passage[] => [
  ...new Map(passages.map((passage) => [passage.id, passage])).values(),
];

const isOfRecord = (passage: string): boolean => passage.startsWith(RECORD_ID);
const isCoded = (passage: string): boolean => passage.startsWith(CODED_ID);

/**
 * Answers what a question about a patient asks of the coded entries of the record ("what was the last potassium?") by their lines, and a measure
 * that is asked for ("how wide is the aortic root?") by the sentences of notes that state it, before what the other answerer finds. What only
 * the record can answer (`readPatientQuestion`) is answered from it or not found, and without a record not found with `NO_RECORD`. A question
 * about nobody, or for anything else, is left to the other answerer alone. Throws what that throws.
 */
export function createRecordAnswerer({ answers, search }: RecordAnswererParts): QuestionAnswerer {
  async function passagesFor(
    { tenant, patient }: AnswerQuery,
    words: string,
    sources: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<Passage[]> {
    const [text, filter] = [words.slice(0, 2_000), { sources: [...sources] }];
    const { hits } = await search.search({ text, tenant, patient, filter, limit: MOST_PASSAGES }, signal);
    return hits.map(({ passage }) => passage);
  }

  async function factsFor(query: AnswerQuery, { facts, measure, ofPatient }: Asked, signal: AbortSignal | undefined) {
    const statements = ofPatient?.kind === "taken" || ofPatient?.kind === "allergy" ? ofPatient : null;
    const words = [...(measure?.terms ?? []), ...(statements === null ? [] : [query.text])].join(" ");
    const [coded, notes] = await Promise.all([
      facts === null ? [] : passagesFor(query, searchWords(facts), Object.values(CODED_SOURCE), signal),
      words === "" ? [] : passagesFor(query, `${words} ${query.text}`, Object.values(RECORD_SOURCE), signal),
    ]);
    const sentences = [
      ...(facts === null ? [] : answerFromFacts(facts, coded)),
      ...(measure === null ? [] : answerFromNotes(measure, notes)),
      ...(statements === null ? [] : answerFromStatements(statements, notes)),
    ];
    const quoted = new Set(sentences.flatMap(({ quotations }) => quotations.map(({ passage }) => passage)));
    return { sentences, passages: [...coded, ...notes].filter(({ id }) => quoted.has(id)) };
  }

  return {
    async *answer(input, signal) {
      const query = AnswerQuery.safeParse(input).data;
      const ofPatient = query === undefined ? null : readPatientQuestion(query.text);
      if (query !== undefined && query.patient === undefined && ofPatient?.isOfPatientAlone === true) {
        yield* withoutRecord();
        return;
      }
      const asked = query?.patient === undefined ? null : readAskedFacts(query.text);
      // A question on one of the leading conditions asks what is known of it, and not for a list of the record.
      const facts = asked !== null && (asked.terms.length > 0 || query?.concepts.length === 0) ? asked : null;
      const measure = query?.patient === undefined ? null : readAskedMeasure(query.text);
      if (query?.patient === undefined || (facts === null && measure === null && ofPatient === null)) {
        yield* answers.answer(input, signal);
        return;
      }
      // A record that cannot be searched is named by the other answerer, which searches it too.
      const reading = factsFor(query, { facts, measure, ofPatient }, signal).catch(() => NOTHING);
      let found = NOTHING;
      // The level keeps literature from the other answerer; the record is searched without a filter.
      const other = ofPatient === null ? query : { ...query, filter: { levels: ["record" as const] } };
      for await (const event of answers.answer(other, signal)) {
        if (event.type === "passages") {
          found = await reading;
          yield { ...event, passages: byId([...found.passages, ...event.passages]) };
          for (const sentence of found.sentences) yield { type: "sentence", sentence };
        } else if (event.type === "done") yield { type: "done", answer: withFacts(event.answer, found, ofPatient) };
        else if (isKept(event.sentence, found, ofPatient)) yield event;
      }
    },
  };
}

/** The answer to a question about a patient where none is named: no literature knows. */
function* withoutRecord(): Generator<AnswerEvent, void, undefined> {
  const message =
    "the question is about a patient, and no record is asked with it: name the patient whose record is indexed";
  yield { type: "passages", passages: [], lanes: [] };
  yield {
    type: "done",
    answer: {
      ...{ outcome: "not-found", sentences: [], passages: [], dropped: 0, writer: EXTRACTIVE_WRITER, lanes: [] },
      degraded: [{ code: NO_RECORD, message }],
    },
  };
}

/**
 * Whether a sentence of the other answerer may stand. Of a question about the patient nothing but words of the record; and where a value, a drug or an
 * allergy is asked for, only what speaks of it, or what a model wrote and was held against the record.
 */
function isKept(sentence: AnswerSentence, found: Facts, ofPatient: PatientQuestion | null): boolean {
  if (isSaid(sentence, found)) return false;
  if (ofPatient === null) return true;
  if (!sentence.quotations.every(({ passage }) => isOfRecord(passage))) return false;
  if (sentence.checkedBy !== undefined || ofPatient.kind === "fact") return true;
  return ofPatient.kind === "value" ? found.sentences.length > 0 : speaksOf(ofPatient, sentence.text);
}

/** What the record answers is given once, in its order; literature is then beside the point, and other sentences of notes may add to it. */
function isSaid({ quotations, text }: AnswerSentence, { sentences }: Facts): boolean {
  if (sentences.length === 0) return false;
  return (
    quotations.every(({ passage }) => isCoded(passage) || !isOfRecord(passage)) ||
    sentences.some((one) => one.text === text)
  );
}

function withFacts(answer: Answer, facts: Facts, ofPatient: PatientQuestion | null): Answer {
  if (facts.sentences.length === 0 && ofPatient === null) return answer;
  const others = answer.sentences.filter((sentence) => isKept(sentence, facts, ofPatient));
  const sentences = [...facts.sentences, ...others];
  const cited = new Set(
    others.flatMap(({ quotations, contradictedBy }) =>
      [...quotations, ...contradictedBy].map(({ passage }) => passage),
    ),
  );
  return {
    ...answer,
    outcome: sentences.length > 0 ? "found" : "not-found",
    sentences,
    passages: byId([...facts.passages, ...answer.passages.filter(({ id }) => cited.has(id))]),
  };
}
