import { BEFORE_NUMBER, MAYBE_LAST, NEVER_LAST, SENTENCE_STARTS, TAKES_LETTER, TITLES } from "./abbreviations.ts";

/** A piece of a text. Half-open, in UTF-16 units, without white space at its ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What may stand behind the mark that ends a sentence and still belong to it: quotes, brackets, and numbers of references. */
const CLOSERS = /["'”’」』）)】》\]]|\[\d[\d\s,–-]*\]|[⁰¹²³⁴-⁹]/uy;
const TERMINATORS = /[。！？；.!?]/gu;
const RUN = /[。！？.!?]+/uy;
const LINE_END = /\r\n?|\n/gu;

/** A line that the next one continues: it ends in a comma, a hyphen or an opening bracket. */
const IS_CONTINUED = /[,，、(（[［\-‐–]$/u;
/** A line that continues the one before: it begins in lower case, or with what closes or parts. */
const CONTINUES = /^(?:\p{Ll}|[,，、;；:：.。)）\]］])/u;
/** `- ` and `1.` begin a line of a list. */
const IS_ITEM = /^\s*(?:[-•*·▪–]|\(?\d{1,2}[.)）、])\s/u;
const TABLE_CELL = " | ";

/** Words in lower case that begin with their sentence: `pH`, `mRNA`, `p53`, `miR-21`. */
const MIXED_CASE = /^\p{Ll}{1,3}[\p{Lu}\p{N}]/u;
const HAN_OR_FULL_WIDTH = /^[\p{Script=Han}“‘「『（【《]/u;

/** `1`, `12`, `a`, `IV`: all that stands before the first full stop of a list item. */
const LIST_NUMBER = /^[(（]?(?:\d{1,3}(?:\.\d{1,2})*|\p{Script=Latin}|[ivxIVX]{1,4})$/u;

/** `A, B or ` before a letter: the last of several, and no initial. */
const LETTER_BEFORE = /(?:^|[^\p{L}])\p{Lu},? (?:and|or) $/u;

/** Longest word that is looked at beside a full stop. */
const WORD = 40;

/** Longest remark in brackets; farther back, an opening bracket was never closed. */
const BRACKETS = 200;

const wordBefore = (text: string, at: number): string =>
  /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u.exec(text.slice(Math.max(0, at - WORD), at))?.[0] ?? "";

const wordAfter = (text: string): string => /^["'“‘([]*(\p{L}+)/u.exec(text.slice(0, WORD))?.[1]?.toLowerCase() ?? "";

/** Is the full stop at `at` part of the word before it? `rest` is what comes after it and after white space. */
function belongsToWord(text: string, start: number, at: number, rest: string): boolean {
  const word = wordBefore(text, at);
  const lower = word.toLowerCase();
  if (TITLES.has(word) || NEVER_LAST.has(word.charAt(0).toLowerCase() + word.slice(1))) return true;
  if (BEFORE_NUMBER.has(lower)) return /^\d/u.test(rest);
  if (LIST_NUMBER.test(text.slice(start, at).trim())) return true;
  const isAcronym = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (MAYBE_LAST.has(lower)) return !/^[\p{Lu}\p{Script=Han}]/u.test(rest);
  if (!isAcronym && !/^\p{Lu}$/u.test(word)) return false;
  if (SENTENCE_STARTS.has(wordAfter(rest)) || HAN_OR_FULL_WIDTH.test(rest)) return false;
  const before = wordBefore(text, at - word.length - 1).toLowerCase();
  if (isAcronym) return true;
  return !TAKES_LETTER.has(before) && !LETTER_BEFORE.test(text.slice(Math.max(start, at - WORD), at - word.length));
}

/** Position behind marks and closers of a sentence that ends at `at`. */
function endOf(text: string, at: number): number {
  RUN.lastIndex = at;
  let end = RUN.test(text) ? RUN.lastIndex : at + 1;
  for (;;) {
    CLOSERS.lastIndex = end;
    if (!CLOSERS.test(text)) return end;
    end = CLOSERS.lastIndex;
  }
}

/** Does the sentence that began at `start` end with the English mark at `at`, `end` being behind its closers? */
function endsEnglish(text: string, start: number, at: number, end: number): boolean {
  if (end >= text.length) return true;
  const rest = text.slice(end, end + WORD).trimStart();
  const isApart = /\s/u.test(text.charAt(end));
  if (!isApart) {
    // A full stop of a Chinese text may be that of English letters; `1.患者` numbers an item.
    if (!HAN_OR_FULL_WIDTH.test(rest) || text.charAt(at) !== ".") return HAN_OR_FULL_WIDTH.test(rest);
    return !/\d/u.test(text.charAt(at - 1)) && !belongsToWord(text, start, at, rest);
  }
  if (rest === "") return true;
  if (/^\p{Ll}/u.test(rest) && !MIXED_CASE.test(rest)) return false;
  return text.charAt(at) !== "." || !belongsToWord(text, start, at, rest);
}

/** Brackets that were opened and not closed since the sentence began: a semicolon in them parts nothing. */
function isInBrackets(text: string, start: number, at: number): boolean {
  const sentence = text.slice(Math.max(start, at - BRACKETS), at);
  const opened = sentence.match(/[（(]/gu)?.length ?? 0;
  return opened > (sentence.match(/[）)]/gu)?.length ?? 0);
}

/** Ends of sentences within a line, which `text` is; offsets in it. */
function* endsInLine(text: string): Generator<number, void> {
  let start = 0;
  let looked = 0;
  for (const match of text.matchAll(TERMINATORS)) {
    const at = match.index;
    if (at < looked) continue;
    const end = endOf(text, at);
    looked = end;
    const isEnd = /[.!?]/u.test(match[0])
      ? endsEnglish(text, start, at, end)
      : match[0] !== "；" || !isInBrackets(text, start, at);
    if (!isEnd) continue;
    yield end;
    start = end;
  }
}

/** Does the line after the line end go on with the sentence of the line before it? */
function goesOn(before: string, after: string): boolean {
  if (before.trim() === "" || after.trim() === "") return false;
  if (IS_ITEM.test(after) || before.includes(TABLE_CELL) || after.includes(TABLE_CELL)) return false;
  return IS_CONTINUED.test(before.trimEnd()) || CONTINUES.test(after.trimStart());
}

/** Runs of lines that are read as one, half-open. */
function* runsOfLines(text: string): Generator<Span, void> {
  let start = 0;
  let lineStart = 0;
  for (const { index, 0: mark } of text.matchAll(LINE_END)) {
    const next = index + mark.length;
    const stop = text.slice(next).search(/[\r\n]/u);
    const line = text.slice(next, stop < 0 ? text.length : next + stop);
    if (!goesOn(text.slice(lineStart, index), line)) {
      yield { start, end: index };
      start = next;
    }
    lineStart = next;
  }
  yield { start, end: text.length };
}

/** The span without white space at its ends; null where nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  const piece = text.slice(start, end);
  const content = piece.trim();
  if (content === "") return null;
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: from + content.length };
}

/**
 * Sentences of an English, Chinese or mixed text, in order: every character but white space lies in exactly one of them.
 *
 * `.`, `!` and `?` end a sentence before white space and what is not in lower case, unless the stop belongs to an abbreviation, an
 * initial, a list number or a decimal. `。`, `！`, `？` and `；` (out of brackets) end one wherever they stand. A line end does too, as
 * notes and lists are written, unless its lines are plainly one sentence: the first ends in a comma, or the next goes on in lower case.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const add = (start: number, end: number): void => {
    const sentence = trimmed(text, start, end);
    if (sentence !== null) sentences.push(sentence);
  };
  for (const run of runsOfLines(text)) {
    let start = run.start;
    for (const end of endsInLine(text.slice(run.start, run.end))) {
      add(start, run.start + end);
      start = run.start + end;
    }
    add(start, run.end);
  }
  return sentences;
}
