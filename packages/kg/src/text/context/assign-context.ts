import type { Finding } from "@cdss/domain";
import type { Mention } from "../match/mention.ts";
import { TOKEN } from "../tokenize/tokenize.ts";
import { reactionsOfAllergies, substancesOfAllergies } from "./allergy.ts";
import { namesOpened, namesStopped } from "./exposure.ts";
import { namesRelative } from "./names-relative.ts";
import {
  FORWARD,
  forwardReach,
  isHanAt,
  mentionsBehind,
  type SentenceReading,
  statesTime,
  triggersAt,
} from "./scope.ts";
import type { Trigger, TriggerKind } from "./trigger.ts";
import type { SectionContext } from "./words/sections.ts";

/** What the text says of one mention. */
export interface MentionContext {
  readonly status: Finding["status"];
  readonly certainty: Finding["certainty"];
  readonly experiencer: Finding["experiencer"];
  readonly temporality: Finding["temporality"];
  /** Instruction, question, risk or hypothesis: nothing was observed, so it is no finding. */
  readonly hypothetical: boolean;
}

type Flag = "absent" | "uncertain" | "unknown" | "past" | "family" | "hypothetical";

const INFORMANT_WINDOW = 3;
const QUESTION_OPENERS: ReadonlySet<string> = new Set(
  "do doe did have ha had is are was were any can could what when how who why where will would should".split(" "),
);

/** Read the context of every mention of a sentence. The rules of each kind of trigger are independent of the others. */
export function assignContext(reading: SentenceReading): Map<Mention, MentionContext> {
  const flags = new Map<Mention, Set<Flag>>(reading.mentions.map((mention) => [mention, new Set<Flag>()]));
  const mark = (mentions: readonly Mention[], flag: Flag): void => {
    for (const mention of mentions)
      if (flag !== "family" || !namesRelative(reading, mention)) flags.get(mention)?.add(flag);
  };
  const asked = questionFrom(reading);
  mark(
    reading.mentions.filter((mention) => mention.anchor >= asked),
    "hypothetical",
  );
  markSection(reading, mark);
  mark(reactionsOfAllergies(reading), "past");
  mark(substancesOfAllergies(reading), "hypothetical");
  for (const trigger of reading.triggers) {
    const [flag, mentions] = reach(reading, trigger);
    if (flag === "absent")
      mark(
        mentions.filter((mention) => deniesIt(reading, trigger, mention)),
        flag,
      );
    else if (flag !== null) mark(mentions, flag);
  }
  const contexts = new Map<Mention, MentionContext>();
  for (const [mention, held] of flags) {
    const absent = held.has("absent") !== mention.absent;
    contexts.set(mention, {
      status: held.has("unknown") ? "unknown" : absent ? "absent" : "present",
      certainty: held.has("uncertain") ? "uncertain" : "certain",
      experiencer: held.has("family") ? "family" : "patient",
      temporality: held.has("past") ? "past" : "current",
      hypothetical: held.has("hypothetical"),
    });
  }
  return contexts;
}

/** The flag that a section gives to what stands under it. */
const SECTION_FLAGS: Readonly<Record<SectionContext, Flag | null>> = {
  current: null,
  past: "past",
  // A reaction to a drug is a fact of the past: it must not read as what the patient has today.
  allergy: "past",
  instruction: "hypothetical",
  denied: "absent",
  differential: "uncertain",
  family: "family",
};

/**
 * A name that denies its finding by itself ("afebrile", "memory intact") is turned round only by the word right before it
 * ("not afebrile"): in "no falls, memory intact" the list of denials has ended.
 */
function deniesIt(reading: SentenceReading, trigger: Trigger, mention: Mention): boolean {
  if (!mention.absent) return true;
  let at = trigger.to;
  while (at < mention.anchor && (reading.skipTo[at] ?? at) > at) at = reading.skipTo[at] ?? at;
  return at === mention.anchor;
}

function markSection(reading: SentenceReading, mark: (mentions: readonly Mention[], flag: Flag) => void): void {
  const flag = SECTION_FLAGS[reading.sentence.section];
  if (flag === null) return;
  const subjects = reading.triggers.filter((trigger) => trigger.kind === "patient" || trigger.kind === "relative");
  // "Family history: … The patient has …" speaks of the patient again.
  const isOwn = (mention: Mention): boolean =>
    flag === "family" && subjects.filter((trigger) => trigger.to <= mention.anchor).at(-1)?.kind === "patient";
  mark(
    reading.mentions.filter((mention) => !isOwn(mention) && !(flag === "absent" && mention.absent)),
    flag,
  );
}

