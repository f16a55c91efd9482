/** A name and what stands in brackets behind it. */
const BRACKET = /^([^()]*[^()\s])\s*\(([^()]+)\)$/;
/** Words that say that what follows is another name of the same disease. */
const ALSO = /^(?:or|also known as|also called|aka|又称|又名|也称|即)\s*(?=\S)/i;
const ACCEPTABLE = /\s+(?:(?:is|are|also)\s+)*acceptable$/i;
const ABBREVIATION = /^[A-Z][A-Za-z]*[A-Z][A-Za-z]*$/;
const SMALL_WORDS = new Set(["of", "and", "the", "with", "in", "due", "to", "type"]);

/** The letters are those of the words in order, each word giving its first letter and perhaps later ones: NXG, COPD. */
function abbreviates(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === "";
  if (SMALL_WORDS.has(word) && abbreviates(letters, rest)) return true;
  if (letters === "" || word[0] !== letters[0]) return false;
  for (let taken = 1, from = 1; ; taken++) {
    if (abbreviates(letters.slice(taken), rest)) return true;
    from = word.indexOf(letters[taken] ?? " ", from) + 1;
    if (from === 0) return false;
  }
}

/**
 * The names that an answer key gives in one cell: the cell as it is, and where it has a bracket of these kinds, the
 * name before it and what the bracket adds: `Asthma (or acute asthma, status asthmaticus)`, `X (Y acceptable)`, `X
 * (abbreviation of X)`. Any other bracket may hold the very word that tells two diseases apart (`Dementia (vascular)`,
 * `Ataxia (SCA1)`): such a name stays whole.
 */
export function nameAlternatives(cell: string): string[] {
  const name = cell.normalize("NFKC").replace(/\s+/g, " ").trim();
  const [, head = "", inner = ""] = BRACKET.exec(name) ?? [];
  if (ALSO.test(inner) || ACCEPTABLE.test(inner)) {
    const others = inner.replace(ALSO, "").replace(ACCEPTABLE, "");
    return [name, head, ...others.split(/,\s*(?:or\s+)?|\s+or\s+|[、，]/).filter((other) => other !== "")];
  }
  const words = head
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  return ABBREVIATION.test(inner) && abbreviates(inner.toLowerCase(), words) ? [name, head] : [name];
}
