import type { Language, Sex } from "@cdss/domain";

/** What a text says of its patient; a part that it does not say plainly is left out. */
export interface ReadDemographics {
  readonly sex: Sex;
  readonly ageYears?: number;
}

/** Mean length of a year of the Gregorian calendar, in days and in weeks. */
const DAYS_PER_YEAR = 365.2425;
const PER_YEAR: Readonly<Record<string, number>> = {
  year: 1,
  yr: 1,
  month: 12,
  week: DAYS_PER_YEAR / 7,
  day: DAYS_PER_YEAR,
};

const OLDEST = 130;
/** A patient is introduced at the start: ages further on are those of relatives, or of the past. */
const INTRODUCTION = 300;

/** Not `born to a 34-year-old`: that is the mother. */
const AGE = /(?<!\bto an? )\b(\d{1,3})[\s\u2010-\u2015-]*(year|yr|month|week|day)s?[\s\u2010-\u2015-]*old\b/gi;
const NEWBORN = /\b(?:newborn|neonate)\b/i;
/** `A 30-year-old woman brings her 2-year-old son`: the patient is the second. */
const BRINGS = /\b(?:brings?|brought)\b(?: in)? (?:her|his|their)\b/i;
const FEMALE = "woman|female|girl|lady|daughter";
const MALE = "man|male|boy|gentleman|son";
/** The noun that an age belongs to: at most three words on, in the same clause. */
const NOUN = new RegExp(`^(?:[ -][\\w-]+){0,3}?[ -](?:(${FEMALE})|(${MALE}))\\b`, "i");
const TITLE = /\b(?:(mrs|ms)|(mr))\.? [A-Z]/i;
const BROUGHT_BY = /\bby (?:(her)|(his)) (?:mother|father|parents|grandmother|grandfather)\b/i;

function sexOf(match: RegExpExecArray | null): Sex | undefined {
  if (match === null) return undefined;
  return match[1] === undefined ? "male" : "female";
}

function readEnglish(text: string): ReadDemographics {
  const start = text.slice(0, INTRODUCTION);
  const from = BRINGS.exec(start)?.index ?? 0;
  const ages = [...start.matchAll(AGE)];
  const age = ages.find(({ index }) => index >= from) ?? ages[0];
  const newborn = NEWBORN.exec(start);
  if (newborn !== null && newborn.index < (age?.index ?? start.length))
    return { sex: sexOf(NOUN.exec(start.slice(newborn.index + newborn[0].length))) ?? "unknown", ageYears: 0 };
  const noun = age === undefined ? null : NOUN.exec(start.slice(age.index + age[0].length));
  const sex = sexOf(noun) ?? sexOf(BROUGHT_BY.exec(start)) ?? (from === 0 ? sexOf(TITLE.exec(start)) : undefined);
  const ageYears = age === undefined ? Number.NaN : Number(age[1]) / (PER_YEAR[age[2]?.toLowerCase() ?? ""] ?? 1);
  return { sex: sex ?? "unknown", ...(ageYears <= OLDEST ? { ageYears } : {}) };
}

/** 45岁, 3岁2个月, 8月龄, 10个月大: an age. 咳嗽3个月 is a duration, and 3岁时 is in the past. */
const CHINESE_AGE =
  /(\d{1,3})岁(?:(\d{1,2})个?月)?(?![\d时前起后发开])|(\d{1,2})(?:月龄|个月大|个月(?=[男女婴患]))|(\d{1,2})(?:日龄|天大)/;
const CHINESE_SEX =
  /(女性|女孩|女婴|女童|患者女|患儿女|[，,、\s]女[，,。]|岁女)|(男性|男孩|男婴|男童|患者男|患儿男|[，,、\s]男[，,。]|岁男)/;

function readChinese(text: string): ReadDemographics {
  const start = text.slice(0, INTRODUCTION).normalize("NFKC");
  const age = CHINESE_AGE.exec(start);
  const [years, months, onlyMonths, days] = (age ?? []).slice(1).map((part) => Number(part ?? 0));
  const ageYears = (years ?? 0) + ((months ?? 0) + (onlyMonths ?? 0)) / 12 + (days ?? 0) / DAYS_PER_YEAR;
  return {
    sex: sexOf(CHINESE_SEX.exec(start)) ?? "unknown",
    ...(age !== null && ageYears <= OLDEST ? { ageYears } : {}),
  };
}

const HAN = /\p{Script=Han}/u;

/** The same of a text whose language nobody stated: in Chinese where it holds Han characters, and what that does not say in English. */
export function readDemographicsOf(text: string): ReadDemographics {
  const english = readEnglish(text);
  if (!HAN.test(text.slice(0, INTRODUCTION))) return english;
  const { sex, ageYears = english.ageYears } = readChinese(text);
  return { sex: sex === "unknown" ? english.sex : sex, ...(ageYears === undefined ? {} : { ageYears }) };
}

/** Age in years and sex of the patient, where the introduction of the text says them. */
export function readDemographics(text: string, language: Language): ReadDemographics {
  return language === "zh" ? readChinese(text) : readEnglish(text);
}
