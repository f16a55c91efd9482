const GREEK = [
  ..."alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu".split(" "),
  ..."nu xi omicron pi rho sigma tau upsilon phi chi psi omega".split(" "),
];
/** Lower-case Greek letters in the order of their names; there is no second sigma. */
const GREEK_LETTERS = [..."αβγδεζηθικλμνξοπρστυφχψω"];
const NAME_OF_GREEK = new Map(GREEK_LETTERS.map((letter, at) => [letter, GREEK[at] ?? letter]));

/** Numerals of named types: Ehlers-Danlos type VIIC, mucopolysaccharidosis type IIIA. */
const ROMAN = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].map((numeral, at) => [numeral, at + 1]),
);
const ROMAN_TYPE = /^([ivx]+)([a-d]?)$/;

/**
 * Words, numbers, Chinese characters, and the signs that tell diseases apart: 4p- is a deletion, 4p+ a duplication. A
 * hyphen between two letters or digits only separates.
 */
const TOKEN = /[a-z]+|\d+|\p{Script=Han}|\p{L}+|\+|(?<=[a-z\d])-(?![a-z\d])/gu;

function spelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/[ao]e(?=[a-z])/g, "e")
    .replace(/(?<=[a-z]{3})our$/, "or")
    .replace(/is(?=(?:e|ed|ing|ation)$)/, "iz")
    .replace(/leuc/, "leuk")
    .replace(/sulph/, "sulf");
}

/**
 * Endings -ss, -us, -is, -as, -os are not taken for plurals: virus, sclerosis, and neurofibromas, which are more than
 * one.
 */
function singular(word: string): string {
  if (word.length < 5 || !/[^suiao]s$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Numerals of a type as numbers: `type iia` is `type 2 a`, and Ⅱ型 is 2型. */
function numberTypes(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, at) => {
    const match = tokens[at - 1] === "type" || tokens[at + 1] === "型" ? ROMAN_TYPE.exec(token) : null;
    const value = ROMAN.get(match?.[1] ?? "");
    return value === undefined ? [token] : [String(value), ...(match?.[2] ? [match[2]] : [])];
  });
}

const TYPE_AT_END = /^(.+) ((?:type \d+(?: [a-z])?)|(?:\d+ (?:[a-z] )?型))$/u;

/**
 * One written form of the name of a disease. What is folded changes how a name is written, never which disease it
 * names: case, full-width letters and accents (NFKD), punctuation, the article, possessives, the plural of the last
 * word, British spelling, Greek letters, Roman numerals of types, and whether the type stands before or behind. The
 * result is for comparing only.
 */
export function foldName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[‘’ʼ′`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/'s?(?![a-z])/g, "")
    .replaceAll("'", "")
    .replaceAll("&", " and ")
    .replace(/[α-ω]/g, (letter) => NAME_OF_GREEK.get(letter) ?? letter)
    .replaceAll("综合症", "综合征");
  const tokens = numberTypes(plain.match(TOKEN) ?? []).filter((token) => token !== "the");
  const last = tokens.length - 1;
  const folded = tokens.map((token, at) => spelling(at === last ? singular(token) : token)).join(" ");
  const typed = TYPE_AT_END.exec(folded);
  return typed === null ? folded : `${typed[2]} ${typed[1]}`;
}

/**
 * All written forms of a name; two names are equal where they share one. Beside the name itself: hyphens between
 * letters left out (non-insulin, noninsulin), and the first part of an inverted name behind the second (`leukemia,
 * acute` is `acute leukemia`; `dystrophy, limb-girdle, type 2` is `limb-girdle dystrophy, type 2`).
 */
export function nameForms(name: string): ReadonlySet<string> {
  const [first = "", second, ...rest] = name.normalize("NFKC").split(/,\s+/);
  const orders = second === undefined ? [name] : [name, [second, first, ...rest].join(" ")];
  const forms = orders.flatMap((order) => [order, order.replace(/(?<=\p{L})[-\u2010-\u2015](?=\p{L})/gu, "")]);
  return new Set(forms.map(foldName).filter((form) => form !== ""));
}
