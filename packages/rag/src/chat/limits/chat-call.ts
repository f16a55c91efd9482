import type { ErrorCode, Language } from "@cdss/domain";
import type { ChatSite } from "../chat-model.ts";
import type { TokenCount } from "../chat-writer.ts";
import type { Cost } from "./price.ts";

/** What may be logged and billed of a call: nothing of the prompt, nothing of the answer. */
export interface ChatCall {
  readonly model: string;
  readonly where: ChatSite;
  readonly tenant: string;
  readonly prompt: { readonly name: string; readonly version: number; readonly language: Language };
  /** Texts that were asked for: 2 where the first was not in the form. */
  readonly tries: number;
  readonly tokens: TokenCount;
  /** `estimated` where the engine did not count them all. */
  readonly counted: "reported" | "estimated";
  readonly cost: Cost | null;
  readonly milliseconds: number;
  readonly outcome: "answered" | ErrorCode;
}
