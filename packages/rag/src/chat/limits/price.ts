import type { TokenCount } from "../chat-writer.ts";

/** What a provider asks, in units of a currency per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** ISO 4217. */
  readonly currency: string;
}

export interface Cost {
  readonly amount: number;
  readonly currency: string;
}

/** Null where no price is configured: unknown is not free. */
export function costOf(tokens: TokenCount, price: Price | null): Cost | null {
  if (price === null) return null;
  return {
    amount: (tokens.input * price.input + tokens.output * price.output) / 1_000_000,
    currency: price.currency,
  };
}
