import {
  type Answer,
  type AnswerEvent,
  AnswerQuery,
  type AnswerSentence,
  CdssError,
  type ConceptIndex,
  type EvidenceSearch,
  EXTRACTIVE_WRITER,
  issuesOf,
  type PairRules,
  type Passage,
  type PatientGroup,
  type QuestionAnswerer,
  type Quotation,
  toCdssError,
} from "@cdss/domain";
import type { ChatModel } from "../chat/chat-model.ts";
import type { LeavePolicy } from "../deidentify/may-leave-site.ts";
import type { SupportJudge } from "../judge/support-judge.ts";
import type { ConceptReader } from "../support/concept-mention.ts";
import { checkStatement, type Statement } from "./check-statement.ts";
import { chooseSentences, groupsLacking } from "./choose-sentences.ts";
import { conceptReader } from "./concept-reader.ts";
import { contradictionFinder } from "./find-contradictions.ts";
import { type FoundPassages, findMore, findPassages } from "./find-passages.ts";
import { type Deidentifier, hideIdentifiers, isGuarded, type Shown } from "./hide-identifiers.ts";
import { type Question, readQuestion } from "./read-question.ts";
import { throwIfEnded } from "./until-aborted.ts";
import { writeWithModel } from "./write-with-model.ts";

export interface QuestionAnswererParts {
  readonly search: EvidenceSearch;
  /** What the words of a question and of passages name; without it a question is held against words alone. */
  readonly concepts: ConceptIndex | null;
  /** The interaction rules of the release: they name drugs by groups, which no search by words finds. Left out, words alone find them. */
  readonly rules?: PairRules | null;
  /** Null: the extractive composer writes every answer. */
  readonly chat: ChatModel | null;
  /** Decides on statements of the chat model that differ from a passage in words alone; left out, they fall. */
  readonly judge?: SupportJudge | null;
  /** What may be sent to a chat model elsewhere, and how names are taken out of it first. */
  readonly deidentify: Deidentifier;
  readonly policy: LeavePolicy;
}

/** Passages that a model is shown: more make small models lose the thread, and cost. */
const SHOWN = 10;

type Degraded = Answer["degraded"][number];

/** An answer in the making. */
interface Draft {
  readonly query: AnswerQuery;
  readonly question: Question;
  readonly found: FoundPassages;
  readonly signal: AbortSignal | undefined;
  /** Every passage that was found for it, by id. */
  readonly known: Map<string, Passage>;
  readonly sentences: AnswerSentence[];
  readonly degraded: Degraded[];
  readonly contradict: (statement: string) => Quotation[];
  readonly reader: ConceptReader | null;
  dropped: number;
  writer: string;
  lacking: PatientGroup[];
}

/**
 * Answers questions from passages alone. Literature and, where a patient is named, the record are searched; the extractive composer
 * quotes sentences that name all that the question names, or a chat model writes and each of its statements is held against the passages.
 * Where the model fails, is refused, or writes nothing that stands, the extractive answer comes with the reason.
 *
 * Throws CdssError INVALID_INPUT for a query that does not match its schema, what the search throws, and CANCELLED or TIMEOUT where the
 * signal fires.
 */
export function createQuestionAnswerer(parts: QuestionAnswererParts): QuestionAnswerer {
  return {
    async *answer(input, signal) {
      const query = parseQuery(input);
      throwIfEnded(signal);
      const question = readQuestion(query.text, parts.concepts, query.concepts);
      const found = await findPassages(parts.search, query, {
        question,
        concepts: parts.concepts,
        rules: parts.rules ?? null,
        signal,
      });
      throwIfEnded(signal);
      yield { type: "passages", passages: [...found.passages], lanes: [...found.lanes] };
      const reader = parts.concepts === null ? null : conceptReader(parts.concepts);
      const draft: Draft = {
        query,
        question,
        found,
        signal,
        known: new Map(found.passages.map((passage) => [passage.id, passage])),
        sentences: [],
        degraded: [],
        dropped: 0,
        writer: EXTRACTIVE_WRITER,
        lacking: [],
        reader,
        contradict: contradictionFinder(found.passages, reader ?? undefined),
      };
      const isWritten =
        parts.chat === null || found.passages.length === 0 ? false : yield* byModel(parts.chat, draft, parts);
      if (!isWritten) yield* byExtraction(draft, found.passages, parts);
      throwIfEnded(signal);
      yield { type: "done", answer: finish(draft) };
    },
  };
}

function parseQuery(input: unknown): AnswerQuery {
  const parsed = AnswerQuery.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CdssError("INVALID_INPUT", "the question does not match its schema", {
    issues: issuesOf(parsed.error, "query"),
  });
}

