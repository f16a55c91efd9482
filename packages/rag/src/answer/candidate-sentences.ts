import type { ConceptIndex, Curie, Passage, Quotation } from "@cdss/domain";
import { type Span, splitSentences } from "../passages/split-sentences.ts";
import { isWorks } from "../quote/section-headings.ts";
import { readTokens } from "../support/read-tokens.ts";
import type { SupportToken } from "../support/support-token.ts";
import { tokenise } from "../text/tokenise.ts";
import { namedConcepts } from "./named-places.ts";
import { groupPlaces } from "./patient-groups.ts";
import { readAgeSpans } from "./read-ages.ts";
import { type Measure, readMeasures } from "./read-measures.ts";
import { speaksToAModel } from "./words/speaks-to-a-model.ts";

/** A sentence of a found passage with what it names. */
export interface Candidate {
  readonly quotation: Quotation;
  readonly passage: Passage;
  /** Place of its passage among those found, 0 the best. */
  readonly rank: number;
  readonly terms: ReadonlySet<string>;
  /** Read when they are asked for: most sentences fall before. */
  readonly tokens: () => readonly SupportToken[];
  readonly named: () => ReadonlySet<Curie>;
  /** Groups of patients, by the keys of `groupPlaces`. */
  readonly groups: () => ReadonlySet<string>;
  /** Thresholds and ages that the sentence itself states. */
  readonly measures: () => readonly Measure[];
  /** The title and headings above it: a sentence under "Glaucoma" need not say glaucoma again. */
  readonly above: Above;
}

export interface Above {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly tokens: () => readonly SupportToken[];
  readonly named: () => ReadonlySet<Curie>;
  readonly groups: () => ReadonlySet<string>;
  /** What the title alone names: what the document is about. */
  readonly subjects: () => ReadonlySet<Curie>;
}

type Reader = Pick<ConceptIndex, "read"> | null;

/** What an entry says of its own list of interactions. */
const ABOUT_ITS_LIST = /^(?:scope of the interactions|相互作用收录范围)$/i;

/** A Chinese semicolon ends a clause that belongs to the sentence: what follows leaves out its subject. */
function wholeSentences(text: string): Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of splitSentences(text)) {
    const before = whole.at(-1);
    const goesOn =
      before !== undefined && text[before.end - 1] === "；" && !text.slice(before.end, start).includes("\n");
    if (goesOn) before.end = end;
    else whole.push({ start, end });
  }
  return whole;
}

/** "Pregnancy and breastfeeding" stands above sentences of which each speaks of one. */
const NAMES_SEVERAL = /\b(?:and|or)\b|[,;/、，；]|[与和及或]/;

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

const namesOf = (text: string, concepts: Reader): ReadonlySet<Curie> =>
  new Set(namedConcepts(text, concepts).map(({ id }) => id));

/** What a text names, read once and only where it is asked for. */
function reading(text: string, concepts: Reader): Pick<Above, "terms" | "tokens" | "named" | "groups"> {
  return {
    terms: new Set(tokenise(text)),
    tokens: once(() => readTokens(text)),
    named: once(() => namesOf(text, concepts)),
    groups: once(() => new Set(groupPlaces(text).map(({ key }) => key))),
  };
}

function readAbove({ document: { title }, headings }: Passage, concepts: Reader): Above {
  const single = headings.filter((heading) => heading !== title && !NAMES_SEVERAL.test(heading));
  const text = [title, ...single].join("\n");
  return { text, ...reading(text, concepts), subjects: once(() => namesOf(title, concepts)) };
}

/** What a sentence over a passage names, itself and above. */
export function readCandidate(text: string, passage: Passage, concepts: Reader): Pick<Candidate, "above" | "named"> {
  return { above: readAbove(passage, concepts), named: reading(text, concepts).named };
}

/** Every sentence that may be quoted, in the order of the passages. */
export function candidateSentences(passages: readonly Passage[], concepts: Reader): Candidate[] {
  const read = new Map<string, Above>();
  const aboveOf = (passage: Passage): Above => {
    const key = JSON.stringify([passage.document.title, passage.headings]);
    const above = read.get(key) ?? readAbove(passage, concepts);
    read.set(key, above);
    return above;
  };
  return passages.flatMap((passage, rank) => {
    if (isWorks(passage.headings) || ABOUT_ITS_LIST.test(passage.headings.at(-1)?.trim() ?? "")) return [];
    const above = aboveOf(passage);
    return wholeSentences(passage.text).flatMap(({ start, end }): Candidate[] => {
      const quote = passage.text.slice(start, end);
      if (speaksToAModel(quote)) return [];
      return [
        {
          quotation: { passage: passage.id, start, end, quote },
          passage,
          rank,
          above,
          ...reading(quote, concepts),
          measures: once(() => [...readMeasures(quote), ...readAgeSpans(quote)]),
        },
      ];
    });
  });
}