function reach(reading: SentenceReading, trigger: Trigger): [Flag | null, readonly Mention[]] {
  const ahead = (to: number): Mention[] =>
    reading.mentions.filter((mention) => mention.anchor >= trigger.to && mention.anchor < to);
  switch (trigger.kind) {
    case "negationBefore":
      return actsAfter(reading, trigger, "negationAfter") && !leadsOn(reading, trigger)
        ? [null, []]
        : ["absent", [...begunWithin(reading, trigger), ...ahead(forwardReach(reading, trigger, FORWARD.negation))]];
    case "negationAfter":
      return actsBefore(reading, trigger, "negationBefore") || leadsOn(reading, trigger)
        ? [null, []]
        : ["absent", mentionsBehind(reading, trigger)];
    case "adjacentNegation":
      return [
        "absent",
        reading.mentions.filter((mention) => mention.anchor === trigger.to && bindsNext(reading, trigger)),
      ];
    case "uncertainBefore":
      return actsAfter(reading, trigger, "uncertainAfter")
        ? [null, []]
        : ["uncertain", ahead(forwardReach(reading, trigger, FORWARD.uncertain))];
    case "uncertainAfter":
      return actsBefore(reading, trigger, "uncertainBefore")
        ? [null, []]
        : ["uncertain", mentionsBehind(reading, trigger)];
    case "pastBefore": {
      if (isRunningPeriod(reading, trigger) || actsAfter(reading, trigger, "pastAfter")) return [null, []];
      const rule = isHanAt(reading, trigger.from) ? FORWARD.pastHan : FORWARD.past;
      return ["past", ahead(forwardReach(reading, trigger, rule))];
    }
    case "pastAfter":
      return isRunningPeriod(reading, trigger) || actsBefore(reading, trigger, "pastBefore")
        ? [null, []]
        : ["past", mentionsBehind(reading, trigger)];
    case "hypothetical":
      return ["hypothetical", ahead(forwardReach(reading, trigger, FORWARD.sentence))];
    case "hypotheticalClause":
      return ["hypothetical", ahead(forwardReach(reading, trigger, FORWARD.clause))];
    case "hypotheticalAfter":
      return ["hypothetical", mentionsBehind(reading, trigger)];
    case "unknownBefore":
      return ["unknown", ahead(forwardReach(reading, trigger, FORWARD.uncertain))];
    case "unknownAfter":
      return ["unknown", mentionsBehind(reading, trigger)];
    case "notTaken":
      return ["absent", namesOpened(reading, trigger)];
    case "planned":
    case "unfit":
      return ["hypothetical", namesOpened(reading, trigger)];
    case "stoppedBefore":
      return ["past", namesOpened(reading, trigger)];
    case "stoppedAfter":
      return ["past", namesStopped(reading, trigger)];
    case "relative":
      return reachOfRelative(reading, trigger, ahead);
    case "bystander":
      return ["hypothetical", reachOfRelative(reading, trigger, ahead)[1]];
    case "relativeAfter":
      return ["family", mentionsBehind(reading, trigger)];
    default:
      return [null, []];
  }
}

/** "No family history of" denies "family history of diabetes" too, a name that begins inside the phrase. */
function begunWithin(reading: SentenceReading, trigger: Trigger): Mention[] {
  return reading.mentions.filter(({ anchor }) => anchor > trigger.from && anchor < trigger.to);
}

/** A relative who reports, brings or worries tells of the patient; "in her mother" speaks of what stands before it. */
function reachOfRelative(
  reading: SentenceReading,
  trigger: Trigger,
  ahead: (to: number) => Mention[],
): [Flag | null, readonly Mention[]] {
  const isInformant = reading.triggers.some(
    (other) =>
      other.kind === "informant" &&
      ((other.from >= trigger.to &&
        other.from - trigger.to <= INFORMANT_WINDOW &&
        !hasComma(reading, trigger.to, other.from)) ||
        (other.to <= trigger.from && trigger.from - other.to < INFORMANT_WINDOW && isSource(reading, other))),
  );
  if (isInformant) return [null, []];
  const mentions = ahead(forwardReach(reading, trigger, FORWARD.relative));
  const before = reading.tokens.forms.slice(Math.max(0, trigger.from - 3), trigger.from);
  if (before.includes("in") || before.includes("of")) mentions.push(...mentionsBehind(reading, trigger));
  // "Family history of breast cancer" holds "history of breast cancer", a name of the packs for the patient's own.
  mentions.push(...begunWithin(reading, trigger));
  return ["family", mentions];
}

/** Before a relative only a preposition makes an informant ("per mother"); a verb there has another subject. */
function isSource(reading: SentenceReading, informant: Trigger): boolean {
  const form = reading.tokens.forms[informant.to - 1] ?? "";
  return ["to", "per", "by", "from", "told", "由", "据"].includes(form);
}

