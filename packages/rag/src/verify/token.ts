import type { Curie } from "@cdss/domain";
import type { Named } from "./names.ts";
import type { Phrase } from "./vocabulary.ts";

/** A part of a sentence whose meaning a machine can hold against evidence. */
export type Token =
  | { readonly kind: "quote"; readonly quote: string }
  | { readonly kind: "name"; readonly named: Named }
  | { readonly kind: "reference"; readonly reference: string }
  | { readonly kind: "counts"; readonly numerator: number; readonly denominator: number }
  | { readonly kind: "percent"; readonly percent: number }
  | { readonly kind: "band"; readonly term: Curie }
  | { readonly kind: "unstated" }
  | { readonly kind: "phrase"; readonly phrase: Phrase };

/** Parts that say how often. */
export type ShareToken = Extract<Token, { kind: "counts" | "percent" | "band" | "unstated" }>;

export function isShare(token: Token): token is ShareToken {
  return token.kind === "counts" || token.kind === "percent" || token.kind === "band" || token.kind === "unstated";
}
