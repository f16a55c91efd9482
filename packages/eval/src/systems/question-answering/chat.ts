import { CdssError } from "@cdss/domain";
import type { SystemKind } from "../../core/system.ts";
import type { QuestionAnswer } from "../../tasks/question-answering/answer.ts";
import { chatPrompt, parseChat } from "../../tasks/question-answering/chat.ts";
import type { Gold, Passage, Question, Shared } from "../../tasks/question-answering/question.ts";
import { complete } from "../chat/chat-client.ts";
import { chatSettings, shownEndpoint } from "../chat/chat-settings.ts";
import { bm25Lane } from "../retrieval/bm25.ts";

/** Passages shown with a question: a small model's window holds them beside the question. */
const SHOWN = 8;

/** The passages that a question is asked with: its own, or the best of the corpus; null where there are none. */
type Retrieve = (input: Question) => Promise<readonly Passage[] | null>;

/**
 * Searches with the question alone and never with its choices, which nobody has outside a test (question-only retrieval of Xiong
 * et al. 2024, arXiv:2402.13178).
 */
function retrieveFrom(corpus: readonly Passage[]): Retrieve {
  if (corpus.length === 0) return async ({ context }) => context ?? null;
  const byId = new Map(corpus.map((passage) => [passage.id, passage]));
  const search = bm25Lane(corpus.map(({ id, text }) => ({ id, title: "", text })));
  return async ({ context, question }) => {
    if (context !== undefined) return context;
    return (await search(question, SHOWN)).flatMap(({ id }) => byId.get(id) ?? []);
  };
}

/**
 * A chat model, asked twice: the question alone, and the question with passages, so that what they are worth shows. `create` throws
 * CdssError CONFIGURATION where endpoint or model is not set; a sample fails where the model gave no choice either time.
 */
export const chatKind: SystemKind<Question, QuestionAnswer, Shared, Gold> = {
  summary: "a chat model, without and with passages: --endpoint, --model, CDSS_CHAT_KEY",
  threads: false,
  create: async (setup) => {
    const settings = chatSettings(setup);
    const retrieve = retrieveFrom(setup.shared.corpus);
    const ask = async (input: Question): Promise<QuestionAnswer | null> =>
      parseChat(await complete(settings, chatPrompt(input)), input);
    return {
      facts: { model: settings.model, endpoint: shownEndpoint(settings.url) },
      answer: async (input) => {
        const { context: _, ...closed } = input;
        const without = (await ask(closed))?.without ?? null;
        const passages = await retrieve(input);
        const shown = passages === null ? null : await ask({ ...closed, context: passages });
        if (without === null && (shown === null || shown.with === null))
          throw new CdssError(
            "UNAVAILABLE",
            "the chat model did not answer in the form that it was asked for; give another --model (CDSS_CHAT_MODEL)",
          );
        // Asked, and nothing understood: an answer without a choice, which is wrong.
        return {
          without: without ?? { choice: null },
          with: passages === null ? null : (shown?.with ?? { choice: null, cited: [] }),
        };
      },
    };
  },
};