/** Adds a sentence with the passages that say otherwise. */
function add(draft: Draft, sentence: AnswerSentence): AnswerEvent {
  const whole = { ...sentence, contradictedBy: draft.contradict(sentence.text) };
  draft.sentences.push(whole);
  return { type: "sentence", sentence: whole };
}

/** Sentences of the passages themselves, but those that stand already. */
async function* byExtraction(
  draft: Draft,
  passages: readonly Passage[],
  parts: QuestionAnswererParts,
): AsyncGenerator<AnswerEvent, void, undefined> {
  const { question, query } = draft;
  const choice = { question, language: query.language, concepts: parts.concepts, rules: draft.found.rules };
  for (const sentence of chooseSentences(passages, choice)) {
    throwIfEnded(draft.signal);
    if (!draft.sentences.some(({ text }) => text === sentence.text)) yield add(draft, sentence);
  }
  if (draft.sentences.length === 0) draft.lacking = groupsLacking(passages, choice);
}

/** True where the model has answered, be it that the passages do not say it; false where the extractive composer is to answer. */
async function* byModel(
  chat: ChatModel,
  draft: Draft,
  parts: QuestionAnswererParts,
): AsyncGenerator<AnswerEvent, boolean, undefined> {
  const { query, found, degraded } = draft;
  const shown = show(chat, draft, parts);
  if ("refused" in shown) {
    degraded.push({ code: "POLICY", message: shown.refused });
    return false;
  }
  const check = (statement: Statement): Promise<AnswerSentence | null> => checkDraft(statement, draft, parts);
  const writing = {
    chat,
    shown,
    stored: draft.known,
    language: query.language,
    tenant: query.tenant,
    check,
    signal: draft.signal,
  };
  try {
    const statements = writeWithModel(writing);
    let next = await statements.next();
    for (; next.done !== true; next = await statements.next()) {
      draft.writer = chat.name;
      yield add(draft, next.value);
    }
    draft.dropped = next.value.dropped;
    if (next.value.outcome === "found" && draft.sentences.length === 0) {
      degraded.push({ code: "UNSUPPORTED", message: `no passage carries what the chat model ${chat.name} wrote` });
      return false;
    }
  } catch (thrown) {
    throwIfEnded(draft.signal);
    const { code, message } = toCdssError(thrown, "writing the answer");
    degraded.push({ code, message });
    return false;
  }
  draft.writer = chat.name;
  if (shown.heldBack) {
    degraded.push({
      code: "POLICY",
      message:
        "policy lets no passage of a record, or of the site's own documents, leave the site: they are quoted, not written from",
    });
    yield* byExtraction(
      draft,
      found.passages.filter((passage) => isGuarded(passage)),
      parts,
    );
  }
  return true;
}

/** What the model is shown of question and passages. */
function show(
  chat: ChatModel,
  { query, found }: Draft,
  { deidentify, policy }: QuestionAnswererParts,
): Shown | { readonly refused: string } {
  return hideIdentifiers(
    { question: query.text, passages: found.passages.slice(0, SHOWN) },
    { tenant: query.tenant, patient: query.patient ?? null },
    { destination: chat.where, deidentify, policy },
  );
}

async function checkDraft(
  statement: Statement,
  draft: Draft,
  parts: QuestionAnswererParts,
): Promise<AnswerSentence | null> {
  const { question, query, found, signal } = draft;
  throwIfEnded(signal);
  const checked = await checkStatement(statement, {
    question,
    language: query.language,
    concepts: parts.concepts,
    reader: draft.reader,
    judge: parts.judge ?? null,
    whose: { tenant: query.tenant, patient: query.patient ?? null, signal },
    found: found.passages,
    rules: found.rules,
    more: (text) => findMore(parts.search, text, query, signal),
  });
  if (checked === null) return null;
  draft.known.set(checked.passage.id, checked.passage);
  return checked.sentence;
}

function finish({ sentences, known, dropped, writer, lacking, found, degraded }: Draft): Answer {
  const cited = new Set(
    sentences.flatMap(({ quotations, contradictedBy }) =>
      [...quotations, ...contradictedBy].map(({ passage }) => passage),
    ),
  );
  return {
    outcome: sentences.length > 0 ? "found" : "not-found",
    sentences,
    ...(lacking.length > 0 ? { lacking } : {}),
    passages: [...known.values()].filter(({ id }) => cited.has(id)),
    dropped,
    writer,
    lanes: [...found.lanes],
    degraded,
  };
}
