import { type AnswerSentence, CODED_ID, type Passage } from "@cdss/domain";
import { CHINESE_ASKING, CHINESE_ASKING_WORDS, ENGLISH_ASKING } from "../../answer/words/asking-words.ts";
import { tokenise } from "../../text/tokenise.ts";
import { type FactLine, readFactLines } from "./fact-line.ts";
import { ADVICE, KIND_WORDS, OF_NOW, TIME_WORDS, VALUE_WORDS } from "./words/asking-of-record.ts";
import { FACT_KINDS, type FactKind, KIND_TITLES } from "./words/fact-words.ts";

/** Values of one test that are given: the last, and two before it to show where it goes. */
const VALUES_OF_TEST = 3;
/** Values in all: more tests than this share a name that was asked for. */
const MOST_VALUES = 12;
/** Entries of a kind that are given. A list cut short would read as the whole: what is over this bound is given nowhere. */
const MOST_ENTRIES = 50;

/** What a question asks of coded entries; null where it asks for something else. */
export interface AskedFacts {
  /** Kinds of entries that it names; none where it names a test or an entry alone. */
  readonly kinds: readonly FactKind[];
  /** What names the entry: each must stand in its line or above it. */
  readonly terms: readonly string[];
}

/** Reads what a question asks of the entries of a record. Words of advice or of anything else leave it to the other ways of answering. */
export function readAskedFacts(question: string): AskedFacts | null {
  const text = question.normalize("NFKC");
  const kinds = FACT_KINDS.filter((kind) => text.search(KIND_WORDS[kind]) >= 0);
  const rest = [TIME_WORDS, ...kinds.map((kind) => KIND_WORDS[kind]), VALUE_WORDS, CHINESE_ASKING].reduce(
    (words, pattern) => words.replace(pattern, " "),
    text,
  );
  const named = rest.replace(/(?<!\p{N})[A-Za-z]+(?:'s)?(?!\p{N})/gu, (word) =>
    ENGLISH_ASKING.has(word.toLowerCase()) ? " " : word,
  );
  const terms = [...new Set(tokenise(named))].filter((term) => !CHINESE_ASKING_WORDS.has(term));
  if (ADVICE.test(text) || (terms.length === 0 && kinds.length === 0)) return null;
  const asksWhatToGive = terms.length === 0 && /什么药|哪些药|哪种药/u.test(text) && !OF_NOW.test(text);
  return asksWhatToGive ? null : { kinds, terms };
}

/** What the entries of these kinds are searched by, beside the question's own words. */
export function searchWords({ kinds, terms }: AskedFacts): string {
  return [...terms, ...kinds.flatMap((kind) => Object.values(KIND_TITLES[kind]))].join(" ");
}

interface Found {
  readonly passage: Passage;
  readonly line: FactLine;
}

const kindOf = ({ document: { id } }: Passage): FactKind | null =>
  FACT_KINDS.find((kind) => id === `${CODED_ID}${kind}`) ?? null;

const isAll = (wanted: readonly string[], terms: ReadonlySet<string>): boolean =>
  wanted.every((term) => terms.has(term));

/** Whether the question names the test by one of its names in full: "blood" alone does not ask for glucose in blood. */
function namesTest({ headings }: Passage, terms: readonly string[]): boolean {
  const asked = new Set(terms);
  return headings.some((heading) => {
    const name = tokenise(heading);
    return name.length > 0 && isAll(name, asked);
  });
}

/** Lines of the entries asked for, as they stand: all that the question names must be in the line or among the names of its test. */
function linesOf(passage: Passage, { kinds, terms }: AskedFacts): Found[] {
  const kind = kindOf(passage);
  const isTest = kind === null;
  if (isTest ? kinds.length > 0 || !namesTest(passage, terms) : kinds.length > 0 && !kinds.includes(kind)) return [];
  const above = isTest ? passage.headings.flatMap(tokenise) : [];
  return readFactLines(passage.text).flatMap((line) => {
    const named = new Set([...above, ...tokenise(line.content)]);
    return isAll(terms, named) ? [{ passage, line }] : [];
  });
}

const inOrder = (one: Found, other: Found): number =>
  one.passage.start + one.line.start - (other.passage.start + other.line.start);

/** The last values of each test, the latest first. */
function latestValues(found: readonly Found[]): Found[] {
  const byTest = new Map<string, Found[]>();
  for (const one of found) {
    const { id } = one.passage.document;
    byTest.set(id, [...(byTest.get(id) ?? []), one]);
  }
  return [...byTest.values()]
    .flatMap((values) => [...values].sort(inOrder).slice(0, VALUES_OF_TEST))
    .sort((one, other) => other.line.date.localeCompare(one.line.date))
    .slice(0, MOST_VALUES);
}

function sentenceOf({ passage, line: { start, end } }: Found): AnswerSentence {
  const quote = passage.text.slice(start, end);
  const quotation = { passage: passage.id, start, end, quote };
  return { text: quote, language: passage.document.language, quotations: [quotation], contradictedBy: [] };
}

/**
 * Lines of coded entries that answer a question, word for word: values of a test the latest first, entries of a kind those of today first.
 * None where the question asks for anything that they do not state. `passages` are those of one record; others are passed over.
 */
export function answerFromFacts(asked: AskedFacts, passages: readonly Passage[]): AnswerSentence[] {
  const found = passages
    .filter(({ document: { id } }) => id.startsWith(CODED_ID))
    .flatMap((passage) => linesOf(passage, asked));
  const values = found.filter(({ passage }) => kindOf(passage) === null);
  const chosen = values.length > 0 ? latestValues(values) : [...found].sort(inOrder).slice(0, MOST_ENTRIES);
  return chosen.map(sentenceOf);
}
