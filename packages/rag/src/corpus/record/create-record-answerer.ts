import {
  type Answer,
  AnswerQuery,
  type AnswerSentence,
  type EvidenceSearch,
  type Passage,
  type QuestionAnswerer,
} from "@cdss/domain";
import { type AskedFacts, answerFromFacts, readAskedFacts, searchWords } from "./answer-from-facts.ts";
import { CODED_ID } from "./coded-corpus.ts";
import { CODED_SOURCE } from "./words/fact-words.ts";

/** Passages of coded entries that are looked through: as many as a search gives. */
const MOST_PASSAGES = 100;

export interface RecordAnswererParts {
  /** Answers from literature and from the texts of the record. */
  readonly answers: QuestionAnswerer;
  readonly search: EvidenceSearch;
}

/** Ids of passages of a record begin so. */
const RECORD_ID = "record:";

interface Facts {
  readonly sentences: readonly AnswerSentence[];
  readonly passages: readonly Passage[];
}

const NOTHING: Facts = { sentences: [], passages: [] };

const byId = (passages: readonly Passage[]): Passage[] => [
  ...new Map(passages.map((passage) => [passage.id, passage])).values(),
];

const isOfRecord = (passage: string): boolean => passage.startsWith(RECORD_ID);
const isCoded = (passage: string): boolean => passage.startsWith(CODED_ID);

/**
 * Answers what a question about a patient asks of the coded entries of the record ("what was the last potassium?") by their lines, before
 * what the other answerer finds. A question about nobody, or for anything else, is left to that alone. Throws what it throws.
 */
export function createRecordAnswerer({ answers, search }: RecordAnswererParts): QuestionAnswerer {
  async function factsFor(query: AnswerQuery, asked: AskedFacts, signal: AbortSignal | undefined): Promise<Facts> {
    const { tenant, patient } = query;
    const filter = { sources: Object.values(CODED_SOURCE) };
    const text = searchWords(asked).slice(0, 2_000);
    const { hits } = await search.search({ text, tenant, patient, filter, limit: MOST_PASSAGES }, signal);
    const passages = hits.map(({ passage }) => passage);
    const sentences = answerFromFacts(asked, passages);
    const quoted = new Set(sentences.flatMap(({ quotations }) => quotations.map(({ passage }) => passage)));
    return { sentences, passages: passages.filter(({ id }) => quoted.has(id)) };
  }

  return {
    async *answer(input, signal) {
      const query = AnswerQuery.safeParse(input).data;
      const asked = query?.patient === undefined ? null : readAskedFacts(query.text);
      // A question on one of the leading conditions asks what is known of it, and not for a list of the record.
      const asksRecord = asked !== null && (asked.terms.length > 0 || query?.concepts.length === 0);
      if (query === undefined || !asksRecord) {
        yield* answers.answer(input, signal);
        return;
      }
      // A record that cannot be searched is named by the other answerer, which searches it too.
      const reading = factsFor(query, asked, signal).catch(() => NOTHING);
      let facts = NOTHING;
      for await (const event of answers.answer(input, signal)) {
        if (event.type === "passages") {
          facts = await reading;
          yield { ...event, passages: byId([...facts.passages, ...event.passages]) };
          for (const sentence of facts.sentences) yield { type: "sentence", sentence };
        } else if (event.type === "done") yield { type: "done", answer: withFacts(event.answer, facts) };
        else if (!isSaid(event.sentence, facts)) yield event;
      }
    },
  };
}

/** Coded entries are given once, in their order; where they answer, literature is beside the point and notes of the record may add to them. */
function isSaid({ quotations }: AnswerSentence, { sentences }: Facts): boolean {
  return sentences.length > 0 && quotations.every(({ passage }) => isCoded(passage) || !isOfRecord(passage));
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
