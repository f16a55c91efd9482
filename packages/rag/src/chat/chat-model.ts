import type { Language } from "@cdss/domain";
import type { z } from "zod";

export interface ChatMessage {
  readonly role: "system" | "user";
  readonly text: string;
}

/** A prompt with its data in place, ready to be sent. Name and version may be logged; the messages hold what the caller put in. */
export interface RenderedPrompt {
  readonly name: string;
  readonly version: number;
  readonly language: Language;
  readonly messages: readonly ChatMessage[];
}

export interface ChatRequest<T> {
  readonly prompt: RenderedPrompt;
  /** What the answer must be. Its JSON Schema goes to the model, its refinements are checked afterwards. */
  readonly schema: z.ZodType<T>;
  /** Tokens that an answer may have, thoughts of a reasoning model included. */
  readonly maxOutputTokens: number;
  /** Whose quota the call counts against. */
  readonly tenant: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * An answer as it comes: the raw text as it grows (never to be shown unverified), `restart` where that text was not in the form asked
 * for and the model begins anew, and at last the answer that the schema accepted.
 */
export type ChatEvent<T> =
  | { readonly type: "text"; readonly delta: string }
  | { readonly type: "restart" }
  | { readonly type: "done"; readonly value: T };

/** Whether what a model is sent stays on the site: what goes to a remote one is de-identified first, by whoever calls. */
export type ChatSite = "local" | "remote";

/**
 * A chat model that answers under a schema, within limits of tokens, time and quota. Every failure is a CdssError, so that the caller
 * falls back to the extractive answer: INVALID_INPUT where the prompt is longer than the limit; UNAVAILABLE where the endpoint fails,
 * the answer has not the form asked for even at the second try, a quota is used up, or the circuit is open; TIMEOUT and CANCELLED.
 * No error holds words of the prompt or of the answer.
 */
export interface ChatModel {
  readonly name: string;
  readonly where: ChatSite;
  generate<T>(request: ChatRequest<T>): Promise<T>;
  stream<T>(request: ChatRequest<T>): AsyncGenerator<ChatEvent<T>, void, undefined>;
  close(): Promise<void>;
}
