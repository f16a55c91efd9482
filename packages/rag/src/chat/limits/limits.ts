import type { BreakerSettings } from "./breaker-state.ts";
import type { Price } from "./price.ts";
import type { Quota } from "./quota-ledger.ts";

export interface ChatLimits {
  /** Milliseconds for a whole call, the second try included. */
  readonly timeout: number;
  /** Tokens of a prompt. */
  readonly inputTokens: number;
  /** Tokens of an answer; a request may ask for fewer. */
  readonly outputTokens: number;
  readonly breaker: BreakerSettings;
  readonly quota: Quota;
  readonly price: Price | null;
}

/**
 * Chosen, not measured. Time: a physician who asked a question waits for half a minute; the assessment itself never waits. Prompt:
 * twenty passages of 300 words in English, at 0.3 tokens a character, with room. Answer: ten sentences with their quotations. Breaker: three
 * calls in a row are no accident, and a server that restarts takes about half a minute. Quota: a question a second for a site, and what
 * that comes to in a working day of eight hours at a tenth of that rate; the tokens follow from 10,000 a question.
 */
export const DEFAULT_LIMITS: ChatLimits = {
  timeout: 30_000,
  inputTokens: 12_000,
  outputTokens: 1_500,
  breaker: { failures: 3, pause: 30_000 },
  quota: { requestsPerMinute: 60, requestsPerDay: 3_000, tokensPerMinute: 600_000, tokensPerDay: 30_000_000 },
  price: null,
};
