import { HAN_NUMBER, numberOfHan } from "../dates/date-words.ts";
import type { Detector, Identifier } from "../identifier.ts";

/** Ages above this are so rare that they identify (45 CFR 164.514(b)(2)(i)(C)); all of them become one. */
export const OLDEST_STATED_AGE = 89;
/** Nobody documented grew older than 122; 130 leaves room for errors of writing. */
const OLDEST = 130;

/** A number alone that may be an age above 89: no part of a value, and without a unit. */
const BARE =
  "(?<![\\d.\\-/])(?<age>9\\d|1[0-2]\\d)(?![\\d%/]|\\.\\d|\\s?(?:mm|mg|ml|mL|kg|g\\b|bpm|cm|mcg|kPa|units?|minutes?|mins?|days?|hours?|hrs?|weeks?|percent|per\\b|degrees?|times|次|分|天|小时|周|月|克|毫))";
const KIN =
  "\\b(?:patient|mother|father|mum|mom|dad|wife|husband|spouse|partner|brother|sister|aunt|auntie|uncle|grandmother|grandfather|grandma|grandpa|granny|gran|nan|nana|grandad|great-grandmother|great-grandfather|mother-in-law|father-in-law|neighbou?r|friend|sibling|twin|cousin|lady|gentleman|man|woman|he|she|widow|widower)";
const HAN_KIN =
  "(?:患者|老人|[父母]亲?|爸爸?|妈妈?|爷爷|奶奶|姥姥|姥爷|外公|外婆|祖[父母]|外祖[父母]|岳[父母]|公公|婆婆|丈夫|妻子?|老伴|配偶|[姐妹哥弟兄]|[男女]性?)";

