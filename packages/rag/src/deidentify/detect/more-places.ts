import type { Detector, Identifier } from "../identifier.ts";
import { isClinicalWord, isCommonWord, plainWord } from "../words/lexicon.ts";
import { findAll } from "./find-all.ts";

const CAP = "\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}\\p{L}+)?";
const CAPS = `${CAP}(?:[ ]${CAP}){0,3}`;
const STATE = "(?:,?[ ](?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT|OH|KY|WV|TX|CA|NY))?";
/** RR 2 Site 37 Comp 7, Ste Marthe; PO BOX 730, Bainbridge; Box 851, Stony Ridge MB. */
const BOX = new RegExp(
  `(?<![\\p{L}])(?:(?:P\\.?[ ]?O\\.?[ ])?B(?:OX|ox)|(?:RR|R\\.R\\.|HC)(?=[ ]\\d{1,3}(?:[ ](?:Site|SITE|Comp|COMP|Box|BOX)|,[ ]\\p{Lu}\\p{Ll}))|General Delivery)[ ]\\d{1,6}(?:[ ](?:Site|Comp|Box|Group|Grp|Stn|SITE|COMP|BOX)[ ]\\d{1,5}){0,3}(?:,[ ]${CAPS})?${STATE}(?![\\p{L}])`,
  "gu",
);
/** 87 back Harold Place, 14 Thornlea Mount, 5 the Paddocks: a number and capitals up to a postcode. */
const TO_POSTCODE = new RegExp(
  `(?<![\\p{L}\\d])\\d{1,4}[A-Za-z]?[ ](?:(?:back|the|old|upper|lower)[ ])?${CAPS}(?:,[ ]${CAPS}){0,3},?[ ][A-Z]{1,2}\\d[A-Z\\d]?[ ]\\d[A-Z]{2}(?![\\p{L}\\d])`,
  "gu",
);
/** Apt 20, The Granary, Smithfield */
const UNIT = new RegExp(
  `(?<![\\p{L}])(?:APT|Apt|Apartment|Flat|Unit|Blk|BLK|Block)(?:[ ](?:BLK|Blk))?[ ]\\d{1,4}[A-Z]?,?[ ]${CAPS}(?:[ ](?:ST|St|Ave|AVE|Street|Road)[ ]\\d{1,3})?(?:,[ ]${CAPS}){0,2}`,
  "gu",
);
/** Shibanga village, Lurambi; Kwa Njenga, plot 49; Chief Mulama's location, Butere; Poplar Narrows First Nation; Ross County. */
const SETTLEMENT = new RegExp(
  `(?<![\\p{L}])(?<value>${CAP}(?:[ ]${CAP}){0,2}(?:['’]s)?(?:[ ](?:village|location|sub-?location|estate|ward|parish|First Nation|Reserve|Reservation|County|Township|Borough|Settlement)(?![\\p{L}])|,[ ]plot[ ]\\d{1,4})(?:,[ ]${CAP}(?:[ ]${CAP})?)?)(?![\\p{L}])`,
  "gu",
);
const isNamed = (value: string): boolean => {
  const word = plainWord(value.split(/[ ,]/)[0] ?? "");
  return !isClinicalWord(word) && !/^(?:the|this|our|a|an|general|maternity|surgical|medical|her|his)$/.test(word);
};
/** Prairie Pool grain elevator: a place of work whose noun has small letters. */
const SMALL_FIRM = new RegExp(
  `(?:works?(?: nights| days| shifts)?(?: at| for)|employed (?:at|by)|panel|employer:?)[ ](?<value>${CAPS}(?:[ ]\\p{Ll}{4,}){0,2})(?=[.,;)]|[ ](?:as|since|for)\\b)`,
  "gu",
);
/** Hocking Ridge VAMC */
const ABBREVIATED = new RegExp(
  `(?<![\\p{L}])${CAP}(?:[ ]${CAP}){0,2}[ ](?:VAMC|VAH|DGH|RGH|CBOC|SNF|FQHC|CHC|PHC|MTRH|KNH)(?![\\p{L}])`,
  "gu",
);

/** Words before the name of an institution or a place: prepositions, verbs and labels that run into it from the left. */
const LED =
  "(?<=^|[\\s，。;；、：:（(|]|[在于到至往赴由从自经致]|送检|上级|僱主|雇主|单位|學校|学校|植入|通知|老家在|家住|访视|家訪|地址|转运)";
