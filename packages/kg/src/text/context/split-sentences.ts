import type { Mention } from "../match/mention.ts";
import { TOKEN, type Tokens } from "../tokenize/tokenize.ts";
import type { ContextRules } from "./compile-triggers.ts";
import type { SectionContext } from "./words/sections.ts";

/** Tokens from `from` to `to` (half-open) that are read together, and the section they stand in. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly section: SectionContext;
}

const ENDS: ReadonlySet<string> = new Set(["。", "!", "?", ";", "…"]);
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "dr",
  "mr",
  "mrs",
  "ms",
  "vs",
  "approx",
  "st",
  "prof",
  "pt",
  "fig",
]);
const LINE_OPENERS: ReadonlySet<string> = new Set([
  "#",
  "*",
  "【",
  "[",
  "-",
  "•",
  "·",
  "●",
  "○",
  "(",
  "「",
  "<",
  "_",
  "=",
]);
const HEADING_CLOSERS: ReadonlySet<string> = new Set(["*", "】", "]", ")", "」", ">", "_"]);
const CARRIES_ON: ReadonlySet<string> = new Set([",", "、", "and", "or", "及", "和", "或"]);
// The scope rules compare the words of a sentence with each other. Text without full stops is cut at a comma beyond this
// length, so that the whole stays linear.
const LONGEST_SENTENCE = 240;
const LONGEST_HEADING = 5;
const LONGEST_HAN_HEADING = 10;

interface Heading {
  readonly to: number;
  readonly section: SectionContext;
}

/**
 * Split into sentences and give each its section. A section ends at the next heading, or at an empty line once it has
 * content of its own, unless the list goes on.
 */
export function splitSentences(
  tokens: Tokens,
  ids: Int32Array,
  rules: ContextRules,
  covered: Uint8Array,
  isRelative: (at: number) => boolean,
  defaultSection: SectionContext,
): Sentence[] {
  const sentences: Sentence[] = [];
  let section = defaultSection;
  let hasContent = false;
  let lineStart = true;
  let at = 0;
  while (at < tokens.length) {
    const kind = tokens.kinds[at];
    if (kind === TOKEN.line || kind === TOKEN.blank) {
      if (kind === TOKEN.blank && hasContent && !opensListItem(tokens, at + 1)) section = defaultSection;
      lineStart = true;
      at++;
      continue;
    }
    const heading = headingAt(tokens, ids, rules, at, lineStart, covered, isRelative);
    if (heading !== null) {
      section = heading.section;
      hasContent = false;
      at = heading.to;
      lineStart = false;
      continue;
    }
    const to = sentenceEnd(tokens, at);
    sentences.push({ from: at, to, section });
    hasContent = true;
    lineStart = false;
    at = to;
  }
  return sentences;
}

function opensListItem(tokens: Tokens, at: number): boolean {
  const form = tokens.forms[at] ?? "";
  return form === "-" || form === "•" || form === "*" || tokens.kinds[at] === TOKEN.number;
}

function sentenceEnd(tokens: Tokens, from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const form = tokens.forms[at] ?? "";
    const kind = tokens.kinds[at];
    if (at - from >= LONGEST_SENTENCE && (form === "," || form === "、" || at - from >= 2 * LONGEST_SENTENCE))
      return at + 1;
    if (kind === TOKEN.blank) return at;
    if (kind === TOKEN.line) {
      if (at > from && CARRIES_ON.has(tokens.forms[at - 1] ?? "")) continue;
      return at;
    }
    if (kind !== TOKEN.mark) continue;
    if (ENDS.has(form) && !opensQuery(tokens, at)) return at + 1;
    if (form === "." && endsSentence(tokens, at)) return at + 1;
  }
  return tokens.length;
}

/** The mark of "?ataxia" doubts the word that it touches and ends nothing. */
function opensQuery(tokens: Tokens, at: number): boolean {
  if (tokens.forms[at] !== "?" || tokens.kinds[at + 1] !== TOKEN.word) return false;
  const touchesNext = tokens.starts[at + 1] === tokens.ends[at];
  const touchesLast = at > 0 && tokens.ends[at - 1] === tokens.starts[at];
  return touchesNext && !touchesLast;
}

function endsSentence(tokens: Tokens, at: number): boolean {
  if (tokens.kinds[at - 1] === TOKEN.han) return true;
  const touches = at + 1 < tokens.length && tokens.starts[at + 1] === tokens.ends[at];
  if (touches && tokens.kinds[at + 1] !== TOKEN.line && tokens.kinds[at + 1] !== TOKEN.blank) return false;
  const before = tokens.surfaces[at - 1] ?? "";
  return !(ABBREVIATIONS.has(before.toLowerCase()) || /^[a-z]$/.test(before));
}

function headingAt(
  tokens: Tokens,
  ids: Int32Array,
  rules: ContextRules,
  from: number,
  lineStart: boolean,
  covered: Uint8Array,
  isRelative: (at: number) => boolean,
): Heading | null {
  let at = from;
  let bracketed = false;
  if (lineStart) {
    while (LINE_OPENERS.has(tokens.forms[at] ?? "")) {
      bracketed ||= tokens.forms[at] === "【" || tokens.forms[at] === "[" || tokens.forms[at] === "#";
      at++;
    }
    if (tokens.kinds[at] === TOKEN.number && /^[.、)]$/.test(tokens.forms[at + 1] ?? "")) at += 2;
  }
  const known = rules.headings.longest(ids, at, tokens.length);
  if (known !== null) {
    const section = rules.sections[known.value] ?? "current";
    let to = known.end;
    if (tokens.forms[to] === "(" && tokens.forms[to + 2] === ")") to += 3;
    while (HEADING_CLOSERS.has(tokens.forms[to] ?? "")) to++;
    if (tokens.forms[to] === ":") return { to: skipClosers(tokens, to + 1), section };
    const lineEnds = to >= tokens.length || tokens.kinds[to] === TOKEN.line || tokens.kinds[to] === TOKEN.blank;
    if (lineStart && (bracketed || lineEnds)) return { to, section };
    return null;
  }
  // A heading that no list knows still ends the section before it; a relative or a finding with a colon does not.
  if (!lineStart) return null;
  const longest = tokens.kinds[at] === TOKEN.han ? LONGEST_HAN_HEADING : LONGEST_HEADING;
  for (let to = at; to < at + longest; to++) {
    if (tokens.forms[to] === ":" && to > at) return { to: to + 1, section: "current" };
    // "Allergic to amoxicillin: urticaria" is a statement.
    if (/^(?:allerg.*|敏)$/.test(tokens.forms[to] ?? "")) return null;
    const kind = tokens.kinds[to];
    if ((kind !== TOKEN.word && kind !== TOKEN.han) || covered[to] === 1 || isRelative(to)) return null;
  }
  return null;
}

function skipClosers(tokens: Tokens, from: number): number {
  let at = from;
  while (HEADING_CLOSERS.has(tokens.forms[at] ?? "")) at++;
  return at;
}

/** Mentions that stand in a sentence, by their anchor; both lists are in order. */
export function mentionsBySentence(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Map<Sentence, Mention[]> {
  const groups = new Map<Sentence, Mention[]>();
  let number = 0;
  for (const mention of mentions) {
    while (number < sentences.length && (sentences[number]?.to ?? 0) <= mention.anchor) number++;
    const sentence = sentences[number];
    if (sentence === undefined || mention.anchor < sentence.from) continue;
    const group = groups.get(sentence);
    if (group === undefined) groups.set(sentence, [mention]);
    else group.push(mention);
  }
  return groups;
}
