import { isPackCurie } from "@cdss/domain";
import type { Mention } from "../match/mention.ts";
import { type SentenceReading, triggersAt } from "./scope.ts";

const REACTION_MARKS: ReadonlySet<string> = new Set(["(", ":", "-", "–", "—", "["]);
/** Words that lead from an allergy to its reaction; behind a comma only these do. */
const REACTION_WORDS =
  /^(?:(?:其)?(?:主要)?表现为|(?:曾|曾经)(?:有|出现|致|引起|发生)?|反应为|(?:进|摄)?食后|服后|用后|用药后|服药后|接触后|输注后|注射后|皮试后)/;
const REACTION_WORDS_AT_ONCE = /^(?:致|引起|导致|出现|后出现)/;
const ENGLISH_REACTION_WORDS: ReadonlySet<string> = new Set(
  "cause caused causing give gave get got develop developed reaction manifest manifested produce produced".split(" "),
);
/** What is told by the hour or as of today is the reaction of now. */
const ACUTE: ReadonlySet<string> = new Set(
  "today now currently hour minute min tonight just since yesterday".split(" "),
);
const HAN_ACUTE = /今|(?<![出表发])现(?!为)|刚|小时|分钟|昨|本次|此次|入院|来诊|就诊/;
/** Behind a comma these words have the patient as their subject. */
const TELLS_OF_PATIENT: ReadonlySet<string> = new Set(["has", "have", "is", "complain", "presents", "he", "she"]);
/** Words between "allergic to" and the reaction: the substances. */
const LONGEST_SUBSTANCE = 8;
const LONGEST_LEAD = 10;

/**
 * The reaction that belongs to a known allergy: 对磺胺类过敏（皮疹）, "allergic to amoxicillin: urticaria at 18 months". It tells how the allergy showed
 * itself once, not what the patient has today, unless the words speak of today or of hours.
 */
export function reactionsOfAllergies(reading: SentenceReading): Mention[] {
  const { sentence } = reading;
  const found: Mention[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const from = reactionFrom(reading, at);
    if (from === null || isDenied(reading, at)) continue;
    const to = reactionEnd(reading, from);
    if (isAcute(reading, from, to)) continue;
    found.push(...reading.mentions.filter((mention) => mention.from >= from && mention.from < to));
  }
  return found;
}

/**
 * The substance of an allergy where it is a name of the lexicon (对卡托普利过敏, "allergic to trimethoprim"): the patient does not take it. Without 对
 * only an exposure of the packs is a substance, since 哮喘过敏史 names a disease.
 */
export function substancesOfAllergies(reading: SentenceReading): Mention[] {
  const { forms } = reading.tokens;
  return reading.mentions.filter(({ from, to, concepts }) => {
    if (forms[from - 2] === "allergic" && forms[from - 1] === "to") return true;
    const follows = forms[to] === "过" ? forms[to + 1] === "敏" : /^allerg(?:y|ies)$/.test(forms[to] ?? "");
    if (!follows || forms[to + 2] === "性") return false;
    return forms[from - 1] === "对" || concepts.some(({ id, kind }) => kind === "phenotype" && isPackCurie(id));
  });
}

/** Where the reaction of an allergy named at this token begins; null where none is named, or none told. */
function reactionFrom(reading: SentenceReading, at: number): number | null {
  const { forms } = reading.tokens;
  if (forms[at] === "过" && forms[at + 1] === "敏") {
    if (/[性原反]/.test(forms[at + 2] ?? "")) return null;
    return afterChinese(reading, forms[at + 2] === "史" ? at + 3 : at + 2);
  }
  const isTo = forms[at] === "allergic" && forms[at + 1] === "to";
  if (!isTo && !/^allerg(?:y|ies)$/.test(forms[at] ?? "")) return null;
  const last = Math.min(reading.sentence.to, at + 2 + LONGEST_SUBSTANCE);
  for (let next = at + (isTo ? 2 : 1); next < last; next++) {
    const form = forms[next] ?? "";
    if (form === ",") return null;
    if (isReactionMark(reading, next) || ENGLISH_REACTION_WORDS.has(form)) return next + 1;
    // "Penicillin allergy" has named its substance: the reaction stands right behind it.
    if (!isTo && form !== "to" && forms[next - 1] !== "to" && next > at + 2) return null;
  }
  return null;
}

/** The hyphen of co-trimoxazole joins a name and opens nothing. */
function isReactionMark({ tokens }: SentenceReading, at: number): boolean {
  const form = tokens.forms[at] ?? "";
  if (form === "-" && tokens.ends[at] === tokens.starts[at + 1]) return false;
  return REACTION_MARKS.has(form);
}

function afterChinese(reading: SentenceReading, at: number): number | null {
  const { forms } = reading.tokens;
  if (isReactionMark(reading, at)) return at + 1;
  const rest = (from: number): string => forms.slice(from, Math.min(reading.sentence.to, from + 8)).join("");
  if (forms[at] === ",") return REACTION_WORDS.test(rest(at + 1)) ? at + 1 : null;
  return REACTION_WORDS.test(rest(at)) || REACTION_WORDS_AT_ONCE.test(rest(at)) ? at : null;
}

/** A bracket closes the reaction; else it runs to the end of the sentence or to words that return to the patient of today. */
function reactionEnd(reading: SentenceReading, from: number): number {
  const { forms } = reading.tokens;
  const opener = forms[from - 1];
  for (let at = from; at < reading.sentence.to; at++) {
    if ((opener === "(" && forms[at] === ")") || (opener === "[" && forms[at] === "]")) return at;
    if (forms[at] !== ",") continue;
    const returns = (next: number): boolean =>
      triggersAt(reading, next).some(({ kind }) => kind === "now" || kind === "patient");
    if (returns(at + 1) || returns(at + 2) || TELLS_OF_PATIENT.has(forms[at + 1] ?? "")) return at;
  }
  return reading.sentence.to;
}

function isAcute(reading: SentenceReading, from: number, to: number): boolean {
  const forms = reading.tokens.forms.slice(from, to);
  return forms.some((form) => ACUTE.has(form)) || HAN_ACUTE.test(forms.join(""));
}

/** "No known drug allergies" and 否认药物过敏史 name no allergy. */
function isDenied(reading: SentenceReading, at: number): boolean {
  return reading.triggers.some(
    ({ kind, from, to }) =>
      kind === "negationBefore" &&
      to <= at &&
      at - to < LONGEST_LEAD &&
      !reading.tokens.forms.slice(from, at).includes(","),
  );
}
