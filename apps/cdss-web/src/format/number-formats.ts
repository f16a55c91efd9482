import type { Language } from "@cdss/domain";

/** A share from 0 to 1 as a percentage of two significant digits; what would round to nothing reads "<0.01%". */
export function formatShare(share: number, language: Language): string {
  if (share > 0 && share < 0.0001) return "<0.01%";
  // Rounding must not promise certainty: only 1 itself is 100%.
  if (share < 1 && share > 0.999) return ">99.9%";
  const digits = share >= 0.99 ? 3 : 2;
  return new Intl.NumberFormat(language, { style: "percent", maximumSignificantDigits: digits }).format(share);
}

/**
 * A likelihood ratio from its natural logarithm: "×12", "×0.083". Two significant digits, for the underlying counts carry
 * no more; beyond 10,000 either way only the bound is given.
 */
export function formatLikelihoodRatio(logLikelihoodRatio: number, language: Language): string {
  const ratio = Math.exp(logLikelihoodRatio);
  if (ratio > 10_000) return `×>${(10_000).toLocaleString(language)}`;
  if (ratio < 0.0001) return "×<0.0001";
  return `×${new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(ratio)}`;
}

/** Bits of information, two significant digits below ten and whole bits from there. */
export function formatBits(bits: number, language: Language): string {
  const options = bits < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  return new Intl.NumberFormat(language, options).format(bits);
}
