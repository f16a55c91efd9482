import {
  type Answer,
  AnswerQuery,
  type AnswerSentence,
  CODED_ID,
  type EvidenceSearch,
  type Passage,
  type QuestionAnswerer,
  RECORD_ID,
} from "@cdss/domain";
import { type AskedFacts, answerFromFacts, readAskedFacts, searchWords } from "./answer-from-facts.ts";
import { type AskedMeasure, answerFromNotes, readAskedMeasure } from "./answer-from-notes.ts";
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
}

const NOTHING: Facts = { sentences: [], passages: [] };

const byId = (passages: readonly Passage[]): Passage[] => [
  ...new Map(passages.map((passage) => [passage.id, passage])).values(),
];

const isOfRecord = (passage: string): boolean => passage.startsWith(RECORD_ID);
const isCoded = (passage: string): boolean => passage.startsWith(CODED_ID);

/**
 * Answers what a question about a patient asks of the coded entries of the record ("what was the last potassium?") by their lines, and a measure
 * that is asked for ("how wide is the aortic root?") by the sentences of notes that state it, before what the other answerer finds. A question
 * about nobody, or for anything else, is left to that alone. Throws what it throws.
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

  async function factsFor(query: AnswerQuery, { facts, measure }: Asked, signal: AbortSignal | undefined) {
    const [coded, notes] = await Promise.all([
      facts === null ? [] : passagesFor(query, searchWords(facts), Object.values(CODED_SOURCE), signal),
      measure === null ? [] : passagesFor(query, measure.terms.join(" "), Object.values(RECORD_SOURCE), signal),
    ]);
    const sentences = [
      ...(facts === null ? [] : answerFromFacts(facts, coded)),
      ...(measure === null ? [] : answerFromNotes(measure, notes)),
    ];
    const quoted = new Set(sentences.flatMap(({ quotations }) => quotations.map(({ passage }) => passage)));
    return { sentences, passages: [...coded, ...notes].filter(({ id }) => quoted.has(id)) };
  }

  return {
    async *answer(input, signal) {
      const query = AnswerQuery.safeParse(input).data;
      const asked = query?.patient === undefined ? null : readAskedFacts(query.text);
      // A question on one of the leading conditions asks what is known of it, and not for a list of the record.
      const facts = asked !== null && (asked.terms.length > 0 || query?.concepts.length === 0) ? asked : null;
      const measure = query?.patient === undefined ? null : readAskedMeasure(query.text);
      if (query === undefined || (facts === null && measure === null)) {
        yield* answers.answer(input, signal);
        return;
      }
      // A record that cannot be searched is named by the other answerer, which searches it too.
      const reading = factsFor(query, { facts, measure }, signal).catch(() => NOTHING);
      let found = NOTHING;
      for await (const event of answers.answer(input, signal)) {
        if (event.type === "passages") {
          found = await reading;
          yield { ...event, passages: byId([...found.passages, ...event.passages]) };
          for (const sentence of found.sentences) yield { type: "sentence", sentence };
        } else if (event.type === "done") yield { type: "done", answer: withFacts(event.answer, found) };
        else if (!isSaid(event.sentence, found)) yield event;
      }
    },
  };
}

/** What the record answers is given once, in its order; literature is then beside the point, and other sentences of notes may add to it. */
function isSaid({ quotations, text }: AnswerSentence, { sentences }: Facts): boolean {
  if (sentences.length === 0) return false;
  return (
    quotations.every(({ passage }) => isCoded(passage) || !isOfRecord(passage)) ||
    sentences.some((one) => one.text === text)
  );
}

function withFacts(answer: Answer, facts: Facts): Answer {
  if (facts.sentences.length === 0) return answer;
  const others = answer.sentences.filter((sentence) => !isSaid(sentence, facts));
  const cited = new Set(
    others.flatMap(({ quotations, contradictedBy }) =>
      [...quotations, ...contradictedBy].map(({ passage }) => passage),
    ),
  );
  return {
    ...answer,
    outcome: "found",
    sentences: [...facts.sentences, ...others],
    passages: byId([...facts.passages, ...answer.passages.filter(({ id }) => cited.has(id))]),
  };
}
