import type { Passage, PickedQuote, QuotePicker, QuoteTopic } from "@cdss/domain";
import { type Span, splitSentences } from "../passages/split-sentences.ts";
import { foldCharacters } from "../support/fold-characters.ts";
import { readTokens } from "../support/read-tokens.ts";
import { mentionPlaces } from "./mention-places.ts";
import { readMention } from "./read-mention.ts";
import { hintText, indexNames, mayName, type NameIndex, namedAt } from "./read-name.ts";
import { mayQuoteUnder, tellsOfFindings } from "./section-headings.ts";

/** Longest sentence that is quoted, in UTF-16 units: a longer one is a table or a list, and says too much to be read at a glance. */
const LONGEST_QUOTE = 600;

/** A line of a list of works that stands without its heading. */
const CITES_A_WORK =
  /^\s*(?:sources? (?:of|for) the entry\b|references?\s*[:：])|^.{0,60}(?:条目的依据|参考文献)[：:]/iu;

/** A sentence with what it names, and whether it names the subject itself. */
interface Candidate extends PickedQuote {
  readonly namesSubject: boolean;
}

/** Picks sentences by the names that stand in them, without a model: see the port. */
export function createQuotePicker(): QuotePicker {
  // The names of one search are read once for all of its passages: reading them costs more than picking.
  const subjectsOf = remembered((subject: readonly string[]) => indexNames([["subject", subject]]));
  const topicsOf = remembered((topics: readonly QuoteTopic[]) =>
    indexNames(topics.map(({ key, names }) => [key, names] as const)),
  );
  return {
    pick(passage, subject, topics) {
      if (!mayQuoteUnder(passage.headings)) return [];
      const subjects = subjectsOf(subject);
      const named = topicsOf(topics);
      const isAboutSubject = [passage.document.title, ...passage.headings].some((text) => namesAny(text, subjects));
      return splitSentences(passage.text)
        .flatMap((span) => candidate(passage, span, subjects, named) ?? [])
        .filter(({ namesSubject }) => namesSubject || isAboutSubject)
        .filter(firstOfItsWords())
        .sort(
          (one, other) => other.mentions.length - one.mentions.length || one.quotation.start - other.quotation.start,
        )
        .map(({ quotation, mentions }) => ({ quotation, mentions }));
    },
  };
}

/** Lets each wording through once. */
function firstOfItsWords(): (quote: PickedQuote) => boolean {
  const said = new Set<string>();
  return ({ quotation: { quote } }) => {
    const words = foldCharacters(quote).toLowerCase().replace(/\s+/g, " ").trim();
    return !said.has(words) && said.add(words).size > 0;
  };
}

/** The function, with its result kept for as long as its argument lives. The argument must not change. */
function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

function candidate(
  passage: Passage,
  { start, end }: Span,
  subjects: NameIndex<string>,
  topics: NameIndex<string>,
): Candidate | null {
  const quote = passage.text.slice(start, end);
  if (quote.length > LONGEST_QUOTE || CITES_A_WORK.test(quote) || !mayName(hintText(quote), topics)) return null;
  const tokens = readTokens(quote);
  const named = namedAt(tokens, topics);
  if (named.size === 0) return null;
  const ofSubject = namedAt(tokens, subjects).get("subject") ?? [];
  const isOfFindings = tellsOfFindings(passage.headings);
  const mentions = [...named].flatMap(([key, all]): PickedQuote["mentions"][number][] => {
    const places = mentionPlaces(quote, tokens, all, ofSubject);
    if (places.length === 0) return [];
    return [{ key, mention: isOfFindings ? readMention(quote, tokens, places) : "unclear" }];
  });
  if (mentions.length === 0) return null;
  return { quotation: { passage: passage.id, start, end, quote }, mentions, namesSubject: ofSubject.length > 0 };
}

function namesAny(text: string, names: NameIndex<string>): boolean {
  return mayName(hintText(text), names) && namedAt(readTokens(text), names).size > 0;
}
