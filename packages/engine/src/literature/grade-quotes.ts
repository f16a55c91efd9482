import { EvidenceLevel, type Language, QuoteStance } from "@cdss/domain";
import type { QuotedHit } from "./quote-hits.ts";

/** Quotes of a condition that are shown for one stance in one language: more are not read beside a patient. */
export const MOST_QUOTES = 3;

const rankOf = ({ passage }: QuotedHit): number => EvidenceLevel.options.indexOf(passage.document.level);
const stanceOf = ({ quote }: QuotedHit): number => QuoteStance.options.indexOf(quote.stance);

/** The quotes that are shown: by stance, then the strongest kind of work, then the score of the search, then place. The same words stand once for a stance. */
export function gradeQuotes(quoted: readonly QuotedHit[]): QuotedHit[] {
  const ordered = quoted.toSorted(
    (one, other) =>
      stanceOf(one) - stanceOf(other) ||
      rankOf(one) - rankOf(other) ||
      other.quote.score - one.quote.score ||
      (one.passage.id < other.passage.id ? -1 : one.passage.id > other.passage.id ? 1 : 0) ||
      one.quote.quotation.start - other.quote.quotation.start,
  );
  const shown = new Map<string, number>();
  const said = new Set<string>();
  return ordered.filter(({ quote: { stance, quotation }, passage }) => {
    const language: Language = passage.document.language;
    const place = `${stance} ${language}`;
    const words = `${stance} ${quotation.quote}`;
    const count = shown.get(place) ?? 0;
    if (count >= MOST_QUOTES || said.has(words)) return false;
    shown.set(place, count + 1);
    said.add(words);
    return true;
  });
}
