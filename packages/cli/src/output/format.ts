import type { Frequency, Language } from "@cdss/domain";
import { MESSAGES } from "./messages.ts";

const BAR_CELLS = 20;

/** A bar of 20 cells for a share from 0 to 1; anything above nothing shows. */
export function bar(share: number): string {
  const filled = share <= 0 ? 0 : Math.max(1, Math.round(share * BAR_CELLS));
  return "█".repeat(filled) + "·".repeat(BAR_CELLS - filled);
}

/** `81.2 %`; a share that would round to nothing, or to all, says so instead of reading as certain. */
export function percent(share: number): string {
  if (share > 0 && share < 0.0005) return "<0.1 %";
  return share < 1 && share >= 0.9995 ? ">99.9 %" : `${(share * 100).toFixed(1)} %`;
}

/** A likelihood ratio from its natural logarithm: `×12`, `×0.08`. */
export function ratio(logarithm: number): string {
  return `×${Number(Math.exp(logarithm).toPrecision(2))}`;
}

/** How often, as the source states it. */
export function frequency({ basis, value, numerator, denominator }: Frequency, language: Language): string {
  if (basis === "counts" && numerator !== undefined && denominator !== undefined) {
    return MESSAGES[language].patients(`${numerator}/${denominator}`);
  }
  return value === null ? MESSAGES[language].unstated : `${Number((value * 100).toFixed(1))} %`;
}

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** ECMA-48 colours, or plain text. */
export function paint(hasColour: boolean): Paint {
  const wrap = (code: number) => (text: string) => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: wrap(1), dim: wrap(2), good: wrap(32), bad: wrap(31) };
}
