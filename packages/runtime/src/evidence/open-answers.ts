import { randomBytes } from "node:crypto";
import {
  type CdssError,
  type ConceptIndex,
  type EvidenceSearch,
  type PairRules,
  type QuestionAnswerer,
  toCdssError,
} from "@cdss/domain";
import {
  type ChatModel,
  type ChatSettings,
  createChatJudge,
  createQuestionAnswerer,
  type Deidentifier,
  deidentify,
  type LeavePolicy,
  type OpenJudge,
  openChatModel,
  openInferenceJudge,
  shiftDaysOf,
} from "@cdss/rag";
import { joined, type KnownPeople } from "./known-people.ts";
import type { ReviewWriting } from "./open-review.ts";

export interface AnswerSettings {
  /** Null where no chat model is set: answers are extractive. */
  readonly chat: ChatSettings | null;
  readonly policy: LeavePolicy;
  /** A model of inference in the folder of models; the chat model by its prompt; or rules alone. */
  readonly judge: { readonly kind: "inference"; readonly directory: string; readonly model: string } | "chat" | "rules";
}

export interface OpenAnswers {
  readonly answers: QuestionAnswerer;
  /** The chat model and what it may be sent, for whoever else asks it; null where none is open. */
  readonly writing: ReviewWriting | null;
  /** Why the chat model that is set does not write. */
  readonly failure: CdssError | null;
  close(): Promise<void>;
}

/**
 * Takes out of a text what identifies a person: what the records that were read state of the people of the case, and what no list of words
 * and no name of the release explains. Dates move by a shift that nobody outside this process can guess, the same for all texts of a
 * patient while it runs.
 */
export function createDeidentifier(
  people: Pick<KnownPeople, "of">,
  concepts: Pick<ConceptIndex, "read">,
): Deidentifier {
  const secret = randomBytes(32).toString("hex");
  return (text, { tenant, patient, known = {} }) =>
    deidentify(text, {
      known: joined(people.of(patient), known),
      shiftDays: shiftDaysOf(`${tenant} ${patient ?? ""}`, secret),
      terms: (read) => concepts.read(read),
    });
}

/** The answerer of follow-up questions. A chat model that cannot be opened leaves the extractive composer, a judge that cannot leaves the rules; either is told. */
export async function openAnswers(
  { chat: settings, policy, judge: judging }: AnswerSettings,
  search: EvidenceSearch,
  { concepts, rules }: { readonly concepts: ConceptIndex; readonly rules: PairRules },
  hide: Deidentifier,
): Promise<OpenAnswers> {
  let chat: ChatModel | null = null;
  let inference: OpenJudge | null = null;
  let failure: CdssError | null = null;
  try {
    chat = settings === null ? null : await openChatModel(settings);
    // Extractive sentences are quotations: there is nothing to judge.
    if (chat !== null && typeof judging === "object") inference = await openInferenceJudge(judging);
  } catch (thrown) {
    failure = toCdssError(thrown, chat === null ? "opening the chat model" : "opening the model of inference");
  }
  const judge = chat !== null && judging === "chat" ? createChatJudge(chat, { deidentify: hide, policy }) : inference;
  return {
    answers: createQuestionAnswerer({ search, concepts, rules, chat, judge, deidentify: hide, policy }),
    writing:
      chat === null || settings === null
        ? null
        : { chat, inputTokens: settings.limits.inputTokens, deidentify: hide, policy },
    failure,
    close: async () => {
      await inference?.close();
      await chat?.close();
    },
  };
}
