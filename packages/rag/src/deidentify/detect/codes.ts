import type { Identifier, Place } from "../identifier.ts";
import { COUNTED_BEFORE, isClinicalCode, TERMINOLOGY_BEFORE, UNIT_AFTER } from "../words/clinical-codes.ts";
import { isClinicalWord, isCommonWord, isKnownWord, plainWord } from "../words/lexicon.ts";

/** Letters and figures joined by the marks that join a code. Chinese around them is no part. */
const TOKEN = /(?<![A-Za-z0-9_])[A-Za-z0-9µμ]+(?:[-/.:_*#+&'’][A-Za-z0-9µμ]+)*/g;
/** Figures in groups parted by single blanks: 6123 4567, 021 345 678. */
const GROUPS = /(?<![A-Za-z0-9:/_+-])(?<!\d[.,])\d{1,7}(?:[ -]\d{1,7}){1,7}(?![A-Za-z0-9_/:]|[.,]\d)/g;

/** Fewer figures than these tell nobody apart, but on a plate. */
const LEAST_FIGURES = 3;
/** A year, a time of day, a dose or a count has four at most. */
const LEAST_BARE_FIGURES = 5;
/** Groups of fewer figures in all are values beside each other. */
const LEAST_GROUPED = 7;

const figuresOf = (text: string): number => text.replace(/\D/g, "").length;

/** 24-hour, T4-N0, anti-HBs, CD4/CD8: joined parts each of which is harmless. */
function isHarmlessPart(part: string): boolean {
  if (part === "" || /^\d{1,4}$/.test(part) || isClinicalCode(part)) return true;
  if (/^[A-Za-z]+$/.test(part))
    return /^[a-z]+$/.test(part) ? part.length < 4 || isKnownWord(part) : isClinicalWord(part.toLowerCase());
  // Paracetamol500mg, echo24: a word of medicine and its number.
  const [, word = "", rest = ""] = /^([A-Za-z]{2,})(\d{1,4}[A-Za-z]{0,4})$/.exec(part) ?? [];
  return (
    word !== "" &&
    figuresOf(rest) <= 4 &&
    (isClinicalWord(word.toLowerCase()) || (/^[A-Z]?[a-z]{3,}$/.test(word) && isKnownWord(plainWord(word))))
  );
}

/** A pair of values, a ratio, a range, a date or a time: figures with the marks of a value, each short. */
function isValue(token: string): boolean {
  const parts = token.split(/[-/.:]/);
  if (/^\d+(?:\.\d+)?(?:[-/]\d+(?:\.\d+)?){0,2}$/.test(token) && token.includes(".")) return true;
  if (/^\d{1,3}(?:,\d{3})+$/.test(token)) return true;
  // 10:30, 14:30:05, 1:10000; 2024-03-05 and 05/03/2024, which dates read.
  if (
    /^\d{1,2}:\d{2}(?::\d{2})?(?:[-/]\d{1,2}:\d{2})?$|^1:\d+$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^\d{1,2}[-/]\d{4}$|^(?:19|20)\d\d[-/.]\d{1,2}$/.test(
      token,
    )
  )
    return true;
  if (!token.includes("-") && !token.includes("/")) return false;
  if (parts.some((part) => part.length > 5)) return false;
  const values = parts.map(Number);
  // 120/80, 6/18, 20/200; 4-6, 350-1000, 2023-2024; 9-10-10. A nought before a figure belongs to a number of somebody.
  if (parts.some((part) => /^0\d/.test(part))) return parts.every((part) => part.length <= 2);
  if (parts.length === 2) {
    const [one = 0, two = 0] = values;
    return token.includes("/")
      ? Math.max(one, two) <= 1000
      : parts.every((part) => part.length <= 4) && one < two && two <= one * 20;
  }
  return (
    parts.every((part) => part.length <= 2) ||
    (parts.length === 3 && /\//.test(token) && values.every((value) => value <= 300))
  );
}

/** Letters that go on after a code with a blank: AB12 CDE, KA 01 AB 1234. */
const CAPITALS_AFTER =
  /^[ ](?<rest>[A-Z]{2,3}(?:[ -]\d{1,4})?|\d{1,4}[ ][A-Z]{1,3}[ ]\d{1,4}|\d[A-Z]{2})(?![A-Za-z0-9])/;
/** A check digit in brackets, and the bank of a payment address: HN02312416(6), 98450@upi. */
const CHECK_AFTER = /^\s?\([0-9A-Z]\)|^(?:\.[A-Za-z0-9]+)?@[A-Za-z]{2,20}/;
/** Letters that lead to a code: TX ABC-1234, GB AB12. */
const CAPITALS_BEFORE = /(?<![A-Za-z0-9])(?<lead>[A-Z]{1,3})[ -]$/;
const isWordOfForms = (letters: string): boolean =>
  isClinicalWord(letters.toLowerCase()) || isCommonWord(letters.toLowerCase());

/** Two or three capitals and four figures, with a blank: a plate, but where the letters are an abbreviation of medicine. */
const PARTED =
  /(?<![A-Za-z0-9-])(?<letters>[A-Z]{2,3})[ ](?<figures>\d{4})(?![A-Za-z0-9%]|[.,:/-]\d|\s?[-~至到×x]\s?\d)/g;
const PLATE =
  /(?<![A-Za-z0-9-])(?:[A-Z]{2}\d{2}[ ]?[A-Z]{3}|[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{3,4}|[A-Z]{3}-\d{3,4}[A-Z]?|[A-Z]{2}[ -]\d{3}[ -][A-Z]{2}|\d{2,3}[ -][A-Z]{1,2}[ -]\d{3,6}|\d[A-Z]{3}\d{3})(?![A-Za-z0-9]|号)/g;
/** POS and NEG after a marker of a cell, and units. */
const isMarker = (plate: string): boolean =>
  /^(?:CD|CK|IL)\d|(?:POS|NEG|AND|MUT|DEL|DUP|MRI|VIA|FOR|WITH|SCAN)$/.test(plate);

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);
const isTerm = (terms: readonly Place[], start: number, end: number): boolean =>
  terms.some((term) => term.start <= start && term.end >= end);

function isHarmless(text: string, token: string, start: number, end: number): boolean {
  const lead = before(text, start, 40);
  const after = text.slice(end, end + 12);
  const figures = figuresOf(token);
  const letters = /[A-Za-z]/.test(token);
  if (TERMINOLOGY_BEFORE.test(lead) || UNIT_AFTER.test(after) || /^[.,]\d/.test(after)) return true;
  if (!letters) {
    if (isValue(token)) return true;
    if (figures < LEAST_BARE_FIGURES) return true;
    return COUNTED_BEFORE.test(lead) || /[<>≥≤×x^]\s?$/.test(lead) || /^\s?(?:[-~至到×]\s?\d)/.test(after);
  }
  // A unit or a test of one letter has no five figures beside it.
  if (/(?:^|[-:/.])[A-Z]-?\d{4,}|\d{5,}[A-TV-Z]$|^[A-Z]\d{3}-\d{4}/.test(token)) return false;
  return figures < LEAST_FIGURES || isClinicalCode(token) || token.split(/[-/.:_+&'’]/).every(isHarmlessPart);
}

/**
 * Deny by default: whatever mixes letters with figures, has five figures or more, or has figures in groups is an index of somebody, but
 * where a closed list gives it a reading in medicine, a unit follows, or a test that is counted so high stands before it.
 */
export function detectCodes(text: string, terms: readonly Place[]): Identifier[] {
  const found: Identifier[] = [];
  const add = (start: number, end: number, kind: Identifier["kind"]): void => {
    if (!isTerm(terms, start, end)) found.push({ start, end, kind });
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!/\d/.test(token)) continue;
    let [start, end] = [index, index + token.length];
    if (isHarmless(text, token, start, end)) continue;
    const rest = CAPITALS_AFTER.exec(text.slice(end, end + 14))?.groups?.rest;
    if (rest !== undefined && !isWordOfForms(rest.replace(/[^A-Z]/g, ""))) end += rest.length + 1;
    const leading = CAPITALS_BEFORE.exec(before(text, start, 5))?.groups?.lead;
    if (leading !== undefined && !isWordOfForms(leading)) start -= leading.length + 1;
    end += CHECK_AFTER.exec(text.slice(end, end + 24))?.[0].length ?? 0;
    add(start, end, "record");
  }
  for (const { 0: groups, index } of text.matchAll(GROUPS)) {
    const parts = groups.split(/[ -]/);
    const isList =
      parts.every((part) => part.length <= 3 && !/^0\d/.test(part)) &&
      !(parts.length === 3 && /^\d{3}[ -]\d{3}[ -]\d{3}$/.test(groups));
    if (figuresOf(groups) < LEAST_GROUPED || isList || isValue(groups)) continue;
    if (UNIT_AFTER.test(text.slice(index + groups.length)) || COUNTED_BEFORE.test(before(text, index, 40))) continue;
    if (TERMINOLOGY_BEFORE.test(before(text, index, 40)) || /^(?:19|20)\d\d[ -]/.test(groups)) continue;
    add(index, index + groups.length, "record");
  }
  for (const { 0: plate, index } of text.matchAll(PLATE))
    if (!isMarker(plate)) add(index, index + plate.length, "vehicle");
  for (const match of text.matchAll(PARTED)) {
    const { letters = "", figures = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (isWordOfForms(letters) || /^(?:19|20)\d\d$/.test(figures) || UNIT_AFTER.test(text.slice(end, end + 12)))
      continue;
    add(match.index, end, "vehicle");
  }
  return found;
}