const NUMBER_AGES = [
  /(?<![\d.\-/])(?<age>9\d|1[0-2]\d)\s?(?:周岁|岁|歲)/g,
  /(?<![\d.\-/])(?<age>9\d|1[0-2]\d)(?=[- ]?(?:years?[- ](?:old|of age)|year[- ]old|y\/?o\b|yo\b|yrs?\b|y\.o\.|-?year-?old))/gi,
  /\b(?:aged?|age:|age of|AGE:?|turning|turned)\s*:?\s*(?<age>9\d|1[0-2]\d)(?!\.?\d|%|\/)/gi,
  /(?:年龄|享年|高龄)\s*[:：]?\s*(?<age>9\d|1[0-2]\d)(?!\.?\d|%|\/)/g,
  // F/95, 94/M, 男/93岁, she's 94
  /(?<=\b[FM]\/)(?<age>9\d|1[0-2]\d)(?![\d/]|\.\d)/g,
  /(?<![\d./-])(?<age>9\d|1[0-2]\d)(?=\/[FM]\b)/g,
  /(?<=[男女]\s?\/\s?)(?<age>9\d|1[0-2]\d)(?=\s?(?:周?[岁歲]|$|[\s，,。/]))/gm,
  new RegExp(`\\b(?:she|he)['’]s (?:now |already |nearly |almost )?${BARE}`, "gi"),
  // …, 96 years, expired: a duration is never told after a comma and before one.
  /(?<=[,(]\s?)(?<age>9\d|1[0-2]\d)(?= (?:years?|yrs?)(?:[,.;)]| (?:expired|male|female|and|who|died|lives)\b))/g,
  // 94F, F94, 94 y.o., a 97yo, 94 yrs, 94yof, Age/Sex: 94/F, 95 years young, rising 95
  /(?<![\d.\-/])(?<age>9\d|1[01]\d)(?=[FM]\b(?!\s?(?:temp|degrees))|\s?(?:y\/o|yo[mf]?\b|y\.\s?o|yrs?\b(?! (?:ago|ago|of|history))|yr\b|y\b(?! ago)|years? (?:young|lady|gentleman|female|male)|F\/|M\/|♀|♂))/g,
  /(?<![A-Za-z])[FM](?<age>9\d|1[01]\d)(?![\d.])/g,
  /(?:age\/sex|sex\/age|pt age|age in years|rising|pushing|the age of|at age|age)\s*[:=-]?\s*(?:[FM]\/)?(?<age>9\d|1[01]\d)(?![\d.%/]|\s?(?:mm|mg|ml|bpm|kg|per|percent|minutes|days|hours|degrees))/gi,
  /(?<age>90|100)(?='?s\b)(?<=\b(?:in|into|her|his|their|early|mid|late|the)[ -](?:(?:her|his|their|early|mid|late)[ -]){0,2}(?:90|100))/g,
  // 92M; "98 F" alone is a temperature.
  /(?<![\d.\-/])(?<age>9\d|1[0-2]\d)(?=M\b|F (?:with|presents?|admitted|from|who|,))/g,
  // 92 F from Gortmore: a capital after it, for a fever falls from a number.
  /(?<![\d.\-/])(?<age>9\d|1[01]\d)(?= [FM] (?:from|of) \p{Lu})/gu,
  // elder 90 years, resident 101 years
  /(?<=\b(?:[Ee]lder|[Rr]esident|[Vv]eteran|[Pp]ensioner|[Cc]lient|[Nn]onagenarian|[Cc]entenarian),? )(?<age>9\d|1[01]\d)(?= years?\b)/g,
  // Mother, 92, / Grandmother (91) / father died at 93 / Siobhan is 94 and
  new RegExp(`${KIN}(?:,? (?:now |aged? )?| ?\\(| (?:is|was|died|lived|passed away)(?: \\p{Ll}+){0,2} )${BARE}`, "giu"),
  new RegExp(
    `\\b(?:died|dead|deceased|passed away|lived|turned|reached|survived)(?: (?:at|to|until|age|the age of)){1,2} ${BARE}`,
    "giu",
  ),
  new RegExp(
    `(?<=\\p{Lu}\\p{Ll}+(?:, | \\())${BARE}(?=,(?! \\d)|,? (?:lives|who|has|was|is|male|female|[MF]\\b)|\\)(?: cares| is| has| was|,))`,
    "gu",
  ),
  new RegExp(
    `(?<=\\b(?:[Hh]e|[Ss]he|\\p{Lu}\\p{Ll}{2,}) (?:is|was)(?: now| already| nearly| almost)? )${BARE}(?= and\\b|[.,;](?: |$)| but\\b)`,
    "gu",
  ),
  new RegExp(`${BARE}(?= (?:male|female|man|woman|lady|gentleman|gent)\\b)`, "gu"),
  new RegExp(`${HAN_KIN}[，,、:：（(]?\\s?(?:今年|现年|已|现|年已|年)?${BARE}(?=[，,。；、)）]|多|余|高龄|了)`, "gu"),
  new RegExp(`(?:今年|现年|卒于|死于|活到|年届|年逾|年近|虚岁|实足年龄|周岁)\\s?${BARE}`, "gu"),
];
/** 九十三岁, 虚岁九十一, 九十有二, 百岁, 一百零二岁: the words before or after tell an age; 九旬 is as coarse as what would stand in its place. */
const HAN_OLD =
  "(?:九十(?:有)?[一二三四五六七八九]?|一百(?:零?[一二三四五六七八九]|一?十[一二三四五六七八九]?|二十[一二三四五六七八九]?)?|百)";
const HAN_AGES = new RegExp(
  `(?<!${HAN_NUMBER})(?<age>${HAN_OLD}(?=[多有余]?[几来]?\\s?(?:周?[岁歲]|高龄)|[，,](?:体健|已故|健在|行动))|(?<=(?:虚岁|年龄[:：]?|享年|实岁|年已|今年|现年|年近|年逾|年过|活到|高龄|足岁|虚龄|寿)\\s?)(?:九十[一二三四五六七八九]?|一百零?[一二三四五六七八九]?)(?=[多有余了]?(?:[，,。；、\\s）)]|$)))`,
  "g",
);
/** In words an age is told by what does not follow: nobody writes a dose or a count so. */
const ENGLISH_AGES =
  /\b(?<age>(?:nineties|ninety(?:[- ]?(?:one|two|three|four|five|six|seven|eight|nine))?(?=yo|\b)|(?:one|a) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?(?=[- ]years?[- ](?:old|of age)|\s?y\/?o)))(?!(?!yo)\w|[- ](?:percent|per cent|degrees?|minutes?|mins?|seconds?|days?|hours?|weeks?|months?|mg|milligrams?|ml|millilitres?|kilos?|kilograms?|over|thousand|beats|units?|times|metres?|yards?|per)\b|\s?%)/gi;

/** Ages above 89, each written as `90+`. */
export const detectAges: Detector = (text) => {
  const found: Identifier[] = [];
  const add = (match: RegExpMatchArray, age: string): void => {
    const start = (match.index ?? 0) + match[0].indexOf(age);
    found.push({ start, end: start + age.length, kind: "age", replacement: `${OLDEST_STATED_AGE + 1}+` });
  };
  for (const pattern of NUMBER_AGES)
    for (const match of text.matchAll(pattern)) {
      const age = match.groups?.age ?? "";
      if (Number(age) > OLDEST_STATED_AGE && Number(age) <= OLDEST) add(match, age);
    }
  for (const match of text.matchAll(HAN_AGES)) {
    const age = match.groups?.age ?? "";
    if (/^一?百/.test(age) || numberOfHan(age.replace("有", "")) > OLDEST_STATED_AGE) add(match, age);
  }
  for (const match of text.matchAll(ENGLISH_AGES)) add(match, match.groups?.age ?? "");
  return found;
};
