import type { Mention } from "../match/mention.ts";
import { TOKEN, type Tokens } from "../tokenize/tokenize.ts";
import type { Sentence } from "./split-sentences.ts";
import type { Trigger, TriggerKind } from "./trigger.ts";

/** A sentence with what is in it, prepared for the scope rules. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly triggers: readonly Trigger[];
  /** The same triggers by the token where they begin. */
  readonly triggersByStart: ReadonlyMap<number, readonly Trigger[]>;
  /** Tokens that belong to a mention. */
  readonly covered: Uint8Array;
  /** Tokens that a modifier begins, by where reading goes on after it. */
  readonly skipTo: Int32Array;
}

/** Words of a list that say nothing of their own, so that a list can go on through them. */
const LIST_WORDS: ReadonlySet<string> = new Set([
  ..."and or nor any other no recent associated significant ; of the a an new either & / + , 、".split(" "),
  ..."及 和 与 或 等 均 都 皆 亦 也 症 状 症状 史 病 情 况 其 他 它 明 显 以".split(" "),
]);
const EITHER: ReadonlySet<string> = new Set(["or", "nor"]);
const JOINS: ReadonlySet<string> = new Set(["and", "or", "nor", "及", "和", "与", "或", "均", "都", "皆"]);
const TIME_UNITS: ReadonlySet<string> = new Set("day week month year hour hr minute hours mo yr".split(" "));
const SHORT_TIME = /^x?\d+(?:h|hr|d|w|wk|mo|m|y|yr)$/;
const HAN_TIME_UNITS: ReadonlySet<string> = new Set(["天", "日", "周", "月", "年", "时", "小", "个", "次"]);

/** Words that announce a list, so that an unknown first item does not end it ("denies CP, palpitations"). */
const LIST_TRIGGERS: ReadonlySet<string> = new Set(["deny", "denied", "denying", "negative", "neg"]);

/** A degree is given to what is there: "no ataxia, mild tremor". */
const DEGREES: ReadonlySet<string> = new Set(
  "mild moderate severe marked slight occasional intermittent worsening".split(" "),
);

/** A name further from its trigger than this is the subject of other words. */
const LONGEST_GAP = 14;
const LONGEST_GAP_BACK = 5;
const LOOSE_ITEM = 3;
const LONGEST_ENUMERATION = 60;

const NONE: readonly Trigger[] = [];

/** Triggers by the token where they begin. */
export function byStart(triggers: readonly Trigger[]): Map<number, Trigger[]> {
  const groups = new Map<number, Trigger[]>();
  for (const trigger of triggers) {
    const group = groups.get(trigger.from);
    if (group === undefined) groups.set(trigger.from, [trigger]);
    else group.push(trigger);
  }
  return groups;
}

/** Triggers that begin at a token. */
export function triggersAt(reading: SentenceReading, at: number): readonly Trigger[] {
  return reading.triggersByStart.get(at) ?? NONE;
}

export function isHanAt(reading: SentenceReading, at: number): boolean {
  return reading.tokens.kinds[at] === TOKEN.han;
}

/** Whether the words before or after a position state a duration or a time ("3-day", "for 2 weeks", 3天). */
export function statesTime(tokens: Tokens, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at++) {
    const form = tokens.forms[at] ?? "";
    if (TIME_UNITS.has(form) || SHORT_TIME.test(form)) return true;
    if (
      HAN_TIME_UNITS.has(form) &&
      (tokens.kinds[at - 1] === TOKEN.number || /[数几半多余]/.test(tokens.forms[at - 1] ?? ""))
    ) {
      return true;
    }
  }
  return false;
}

interface ForwardRule {
  /** Kinds that end the scope where they begin. */
  readonly ends: ReadonlySet<TriggerKind>;
  readonly commas: "list" | "always" | "never";
}

const set = (...kinds: TriggerKind[]): ReadonlySet<TriggerKind> => new Set(kinds);
export const FORWARD: Readonly<
  Record<"negation" | "uncertain" | "past" | "pastHan" | "relative" | "sentence" | "clause", ForwardRule>
