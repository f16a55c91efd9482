import type { Passage, PickedQuote, QuotePicker, QuoteTopic } from "@cdss/domain";
import { type Span, splitSentences } from "../passages/split-sentences.ts";
import { readTokens } from "../support/read-tokens.ts";
import { readMention } from "./read-mention.ts";
import { hintText, mayName, namedAt, type ReadName, readNames } from "./read-name.ts";

/** Longest sentence that is quoted, in UTF-16 units: a longer one is a table or a list, and says too much to be read at a glance. */
const LONGEST_QUOTE = 600;

/** A sentence with what it names, and whether it names the subject itself. */
interface Candidate extends PickedQuote {
  readonly namesSubject: boolean;
}

/** Picks sentences by the names that stand in them, without a model: see the port. */
export function createQuotePicker(): QuotePicker {
  // The names of one search are read once for all of its passages: reading them costs more than picking.
  const subjectsOf = remembered((subject: readonly string[]) => readNames(subject));
  const topicsOf = remembered((topics: readonly QuoteTopic[]) =>
    topics.map(({ key, names }) => ({ key, names: readNames(names) })),
  );
  return {
    pick(passage, subject, topics) {
      const subjects = subjectsOf(subject);
      const named = topicsOf(topics);
      const isAboutSubject = [passage.document.title, ...passage.headings].some((text) => namesAny(text, subjects));
      return splitSentences(passage.text)
        .flatMap((span) => candidate(passage, span, subjects, named) ?? [])
        .filter(({ namesSubject }) => namesSubject || isAboutSubject)
        .sort(
          (one, other) => other.mentions.length - one.mentions.length || one.quotation.start - other.quotation.start,
        )
        .map(({ quotation, mentions }) => ({ quotation, mentions }));
    },
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

type ReadTopic = Pick<QuoteTopic, "key"> & { readonly names: readonly ReadName[] };

function candidate(
  passage: Passage,
  { start, end }: Span,
  subjects: readonly ReadName[],
  topics: readonly ReadTopic[],
): Candidate | null {
  const quote = passage.text.slice(start, end);
  if (quote.length > LONGEST_QUOTE) return null;
  const hinted = hintText(quote);
  if (!topics.some(({ names }) => names.some((name) => mayName(hinted, name)))) return null;
  const tokens = readTokens(quote);
  const mentions = topics.flatMap(({ key, names }) => {
    const places = names.flatMap((name) => namedAt(tokens, name));
    return places.length === 0 ? [] : [{ key, mention: readMention(quote, tokens, places) }];
  });
  if (mentions.length === 0) return null;
  const namesSubject = subjects.some((name) => namedAt(tokens, name).length > 0);
  return { quotation: { passage: passage.id, start, end, quote }, mentions, namesSubject };
}

function namesAny(text: string, names: readonly ReadName[]): boolean {
  const hinted = hintText(text);
  if (!names.some((name) => mayName(hinted, name))) return false;
  const tokens = readTokens(text);
  return names.some((name) => namedAt(tokens, name).length > 0);
}
