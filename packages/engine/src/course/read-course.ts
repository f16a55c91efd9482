import type { ComplaintCourse, Language, TextDocument } from "@cdss/domain";
import { chineseDurations } from "./chinese-durations.ts";
import { DAYS_PER_YEAR, type ToldDuration } from "./duration-words.ts";
import { englishDurations } from "./english-durations.ts";

/** The complaint stands in the first part of a note; what follows is history. */
const HISTORY =
  /\b(?:past (?:medical )?history|PMH|social history|family history|medications?:)|既往史|既往|个人史|家族史/i;

const SUDDEN =
  /\b(?:sudden(?:ly)?|abrupt(?:ly)?|all of a sudden|out of nowhere|thunderclap|as if someone|in an instant|within (?:seconds|a minute))\b|突然|突发|骤然|骤起|猛然|忽然/i;
const GRADUAL =
  /\b(?:gradual(?:ly)?|insidious(?:ly)?|progressive(?:ly)?|slowly|creeping|steadily worse|getting worse (?:over|for)|little by little|more and more)\b|逐渐|渐进|进行性|渐渐|慢慢|日渐|越来越/i;
const RECURRENT =
  /\b(?:recurrent|recurring|episodes?|episodic|attacks|bouts|spells|comes? and goes?|on and off|off and on|keeps? (?:coming back|returning)|intermittent(?:ly)?|flare-?ups?|times (?:a|per|in the) (?:week|month|year|past))\b|反复|发作性|阵发性?|间断|间歇|时好时坏|时轻时重|复发|隔三差五|每次发作/i;

/** A text tells what it is about first; an old complaint that has become worse is told with both durations. */
const MOST_DURATIONS = 2;

/** The age of a child is told in months and days as a duration is: one that is the age of the patient, within this share of it, is the age. */
const AGE_TOLERANCE = 0.02;

function languageOf(text: string): Language {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese * 4 > text.length ? "zh" : "en";
}

/** Durations in the language of most of the text, or in the other where that one tells none: a short note may hold more codes than words. */
function durationsOf(text: string): ToldDuration[] {
  const readers = [chineseDurations, englishDurations];
  if (languageOf(text) === "en") readers.reverse();
  return readers.map((read) => read(text)).find(({ length }) => length > 0) ?? [];
}

/**
 * How long the complaint has lasted and how it came, as the first text that tells it says; null where none does. Durations of habits, treatment, past
 * illness and single attacks are left out, and the patient's age in years (`ageYears`).
 */
export function readCourse(documents: readonly TextDocument[], ageYears?: number): ComplaintCourse | null {
  const isAge = (days: number): boolean =>
    ageYears !== undefined && Math.abs(days / DAYS_PER_YEAR - ageYears) <= AGE_TOLERANCE * ageYears;
  for (const { id, text } of documents) {
    const until = text.search(HISTORY);
    const told = until < 0 ? text : text.slice(0, until);
    const durations = durationsOf(told);
    const complaint = durations.filter(({ days }) => !isAge(days)).slice(0, MOST_DURATIONS);
    const sudden = SUDDEN.exec(told);
    const pace = sudden ?? GRADUAL.exec(told);
    const recurrence = RECURRENT.exec(told);
    if (complaint.length === 0 && pace === null && recurrence === null) continue;
    const placeOf = ({ start, end }: Omit<ToldDuration, "days">) =>
      ({ kind: "text", documentId: id, start, end, quote: text.slice(start, end) }) as const;
    const places = [pace, recurrence].flatMap((match) =>
      match === null ? [] : [{ start: match.index, end: match.index + match[0].length }],
    );
    return {
      days: complaint.map(({ days }) => days),
      ...(pace === null ? {} : { pace: sudden === null ? ("gradual" as const) : ("sudden" as const) }),
      recurrent: recurrence !== null,
      provenance: [...complaint, ...places].map(placeOf),
    };
  }
  return null;
}