> = {
  negation: {
    ends: set("stop", "affirm", "negationBefore", "uncertainBefore", "hypothetical", "patient", "now", "pastBefore"),
    commas: "list",
  },
  uncertain: { ends: set("stop", "affirm", "negationBefore", "hypothetical", "patient", "now"), commas: "list" },
  past: { ends: set("affirm", "negationBefore", "patient", "now", "hypothetical", "stop"), commas: "list" },
  pastHan: { ends: set("patient", "now", "hypothetical"), commas: "always" },
  relative: { ends: set("patient"), commas: "always" },
  sentence: { ends: set(), commas: "always" },
  clause: { ends: set("stop", "affirm"), commas: "never" },
};

/** Where the scope that a trigger opens to its right ends (exclusive token position). */
export function forwardReach(reading: SentenceReading, trigger: Trigger, rule: ForwardRule): number {
  const { sentence, tokens, covered } = reading;
  let lastSeen = trigger.to;
  let seen = false;
  let at = trigger.to;
  for (; at < sentence.to; at++) {
    if (covered[at] === 1) {
      seen = true;
      lastSeen = at;
      continue;
    }
    if (at - lastSeen > LONGEST_GAP && rule.commas !== "always") return at;
    const ender = triggersAt(reading, at).find((other) => rule.ends.has(other.kind));
    if (ender !== undefined && !(isNear(trigger, ender, seen) && absorbs(ender))) {
      if (!(ender.kind === "patient" && tokens.forms[at - 1] === "of")) return at;
    }
    if (tokens.forms[at] === ",") {
      if (rule.commas === "never") return at;
      if (rule.commas === "list" && !listContinues(reading, at, seen, trigger)) return at;
      if (rule.commas === "always" && rule.ends.size > 0 && returnsToPatient(reading, at)) return at;
    }
  }
  return at;
}

/** "denies having", 否认曾有: the affirming or dating word belongs to the trigger that it follows. */
function absorbs(ender: Trigger): boolean {
  return (
    ender.kind === "affirm" || ender.kind === "now" || ender.kind === "pastBefore" || ender.kind === "negationBefore"
  );
}

function isNear(trigger: Trigger, ender: Trigger, seen: boolean): boolean {
  return !seen && ender.from - trigger.to <= 1;
}

const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they", "i"]);

/** Behind a comma a new time or subject ends what was said of a relative or of the past ("unlike his brother, he …"). */
function returnsToPatient(reading: SentenceReading, comma: number): boolean {
  return PRONOUNS.has(reading.tokens.forms[comma + 1] ?? "") || segmentHas(reading, comma, set("now", "patient"));
}

function segmentEnd(reading: SentenceReading, comma: number): number {
  let to = comma + 1;
  while (to < reading.sentence.to && reading.tokens.forms[to] !== ",") to++;
  return to;
}

function hasTrigger(reading: SentenceReading, from: number, to: number, kinds: ReadonlySet<TriggerKind>): boolean {
  for (let at = from; at < to; at++) {
    if (triggersAt(reading, at).some((trigger) => kinds.has(trigger.kind))) return true;
  }
  return false;
}

function segmentHas(reading: SentenceReading, comma: number, kinds: ReadonlySet<TriggerKind>): boolean {
  const to = segmentEnd(reading, comma);
  return hasTrigger(reading, comma + 1, to, kinds);
}

const BREAKS_LIST = set(
  "affirm",
  "affirmAfter",
  "stop",
  "negationBefore",
  "negationAfter",
  "uncertainBefore",
  "patient",
  "now",
  "hypothetical",
  "pastBefore",
);

/**
 * Whether a list goes on behind a comma. A later "or" proves that it does ("no fever, cough or rash"). Else the item must be
 * a bare name: in Chinese nothing but names and list words, in English up to three more words and no time or statement.
 */
