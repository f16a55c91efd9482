import type { Mention } from "../match/mention.ts";
import { mentionsBehind, type SentenceReading, triggersAt } from "./scope.ts";
import type { Trigger } from "./trigger.ts";

const JOINS: ReadonlySet<string> = new Set(["or", "and", "或", "和", "及", "、", "/"]);
const EITHER: ReadonlySet<string> = new Set(["or", "或"]);
/** An unknown medicine named first ("whether to give labetalol or enalapril") has a few words. */
const LONGEST_OTHER = 8;

/**
 * The name that a phrase of taking, stopping or planning opens, and those joined to it: it must touch the phrase, since 停用激素后出现皮疹 says nothing
 * against the rash.
 */
export function namesOpened(reading: SentenceReading, trigger: Trigger): Mention[] {
  const opened: Mention[] = [];
  let at = trigger.to;
  for (const mention of reading.mentions.filter(({ from }) => from >= trigger.to)) {
    const first = opened.length === 0;
    const touches = first ? onlyModifiers(reading, at, mention.from) : isJoined(reading, at, mention.from);
    const other = first && trigger.kind === "planned" && isAlternative(reading, at, mention.from);
    if (!touches && !other) break;
    opened.push(mention);
    at = mention.to;
  }
  return opened;
}

/** What "was stopped" and 已停用 stand behind; nothing where the phrase opens a name itself. */
export function namesStopped(reading: SentenceReading, trigger: Trigger): Mention[] {
  const isOpening = triggersAt(reading, trigger.from).some(({ kind }) => kind === "stoppedBefore");
  if (isOpening && namesOpened(reading, trigger).length > 0) return [];
  return mentionsBehind(reading, trigger);
}

function onlyModifiers(reading: SentenceReading, from: number, to: number): boolean {
  let at = from;
  while (at < to && (reading.skipTo[at] ?? at) > at) at = reading.skipTo[at] ?? at;
  return at === to;
}

function isJoined(reading: SentenceReading, from: number, to: number): boolean {
  return JOINS.has(reading.tokens.forms[from] ?? "") && onlyModifiers(reading, from + 1, to);
}

function isAlternative(reading: SentenceReading, from: number, to: number): boolean {
  if (to - from > LONGEST_OTHER || !EITHER.has(reading.tokens.forms[to - 1] ?? "")) return false;
  return !reading.tokens.forms.slice(from, to).includes(",");
}
