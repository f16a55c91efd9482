import type { ChatMessage, ChatSite } from "./chat-model.ts";
import type { JsonSchema } from "./structured/to-json-schema.ts";

export interface WriteRequest {
  readonly messages: readonly ChatMessage[];
  readonly schema: JsonSchema;
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
}

export interface TokenCount {
  readonly input: number;
  readonly output: number;
}

/** How a text ended. */
export interface Written {
  /** `end`: the model was done; `length`: the limit of tokens cut it off; `refused`: the model or a filter before it declined. */
  readonly stop: "end" | "length" | "refused";
  /** As the engine counted them; null where it does not say. */
  readonly tokens: TokenCount | null;
}

/**
 * What writes text, one answer a call: an endpoint or a local model. It knows nothing of limits, quotas or retries. Throws CdssError
 * UNAVAILABLE that names the setting to mend; where the signal fires, whatever it likes.
 */
export interface ChatWriter {
  readonly name: string;
  readonly where: ChatSite;
  /** Tokens of a prompt: counted by the model's own tokenizer, or estimated from above. */
  countTokens(messages: readonly ChatMessage[]): number;
  write(request: WriteRequest): AsyncGenerator<string, Written, undefined>;
  close(): Promise<void>;
}
