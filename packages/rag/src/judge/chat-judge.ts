import type { Language } from "@cdss/domain";
import { type Deidentifier, hideIdentifiers } from "../answer/hide-identifiers.ts";
import type { ChatModel } from "../chat/chat-model.ts";
import { JudgeOutput } from "../chat/outputs/judge-output.ts";
import { readPrompt } from "../chat/prompts/prompt-file.ts";
import { renderPrompt } from "../chat/prompts/render-prompt.ts";
import type { LeavePolicy } from "../deidentify/may-leave-site.ts";
import type { SupportJudge } from "./support-judge.ts";

/** The words of one sentence and a verdict fit in this many tokens. */
const MOST_TOKENS = 500;

const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? "zh" : "en");

/**
 * The chat model as judge, by the prompt `judge`. It must copy the words that decide, and words that do not stand in the passage letter by letter
 * carry nothing. What a remote model is shown is de-identified, or refused, as for the writer; a refusal carries nothing.
 */
export function createChatJudge(
  chat: ChatModel,
  { deidentify, policy }: { readonly deidentify: Deidentifier; readonly policy: LeavePolicy },
): SupportJudge {
  return {
    name: chat.name,
    judge: async ({ statement, passage, tenant, patient, signal }) => {
      const shown = hideIdentifiers(
        { question: statement, passages: [passage] },
        { tenant, patient },
        { destination: chat.where, deidentify, policy },
      );
      const [visible] = "refused" in shown ? [] : shown.passages;
      if ("refused" in shown || visible === undefined) return null;
      const prompt = renderPrompt(readPrompt("judge", languageOf(statement)), {
        passage: [{ label: "passage", text: visible.text }],
        statement: [{ label: "statement", text: shown.question }],
      });
      const { words, verdict } = await chat.generate({
        prompt,
        schema: JudgeOutput,
        maxOutputTokens: MOST_TOKENS,
        tenant,
        signal,
      });
      const quote = shown.restore(words).trim();
      const start = verdict === "yes" && quote !== "" ? passage.text.indexOf(quote) : -1;
      return start < 0 ? null : { start, end: start + quote.length };
    },
  };
}
