import type { ChatMessage } from "../chat-model.ts";

/** DeepSeek API docs, "Token & Token Usage": an English character is about 0.3 tokens. */
const TOKENS_PER_ASCII = 0.3;
/** The same page says 0.6 for a Chinese character; vocabularies made for English split more of them, down to one each and beyond. */
const TOKENS_PER_OTHER = 1;
/** ChatML, which most endpoints use, takes 5 around each message. */
const TOKENS_AROUND_MESSAGE = 5;

/** Tokens of a text whose tokenizer is not known, rather too many than too few. */
export function estimateTokens(text: string): number {
  let ascii = 0;
  let other = 0;
  for (const character of text) {
    if (character < "\u0080") ascii++;
    else other++;
  }
  return Math.ceil(ascii * TOKENS_PER_ASCII + other * TOKENS_PER_OTHER);
}

export function estimateMessageTokens(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { text }) => sum + estimateTokens(text) + TOKENS_AROUND_MESSAGE, 0);
}