const HAN = "(?![在于到至往由从经致我该本外当某其患])\\p{Script=Han}";
/** 县医院总院分院, 龙岗区坂雪社康, 濠江康健醫療中心: a run of characters that a word of an institution ends. */
const HAN_INSTITUTION = new RegExp(
  `${LED}(?<value>(?:${HAN}){2,14}?(?:专科医院分院|总院分院|分院|专科医院|社康(?:中心)?|健康服务中心|醫療中心|医疗中心|診所|诊所|護老院|护老院|养老院|衛生中心|卫生中心|健康中心|福利院|幼儿园|小学|中学|学校|小學|中學)(?:[小中大][一二三四]?班|[一二三四五六]年级(?:[一二三四五六七八九十\\d]{1,2}班)?)?)(?!\\p{Script=Han}?科)`,
  "gmu",
);
/** 实验一小三年级二班: a class tells the school before it. */
const HAN_CLASS =
  /(?<=^|[\s，。;；、：:（(]|[在于到])(?<value>(?:(?![在于到患])\p{Script=Han}){2,10}?(?:[一二三四五六七八九]小|[一二三四五六七八九]中|小学|中学|幼儿园)(?:[一二三四五六七八九]年级)?(?:[一二三四五六七八九十\d]{1,2}|[小中大][一二三四])班)/gmu;
const isOneInstitution = (value: string): boolean =>
  !/^(?:当地|某|附近|本地|私人|社区|外地|基层|儿童|一家|多家|民营|乡镇|心理|国家|区域|口腔|中医|妇幼|综合)?(?:专科)?(?:分院|诊所|診所|社康|养老院|福利院|幼儿园|小学|中学|学校|医疗中心|健康中心|专科医院)$/.test(
    value,
  ) && !/[患诊治疗行查院术](?!.*(?:医院|分院|诊所|中心))/.test(value.slice(0, 2));

/** What was found of an address goes on to the left over numbers and characters, and to the right over a gang, a square or a unit. */
const HAN_REST =
  /^(?:\p{Script=Han}{0,5}?\d{1,4}|[一二三四五六七八九十]{1,2})(?:社|坊|组|期|巷|座|栋|号|單元|单元|樓|楼)(?:[A-Z\d-]{1,12}|\p{Script=Han}?\d{1,4}[号室栋座樓楼]?){0,4}|^\d{1,3}-\d{1,4}(?:-\d{1,5})?/u;
const HAN_HOME =
  /(?:上门访视|家訪[：:]|访视\s?\S{0,8}?到|家住|老家在|现住|户籍|来自|居住证地址|住址[:：]?|，住)(?<value>(?:(?![，。；、])[\p{Script=Han}A-Za-z\d-]){3,30}?(?:社|坊|号|室|號|樓|楼|地下|座\d*[A-Z]?|\d{2,5}[A-Z]?|村|镇|屯|街道|小区))(?=[，。；、\s,.;]|$)/gmu;

/** An address as far as its last gang, square or unit. */
export const extendHanAddresses = (text: string, found: readonly Identifier[]): Identifier[] =>
  found.flatMap(({ start, end, kind }): Identifier[] => {
    if (kind !== "address" || !/\p{Script=Han}/u.test(text.slice(start, end))) return [];
    const rest = HAN_REST.exec(text.slice(end, end + 40))?.[0] ?? "";
    return rest === "" ? [] : [{ start, end: end + rest.length, kind }];
  });

/** Settlements, boxes and homes by the words around them; institutions whose noun is written small, short or in traditional characters. */
export const detectMorePlaces: Detector = (text) => [
  ...[BOX, TO_POSTCODE, UNIT].flatMap((pattern) => findAll(text, pattern, "address")),
  ...findAll(text, SETTLEMENT, "address", isNamed),
  ...findAll(
    text,
    SMALL_FIRM,
    "organisation",
    (value) => !value.split(" ").every((word) => isCommonWord(plainWord(word)) && /^\p{Ll}/u.test(word)),
  ),
  ...findAll(text, ABBREVIATED, "organisation", isNamed),
  ...findAll(text, HAN_INSTITUTION, "organisation", isOneInstitution),
  ...findAll(text, HAN_CLASS, "organisation"),
  ...findAll(text, HAN_HOME, "address"),
];
