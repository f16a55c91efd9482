import { pick, type Rewrite, splice, withCaseOf } from "./rewrite.ts";

/** Two words that exclude each other, and what may not stand behind them: "lower limb" is no comparison. */
export type WordPair = readonly [one: string, other: string, unlessBefore?: string];

/** Whole words; a Chinese word has no edges to look for. */
function patternOf(word: string, unlessBefore: string | undefined): RegExp {
  const [open, close] = /\p{Script=Han}/u.test(word) ? ["", ""] : ["(?<![\\p{L}\\p{N}-])", "(?![\\p{L}\\p{N}])"];
  const unless = unlessBefore === undefined ? "" : `(?!\\s?(?:${unlessBefore}))`;
  return new RegExp(`${open}${word}${close}${unless}`, "giu");
}

/** A rule that puts one word of a pair in the place of the other. Words that
 * stand beside their opposite are left alone: "before and after" may stay true. */
export function swapWord(pairs: readonly WordPair[]): Rewrite {
  const rules = pairs.map(([one, other, unlessBefore]) => ({
    forth: { pattern: patternOf(one, unlessBefore), to: other },
    back: { pattern: patternOf(other, unlessBefore), to: one },
  }));
  return (statement, { random }) => {
    const found = rules.map(({ forth, back }) =>
      [forth, back].map(({ pattern, to }) => [...statement.matchAll(pattern)].map((match) => ({ match, to }))),
    );
    const contrasted = new Set(
      found
        .filter((sides) => sides.every((side) => side.length > 0))
        .flatMap((sides) => sides.flat().map(({ match }) => match.index)),
    );
    const swaps = found.flat(2).filter(({ match }) => !contrasted.has(match.index));
    const swap = pick(random, swaps);
    if (swap === undefined) return null;
    const { match, to } = swap;
    return splice(statement, match.index, match.index + match[0].length, withCaseOf(match[0], to));
  };
}
