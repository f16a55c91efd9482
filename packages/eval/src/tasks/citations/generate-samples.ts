import type { Sample } from "../../core/sample.ts";
import { samplePositions, seededRandom } from "../../statistics/random.ts";
import type { CitationGold, CitationInput, TruePair } from "./citation.ts";
import type { ConceptLexicon } from "./lexicon/concept-lexicon.ts";
import { KINDS } from "./rewrite/kinds.ts";

/** Streams of random numbers of neighbouring pairs and kinds must not be the same: more than there are kinds. */
const STREAMS_A_PAIR = 64;

/** Equal for texts that differ in case and space only. */
function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ");
}

/**
 * For each of `count` pairs, drawn by the seed, the statement itself and every rewriting of it that its words allow: true
 * ones (`exact`, `kept-…`) and false ones. Ids are `<number of the pair>/<kind>`; equal data, count and seed give equal samples.
 */
export function generateSamples(
  pairs: readonly TruePair[],
  count: number,
  seed: number,
  lexicon: ConceptLexicon,
): Sample<CitationInput, CitationGold>[] {
  return samplePositions(seededRandom(seed), pairs.length, count).flatMap((position, number) => {
    const pair = pairs[position];
    if (pair === undefined) return [];
    const { lang, source, passages, statement } = pair;
    const passage = passages.map(({ text }) => text).join("\n");
    return Object.entries(KINDS).flatMap(([kind, { supported, rewrite }], stream) => {
      const random = seededRandom(seed + (position + 1) * STREAMS_A_PAIR + stream);
      const rewritten = rewrite(statement, { lang, passage, random, lexicon });
      if (rewritten === null) return [];
      // A false statement that stands in the passage after all is true.
      if (!supported && plain(passage).includes(plain(rewritten))) return [];
      return [
        {
          id: `${number}/${kind}`,
          input: { lang, statement: rewritten, passages },
          gold: { supported, kind },
          groups: { kind, lang, source, pair: String(number) },
        },
      ];
    });
  });
}
