/** The English texts of entries: everything that stands under `en`. Ids and keys are no texts. */
function* englishOf(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value))
    if (key !== "en") yield* englishOf(one);
    else if (typeof one === "string") yield one;
    else if (Array.isArray(one)) yield* one.filter((text) => typeof text === "string");
}

const WORD = /[A-Za-z]+/g;
const FIRST_WORD = /^([A-Z][a-z]+)(?![A-Za-z])/;
/** A small word before a capital one: a title in capitals throughout (`Familial Mediterranean Fever`) names nobody. */
const AFTER_A_SMALL_WORD = /[a-z],? $/;
const PREVIOUS_WORD = /([A-Za-z]+),? $/;
/** Texts write a name with a capital nearly always; an ordinary word has one now and then, in a title. */
const ORDINARY = 5;

/** Names of findings that begin with the name of a person, place or microbe. What else begins a name of HPO is an ordinary word, in a spelling that the packs need not use. */
const PROPER_FINDINGS: ReadonlySet<string> = new Set(
  `Allen Argyll Auer Auspitz Babinski Barlow Beau Bence Bitot Bouchard Brudzinski Burton Campylobacter Candida Charcot Cheyne Chvostek Cullen Cushing Darier
  Dupuytren Echinococcus Finkelstein Gottron Gower Gowers Grey Heberden Heinz Helicobacter Hoffmann Homans Horner Howell Hutchinson Janeway Japanese Kayser Kernig
  Koebner Koplik Kussmaul Lachman Legionella Lhermitte Lisch Lyme Marcus Mees Murphy Mycobacterium Nikolsky Ortolani Osler Phalen Plasmodium Pneumocystis Raynaud
  Reed Romberg Roth Rovsing Salmonella Shigella Spurling Thompson Tinel Trendelenburg Trichomonas Trousseau Virchow Weber Wickham Zika`.split(
    /\s+/,
  ),
);

/** Endings of words of medicine, and of no person or place that the packs name. */
const MEDICAL_ENDING =
  /(?:ic|al|ous|itis|osis|oma|iasis|aemia|emia|opia|uria|plegia|asia|tonia|astia|gra|oid|oids|ary|ing|ed|ism|ative)$/;

/** How an English name is written inside a sentence. */
export interface InSentence {
  /** A name of a condition, drug, test or group, or a text. */
  readonly name: (name: string) => string;
  readonly finding: (name: string) => string;
}

/**
 * Names of the packs and of HPO begin with a capital, proper names or not. A first word loses its capital where the texts of the entries write it small, and at
 * least five times as often as with a capital inside a sentence: `Fever` becomes `fever`; `Crohn disease` and `Down syndrome` stay.
 */
export function inSentence(entries: unknown): InSentence {
  const small = new Map<string, number>();
  const proper = new Map<string, number>();
  const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const text of englishOf(entries))
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const before = text.slice(Math.max(0, index - 30), index);
      const previous = PREVIOUS_WORD.exec(before)?.[1] ?? "";
      if (word === word.toLowerCase()) count(small, word);
      else if (/^[A-Z][a-z]+$/.test(word) && AFTER_A_SMALL_WORD.test(before) && previous === previous.toLowerCase())
        count(proper, word.toLowerCase());
    }
  const isOrdinary = (word: string): boolean =>
    (small.has(word) || MEDICAL_ENDING.test(word)) && (small.get(word) ?? 0) >= ORDINARY * (proper.get(word) ?? 0);
  const write = (name: string, keeps: (word: string) => boolean): string =>
    name.replace(FIRST_WORD, (word) => (keeps(word) ? word : word.toLowerCase()));
  return {
    // "A" before a word is the article.
    name: (name) => write(name, (word) => !isOrdinary(word.toLowerCase())).replace(/^A(?= [A-Za-z])/, "a"),
    finding: (name) => write(name, (word) => PROPER_FINDINGS.has(word)),
  };
}