function listContinues(reading: SentenceReading, comma: number, seen: boolean, trigger: Trigger): boolean {
  const { tokens, covered, sentence } = reading;
  const isHan = isHanAt(reading, trigger.from);
  const to = segmentEnd(reading, comma);
  // The first item may be one that no lexicon knows ("no murmur, rub or edema"), as long as it is one item.
  if (!isHan && (seen || comma - trigger.to <= LOOSE_ITEM) && eitherFollows(reading, comma)) return true;
  // A conjunction closes the list: "no fever or chills, cough".
  if (hasJoin(reading, trigger.to, comma)) return false;
  const opensList = !isHan && LIST_TRIGGERS.has(tokens.forms[trigger.from] ?? "") && comma - trigger.to <= LOOSE_ITEM;
  if (!seen && !opensList) return false;
  if (DEGREES.has(tokens.forms[comma + 1] ?? "")) return false;
  if (segmentHas(reading, comma, BREAKS_LIST)) return false;
  let extra = 0;
  let hasMention = false;
  for (let at = comma + 1; at < to; at++) {
    const skipped = (reading.skipTo[at] ?? at) > at;
    if (covered[at] === 1) hasMention = true;
    else if (
      !skipped &&
      !LIST_WORDS.has(tokens.forms[at] ?? "") &&
      !(at === sentence.to - 1 && tokens.kinds[at] === TOKEN.mark)
    ) {
      extra++;
    }
  }
  if (isHan) return hasMention && extra === 0;
  if (statesTime(tokens, comma + 1, to)) return false;
  return extra <= LOOSE_ITEM && (hasMention || to < sentence.to - 1);
}

function eitherFollows(reading: SentenceReading, comma: number): boolean {
  const horizon = Math.min(reading.sentence.to, comma + LONGEST_ENUMERATION);
  for (let at = comma + 1; at < horizon; at++) {
    if (!isNor(reading, at) && hasTrigger(reading, at, at + 1, BREAKS_LIST)) return false;
    if (EITHER.has(reading.tokens.forms[at] ?? "")) return true;
  }
  return false;
}

function isNor(reading: SentenceReading, at: number): boolean {
  return reading.tokens.forms[at] === "nor";
}

/** Marks such as `(-)` and `?` belong to the one name before them. */
function bindsOne(reading: SentenceReading, trigger: Trigger): boolean {
  const form = reading.tokens.forms[trigger.from] ?? "";
  return form === "(" || form === "[" || form === "?" || form === "±" || form === "-";
}

/** The mentions to the left of a trigger that it speaks of: the nearest, and the list that ends in it. */
export function mentionsBehind(reading: SentenceReading, trigger: Trigger): Mention[] {
  const before = reading.mentions.filter((mention) => mention.to <= trigger.from);
  const nearest = before.at(-1);
  if (nearest === undefined) return [];
  const single = bindsOne(reading, trigger);
  if (trigger.from - nearest.to > (single ? 0 : LONGEST_GAP_BACK)) return [];
  if (isCut(reading, nearest.to, trigger.from)) return [];
  const reached = [nearest];
  if (single) return reached;
  let joined = hasJoin(reading, nearest.to, trigger.from);
  for (let number = before.length - 2; number >= 0; number--) {
    const mention = before[number];
    const next = reached[reached.length - 1];
    if (mention === undefined || next === undefined) break;
    if (!isList(reading, mention.to, next.anchor)) break;
    joined ||= hasJoin(reading, mention.to, next.anchor);
    // Without a conjunction a comma separates statements ("cough, fever absent").
    if (!joined && hasComma(reading, mention.to, next.anchor)) break;
    reached.push(mention);
  }
  return reached;
}

const CUTS = set("stop", "negationBefore");

function isCut(reading: SentenceReading, from: number, to: number): boolean {
  if (hasComma(reading, from, to)) return true;
  return hasTrigger(reading, from, to, CUTS);
}

function hasComma(reading: SentenceReading, from: number, to: number): boolean {
  return reading.tokens.forms.slice(from, to).includes(",");
}

function hasJoin(reading: SentenceReading, from: number, to: number): boolean {
  return reading.tokens.forms.slice(from, to).some((form) => JOINS.has(form));
}

function isList(reading: SentenceReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isModifier = (reading.skipTo[at] ?? at) > at;
    if (!isModifier && !LIST_WORDS.has(reading.tokens.forms[at] ?? "")) return false;
  }
  return true;
}
