import type { CitedDocument, Passage } from "@cdss/domain";
import type { ChatRequest } from "../../src/chat/chat-model.ts";
import { parseChatSettings } from "../../src/chat/chat-settings.ts";
import { openChatModel } from "../../src/chat/open-chat-model.ts";
import { type AnswerOutput, answerOutput } from "../../src/chat/outputs/answer-output.ts";
import { readPrompt } from "../../src/chat/prompts/prompt-file.ts";
import { numberPassages, renderPrompt } from "../../src/chat/prompts/render-prompt.ts";

const document: CitedDocument = {
  id: "invented:pneumonia",
  source: "Invented guideline",
  title: "Pneumonia",
  language: "en",
  date: "2024",
  licence: null,
  level: "guideline",
  address: null,
};

export const passage = (text: string): Passage => ({
  id: `invented:pneumonia#0-${text.length}`,
  document,
  headings: ["Treatment"],
  start: 0,
  end: text.length,
  text,
});

export const PASSAGES = [
  "Amoxicillin 1 g three times daily is recommended for outpatients without comorbidities.",
  "Doxycycline 100 mg twice daily is an alternative.",
  "Pneumonia is an infection of the lung.",
].map(passage);

/** A question over the three passages. The word ZEBRA-PROMPT marks what must not leave the prompt. */
export function question(more: Partial<ChatRequest<AnswerOutput>> = {}): ChatRequest<AnswerOutput> {
  return {
    prompt: renderPrompt(readPrompt("answer", "en"), {
      question: [{ label: "question", text: "How is pneumonia treated in outpatients? ZEBRA-PROMPT" }],
      passages: numberPassages(PASSAGES),
    }),
    schema: answerOutput(PASSAGES.length),
    maxOutputTokens: 400,
    tenant: "local",
    ...more,
  };
}

/** The chat model of an endpoint on this machine. */
export async function modelAt(url: string, environment: Record<string, string> = {}) {
  const settings = parseChatSettings({
    CDSS_CHAT_URL: url,
    CDSS_CHAT_MODEL: "tiny",
    CDSS_CHAT_KEY: "secret",
    ...environment,
  });
  if (settings === null) throw new Error("no chat model is set");
  return openChatModel(settings);
}
