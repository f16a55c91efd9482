import { CdssError, type Issue, isPackCurie } from "@cdss/domain";
import type { LexiconEntry } from "../../lexicon-entry.ts";
import { assignContext, type MentionContext } from "../context/assign-context.ts";
import { compileContextRules, findTriggers } from "../context/compile-triggers.ts";
import { speaksToAProgram } from "../context/orders.ts";
import { replyTo } from "../context/reply.ts";
import { byStart } from "../context/scope.ts";
import { mentionsBySentence, type Sentence, splitSentences } from "../context/split-sentences.ts";
import type { SectionContext } from "../context/words/sections.ts";
import { findLoose } from "../loose/find-loose.ts";
import { LooseIndex } from "../loose/loose-index.ts";
import { findStatements, joinStatements } from "../statements/find-statements.ts";
import { type Tokens, tokenize } from "../tokenize/tokenize.ts";
import { findMentions } from "./find-mentions.ts";
import { LexiconIndex } from "./lexicon-index.ts";
import type { MatchedConcept, Mention } from "./mention.ts";
import { Vocabulary } from "./token-trie.ts";
import { readingOf } from "./walk-names.ts";
import { compileWordSets } from "./word-sets.ts";

/** A mention with its span in UTF-16 units of the text and what the text says of it. */
export interface ReadMention {
  readonly concepts: readonly MatchedConcept[];
  readonly scope: LexiconEntry["scope"];
  readonly start: number;
  readonly end: number;
  readonly context: MentionContext;
}

export interface ReadOptions {
  /** What the text is as a whole, where the record says so. */
  readonly defaultSection?: SectionContext | undefined;
  /** Age of the patient in years: how far below the ribs a liver may be felt depends on it. */
  readonly ageYears?: number | undefined;
}

/** Finds every name of a lexicon in a text and reads its context. Immutable once built, so one serves all requests. */
export interface TextMatcher {
  /** Distinct names, and concepts, that it knows. */
  readonly size: { readonly names: number; readonly concepts: number };
  /** Mentions in order of their start. Never throws; time is linear in the length of the text. */
  read(text: string, options?: ReadOptions): ReadMention[];
  /** Places where a name of the lexicon stands, whatever the text says of it: several times as fast as `read`. */
  names(text: string): Pick<ReadMention, "concepts" | "start" | "end">[];
}

const LONGEST_NAME = 500;
const MOST_ISSUES = 20;

function checkEntries(entries: readonly LexiconEntry[]): void {
  const issues: Issue[] = [];
  for (const [number, entry] of entries.entries()) {
    if (entry.text.trim() === "" || entry.text.length > LONGEST_NAME) {
      issues.push({
        path: `entries[${number}].text`,
        message: `a name has 1 to ${LONGEST_NAME} characters`,
        fix: `leave out or shorten this name of ${entry.concept}`,
      });
      if (issues.length >= MOST_ISSUES) break;
    }
  }
  if (issues.length > 0)
    throw new CdssError("INVALID_RELEASE", "the lexicon holds names that cannot be matched", { issues });
}

/**
 * Build the matcher of a lexicon. Throws CdssError INVALID_RELEASE naming the entries whose text is empty or longer than
 * 500 characters.
 */
export function createTextMatcher(
  entries: readonly LexiconEntry[],
  isLoose: (entry: LexiconEntry) => boolean = () => false,
): TextMatcher {
  checkEntries(entries);
  const vocabulary = new Vocabulary();
  const words = compileWordSets(vocabulary);
  const rules = compileContextRules(vocabulary);
  const index = new LexiconIndex(entries, vocabulary);
  const loose = new LooseIndex(entries.filter(isLoose));
  const concepts = new Map(index.concepts.map((concept) => [concept.id, concept]));

  const read = (text: string, options: ReadOptions = {}): ReadMention[] => {
    const tokens = tokenize(text);
    const reading = readingOf(tokens, index, words);
    const statements = findStatements(text, tokens, index, options.ageYears);
    const exact = joinStatements(findMentions(reading), statements);
    const mentions = [...exact, ...findLoose(tokens, loose, (id) => concepts.get(id), exact)].sort(
      (a, b) => a.anchor - b.anchor || a.to - b.to,
    );
    if (mentions.length === 0) return [];
    const covered = new Uint8Array(tokens.length);
    for (const mention of mentions) covered.fill(1, mention.anchor, mention.to);
    // "Mother has diabetes" is a name of a family history, and its mother still says whose diabetes it is.
    for (const { kind, from, to } of findTriggers(reading.ids, rules, new Uint8Array(tokens.length)))
      if (
        kind === "relative" &&
        mentions.some((mention) => isOfPacks(mention) && mention.from < to && mention.to > from)
      )
        covered.fill(0, from, to);
    const triggers = findTriggers(reading.ids, rules, covered);
    const relatives = new Set(triggers.filter((trigger) => trigger.kind === "relative").map((trigger) => trigger.from));
    const sentences = splitSentences(
      tokens,
      reading.ids,
      rules,
      covered,
      (at) => relatives.has(at),
      options.defaultSection ?? "current",
    );
    const found: ReadMention[] = [];
    let next = 0;
    for (const [sentence, group] of mentionsBySentence(sentences, mentions)) {
      while (next < triggers.length && (triggers[next]?.from ?? 0) < sentence.from) next++;
      const first = next;
      while (next < triggers.length && (triggers[next]?.from ?? 0) < sentence.to) next++;
      if (speaksToAProgram(text, tokens.starts[sentence.from] ?? 0, tokens.ends[sentence.to - 1] ?? 0)) continue;
      const own = triggers.slice(first, next);
      const contexts = assignContext({
        sentence,
        tokens,
        mentions: group,
        triggers: own,
        triggersByStart: byStart(own),
        covered,
        skipTo: reading.skipTo,
      });
      found.push(...answered(text, tokens, sentence, contexts));
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  };
  const names: TextMatcher["names"] = (text) => {
    const tokens = tokenize(text);
    const mentions = findMentions(readingOf(tokens, index, words));
    return mentions.map((mention) => ({ concepts: mention.concepts, ...placeOf(mention, tokens) }));
  };
  return { size: { names: index.names, concepts: index.concepts.length }, read, names };
}

/** A finding or exposure that the packs add: its words may be a whole clause. */
const isOfPacks = ({ concepts }: Mention): boolean => concepts.some(({ id }) => isPackCurie(id));

/** Mentions of a sentence at their places; what a question asks for is what its answer says. */
function answered(
  text: string,
  tokens: Tokens,
  sentence: Sentence,
  contexts: ReadonlyMap<Mention, MentionContext>,
): ReadMention[] {
  const asks = tokens.forms[sentence.to - 1] === "?";
  const asked = asks ? [...contexts.values()].filter(({ hypothetical }) => hypothetical).length : 0;
  const reply = asked === 0 ? null : replyTo(text, tokens.ends[sentence.to - 1] ?? 0);
  return [...contexts].map(([mention, context]) => {
    const place = located(mention, context, tokens);
    // "Yes" to one of several things asked does not say to which.
    if (reply === null || !context.hypothetical || (reply.status === "present" && asked > 1)) return place;
    return { ...place, end: reply.end, context: { ...context, status: reply.status, hypothetical: false } };
  });
}

function located(mention: Mention, context: MentionContext, tokens: Tokens): ReadMention {
  return {
    concepts: mention.concepts,
    scope: mention.scope,
    ...placeOf(mention, tokens),
    context,
  };
}

const placeOf = ({ from, to }: Mention, { starts, ends }: Tokens): { start: number; end: number } => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
});
