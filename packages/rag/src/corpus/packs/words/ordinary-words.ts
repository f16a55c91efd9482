/** Every string of a value that came as JSON. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) yield* stringsOf(one);
}

const LATIN_WORD = /[A-Za-z]+/g;
const FIRST_WORD = /^([A-Z][a-z]+)(?![A-Za-z])/;

/**
 * How an English name is written inside a sentence. Names of the packs and of HPO begin with a capital, proper names or not. A first word loses its capital
 * where the texts write it small somewhere and never capitalised after another word: `Fever` becomes `fever`, `Crohn disease` and `Down syndrome` stay.
 */
export function inSentence(texts: unknown): (name: string) => string {
  const small = new Set<string>();
  const proper = new Set<string>();
  for (const text of stringsOf(texts))
    for (const { 0: word, index } of text.matchAll(LATIN_WORD)) {
      if (word === word.toLowerCase()) small.add(word);
      // After a full stop, semicolon or colon any word may stand with a capital.
      else if (/[A-Za-z,] $/.test(text.slice(Math.max(0, index - 2), index)) && /^[A-Z][a-z]+$/.test(word))
        proper.add(word.toLowerCase());
    }
  return (name) =>
    name.replace(FIRST_WORD, (word) => {
      const lower = word.toLowerCase();
      return small.has(lower) && !proper.has(lower) ? lower : word;
    });
}