/** A phrase that may act either way looks ahead when a name follows in its own clause, and back when none does. */
function actsAfter(reading: SentenceReading, trigger: Trigger, counterpart: TriggerKind): boolean {
  return hasCounterpart(reading, trigger, counterpart) && !nameFollows(reading, trigger);
}

function actsBefore(reading: SentenceReading, trigger: Trigger, counterpart: TriggerKind): boolean {
  return hasCounterpart(reading, trigger, counterpart) && nameFollows(reading, trigger);
}

/** What may follow a denial that closes its clause: "ruled out by CT", "denied on admission". */
const NAMES_A_SOURCE: ReadonlySet<string> = new Set(["by", "on", "per", "after", "via", "with", "at"]);

/** "Fever and no travel", 皮疹未见消退 and 头痛无外伤 go on with other words: only at the end of its clause does such a word deny what stands before. */
function leadsOn(reading: SentenceReading, trigger: Trigger): boolean {
  if (trigger.to >= reading.sentence.to) return false;
  const isDash = reading.tokens.forms[trigger.from] === "-";
  if (!isDash && !hasCounterpart(reading, trigger, "negationBefore")) return false;
  const kind = reading.tokens.kinds[trigger.to];
  if (NAMES_A_SOURCE.has(reading.tokens.forms[trigger.to] ?? "")) return false;
  return kind === TOKEN.han || kind === TOKEN.word || kind === TOKEN.number;
}

/** A dash denies only the word that it touches, and not as the bullet of a line ("+cough, -fever"). */
function bindsNext(reading: SentenceReading, trigger: Trigger): boolean {
  const { tokens, sentence } = reading;
  if (tokens.forms[trigger.from] !== "-") return true;
  return trigger.from > sentence.from && tokens.ends[trigger.from] === tokens.starts[trigger.to];
}

function hasCounterpart(reading: SentenceReading, trigger: Trigger, counterpart: TriggerKind): boolean {
  return triggersAt(reading, trigger.from).some((other) => other.kind === counterpart);
}

function nameFollows(reading: SentenceReading, trigger: Trigger): boolean {
  // A question mark that touches the name before it belongs to that name.
  if (reading.tokens.forms[trigger.from] === "?" && reading.covered[trigger.from - 1] === 1) return false;
  return reading.mentions.some(
    (mention) => mention.anchor >= trigger.to && !hasComma(reading, trigger.to, mention.anchor),
  );
}

function hasComma(reading: SentenceReading, from: number, to: number): boolean {
  return reading.tokens.forms.slice(from, to).includes(",");
}

const RUNNING: ReadonlySet<string> = new Set(
  "few several two three four five six week month year day couple".split(" "),
);

/**
 * "A 3-day history of cough", "in the past 2 weeks" and 高血压病史10年 tell how long something has lasted: it is still there.
 * "No history of" needs no such care.
 */
function isRunningPeriod(reading: SentenceReading, trigger: Trigger): boolean {
  const { tokens } = reading;
  const last = tokens.forms[trigger.to - 1] ?? "";
  const next = tokens.forms[trigger.to] ?? "";
  const isNumber = tokens.kinds[trigger.to] === TOKEN.number;
  if (last === "past") return isNumber || RUNNING.has(next);
  if (last === "of" || last === "hx" || last === "o") return statesTime(tokens, trigger.from - 4, trigger.from);
  if (last === "史") return isNumber || /^[十数几多余半近]$/.test(next);
  return false;
}

/** 疼不疼 and 咳没咳 ask as 吗 does. */
const QUESTION_WORDS = /[吗呢哪]|([\u4e00-\u9fff]{1,2})[不没]\1|有没有|有无|怎么|什么|多久/;

/**
 * Where the question of a sentence begins; nowhere (infinity) when none is asked. English asks with the whole sentence, a
 * Chinese one often tells first and asks in its last clause.
 */
function questionFrom(reading: SentenceReading): number {
  const { tokens, sentence } = reading;
  if (tokens.forms[sentence.to - 1] !== "?") return Number.POSITIVE_INFINITY;
  if (QUESTION_OPENERS.has(tokens.forms[sentence.from] ?? "")) return sentence.from;
  const lastComma = tokens.forms.slice(sentence.from, sentence.to).lastIndexOf(",");
  const clause = lastComma < 0 ? sentence.from : sentence.from + lastComma + 1;
  return QUESTION_WORDS.test(tokens.forms.slice(clause, sentence.to).join("")) ? clause : Number.POSITIVE_INFINITY;
}
