import type { Detector, Identifier } from "../identifier.ts";
import { findAll } from "./find-all.ts";

/**
 * Days that say only a part of a date: a day of a month of the lunar calendar (腊月廿三), a day without its month (the 14th, 本月14日), a
 * date in words. None can be moved by days as it stands, so each is hidden.
 */
const LUNAR =
  /(?:农历|阴历|旧历|夏历)?(?:正|腊|冬|闰?(?:十[一二]?|[一二三四五六七八九]))月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)(?![天余个多几月])/g;
/** 本月14日, 上月3号; and 14号 beside the words of a day. */
const DAY_OF_MONTH = [
  /(?:本|上|下|当|同|次)月\s?(?<value>(?:3[01]|[12]\d|0?[1-9])\s?[日号])/g,
  /(?<=[于在自至到从，,。；、\s]|^)(?<value>(?:3[01]|[12]\d|[1-9])号)(?=(?:上午|下午|晚上?|早上?|夜间|凌晨|中午|入院|出院|复[查诊]|手术(?!刀)|转[入院科]|来|去|到|开始|起))/gm,
];

/** 2018、9、1 and 19年5月份: the marks of a list between figures, and a month of a year of two figures. */
const LISTED = [
  /(?<!\d)(?:19|20)\d\d、(?:1[0-2]|0?[1-9])、(?:3[01]|[12]\d|0?[1-9])(?!\d)/g,
  /(?<![\d年])(?:\d{2}|20\d{2})年(?:1[0-2]|0?[1-9])月份/g,
  // 11月5在…, 11月503:12: a day of which the word was left out.
  /(?<!\d)(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])(?=[在听于入出转复来行因]|[0-2]\d:\d{2})/g,
];

/** 22.5.6手术, 2024.3复查, 3月14: figures that Chinese notes write for a day or a month, where something was done then. */
const FIGURES = [
  // 09 Feb 24, 06-Apr-24: a year of two figures.
  /(?<![\d.])(?:3[01]|[12]\d|0?[1-9])[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[ -]['’]?\d{2}(?![\d%]|\s?(?:mg|ml|mmHg|bpm))/g,
  // 3.13日病程, 08-21日病程
  /(?<![\d.])(?:1[0-2]|0?[1-9])[.-](?:3[01]|[12]\d|0?[1-9])(?=日)/g,
  /(?<![\d.])[12]\d\.(?:1[0-2]|[1-9])\.(?:3[01]|[12]?\d)(?=\s?(?:\p{Script=Han}|\d{2}:\d{2}))/gu,
  /(?<![\d.])20[012]\d\.(?:1[0-2]|[1-9])(?=\s?(?:于|在|因|行|曾|确诊|诊断|复[查诊]|手术|术后|入院|住院|体检|起|至|查|做))/g,
  /(?<![\d.])(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])(?=[\s，,。;；、）)]|$)/gm,
  /(?<=(?:周|星期|礼拜)[一二三四五六日天]\s?[（(]\s?)(?:1[0-2]|0?[1-9])[./-](?:3[01]|[12]\d|0?[1-9])(?=\s?[）)])/g,
];

const ORDINAL_WORD =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))";
const ORDINAL = "(?:3[01]|[12]?\\d)(?:st|nd|rd|th)";
const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const WEEKDAY = "(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?";
const IN_WORDS = [
  new RegExp(`\\b${ORDINAL_WORD}\\s+(?:day\\s+)?(?:of\\s+)?${MONTH}\\b`, "gi"),
  new RegExp(`\\b${MONTH}\\s+(?:the\\s+)?(?:${ORDINAL_WORD})\\b`, "gi"),
];
/** After "the 5th" a noun of anatomy or of counting makes it no day: a mark, a time or a small word has to follow. */
const DAY_ALONE = new RegExp(
  `\\b(?:(?:on|since|until|till|by|before|after|from|for|of|to|due|dated|${WEEKDAY}|next|last)\\s+the|${WEEKDAY},?|the)\\s+(?<value>${ORDINAL}|(?<=\\b(?:on|since|until|till|due|${WEEKDAY}) the )${ORDINAL_WORD})(?=\\s*(?:[.,;:)\\n/]|$)|\\s+(?:(?:and|or|to)(?!\\s+\\d)|at|with|for|in|by|but|when|after|if|she|he|I|we|they|pt|patient|am|pm|inst|ult|of (?:this|next|last) month)\\b)`,
  "gi",
);

export const detectPartialDates: Detector = (text) => [
  ...findAll(text, LUNAR, "date"),
  ...DAY_OF_MONTH.flatMap((pattern) => findAll(text, pattern, "date")),
  ...LISTED.flatMap((pattern) => findAll(text, pattern, "date")),
  ...FIGURES.flatMap((pattern) => findAll(text, pattern, "date")),
  ...findAll(text, new RegExp(`\\b${ORDINAL}(?=\\s+(?:inst|ult|prox)\\b)`, "gi"), "date"),
  ...IN_WORDS.flatMap((pattern) => findAll(text, pattern, "date")),
  ...findAll(text, DAY_ALONE, "date"),
];

/** A day and a month as figures, each within its range. */
const SHORT_DATE =
  /(?<![\p{Script=Latin}\d./+<>=^*×~≥≤-])(?<!\d:)(?<a>\d{1,2})(?<s>[-/.])(?<b>\d{1,2})(?![\d/%‰^*×]|\.\d|[-–~]\d|:\d)/gu;

/** What is measured, scored or counted stands before a pair of numbers. */
const MEASURE_BEFORE =
  /(?:\b(?:BP|bp|pain|scores?|scale|GCS|MMSE|MoCA|AMTS?|4AT|PHQ-?\d?|GAD-?\d?|NEWS2?|MEWS|EPDS|Epworth|ESS|HADS|Waterlow|Braden|Barthel|APGARs?|Apgars?|power|strength|tone|grade|murmur|VA|visual acuity|vision|acuity|OD|OS|OU|RE|LE|VAR|VAL|Snellen|pinhole|nodes?|LNs?|positive|ratio|cmH2O|BiPAP|CPAP|IPAP|L|C|T|S|day|cycle|week|number|No|size|x|X|every|q|rated?|NRS|VAS|reflexes|pulses|sats|K|Na|Hb|WBC|CRP|INR|pH|Cr|lactate|glucose|TSH|HbA1c|dose|stage|Gleason|ECOG|MRC|out of|type|suture|nylon|vicryl|prolene|monocryl)\b\.?\s*(?:of|is|was|at|:|=|score)?\s*|(?:评分|分值|得分|血压|视力|肌力|眼压|血钾|血钠|血糖|钾|钠|钙|氯|镁|肌酐|蛋白|计数|比值|体温|心率|呼吸|约|大小|直径|厚|长|宽|深|剂量|浓度|参考值|范围|每次?|第|椎|腰|颈|胸椎|骶|分级|分期|级|周|孕|线|尺寸|口径|糖化|酶|酸|素|率|量|值|[×x*])[:：为是达]?\s*)$/;
/** Units, and what makes two numbers a share, a pressure or a range. */
const MEASURE_AFTER =
  /^\s*(?:mm|cm|kPa|mg|mcg|ug|μg|g\b|kg|ml|mL|L\b|U\b|IU|min|bpm|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|times|tabs?|tablets?|caps|pain|strength|power|murmur|on the|of the|nodes?|positive (?:nodes?|LN)|nylon|vicryl|prolene|silk|monocryl|ethilon|PDS|weakness|disc|bulge|pulses|reflex|level|分|级|次|片|粒|支|倍|岁|天|日(?!入|出)|周|月|小时|个|椎|间隙|mmol|度|℃|厘米|毫米|公斤|斤|元|升|毫升|克|毫克|肢|人|例|组|针|包|盒|疗程)/i;
/** Words after which two numbers are a day, whatever they might be elsewhere. */
const DAY_BEFORE =
  /(?:更正[:：]\s?|采样|取卵日|移植日|第[一二三四五]针|日志[:：]\s?|较|\bfu\s|MFFD \??|Dr \p{Lu}\p{L}+ |入院[,，]|\b(?:on|since|from|until|till?|til|dated?|due|by|seen|admitted|discharged?|d\/c|dc|born|DOB|clinic|appointment|visit|visited|HV|collected|received|reported|dictated|signed|completed|given|started|stopped|onset|repeat(?:ed)?(?: \w+)?|again|change|changed|prior(?: \w+)?|previous(?: \w+)?|last(?: \w+)?|next(?: \w+)?|consult|review(?:ed)?|follow[- ]?up|f\/u|recheck(?:ed)?|booked(?: for)?|sent|taken|dated|echo|scan|CT|MRI|US|USS|X-?ray|CXR|culture|bloods|labs?|screen(?: \S+)?|swab|biopsy|op|surgery|procedure|died|death|verified|expires?|valid|LMP|EDD|exp)\s*:?\s*|[于至从自][\s]?|与|(?:随访|复查|复诊|记录|日期|时间|分别|入院|出院|医[生师]|患者|您|护士|主任|教授|床|完成|术后|末次月经|预产期)[:：]?\s?)$/iu;
/** What is booked, reported or ends then; in Chinese two figures are a day after these even with a point or a hyphen. */
const BOOKED_BEFORE =
  /(?:预约|下次随访|下次复[诊查]|随访电话记录|接种史[:：]|隔离至|截至|复诊日期[:：]?|\b(?:ARRIVED|arrived|closed|TCA|RTC|town|bring back|[Dd]ownloaded|RIP \d{4}|expired|opened|reopened|rebooked|moved to)) ?$/;
const BOOKED_AFTER = /^(?:听力|门诊|拨|起接触|片比较|片对比| \d{2}:\d{2}\|)/;
/** What happens on a day stands after it. */
const DAY_AFTER =
  /^(?:\s?(?:转|轉|进食|饮酒|好转|接触|在|于|因|至|到|无明显|突发|突然|出现|开始|起(?!搏)|完成|已|再|又|曾|比较|相比|对比|结果|查|做|行|送|取|痰|尿培养|血培养|的?(?:化验|检查|片|结果|报告|CT|MR|B超|彩超)|电话|夜|晨|早|中午|上午|下午|晚|凌晨|入院|出院|转|手术|复|来|外院|我院|当地|门诊|急诊|请|拟)|\s+\d{2}:\d{2}|\s+\d{4}\s+\p{L}|\s*[-–]\s*(?:mr|mrs|ms|pt|dr)\b|\s*[:：]\s*\p{Lu})/u;

/**
 * 14/3, 3/14, 03-14, 3.14 as a day and a month. Two numbers may be a score, a pressure, a share or a duration as well (2/10, 120/80, 3/52):
 * the words beside them and their range decide. One number above 12 beside one up to 12, or a nought before a figure, tells a date where
 * nothing is measured; others need the words of a day, or a date in the same list: `dates` are those that were read in full. Each is hidden
 * and not moved: what it means is less sure than that it is one.
 */
export function findShortDates(text: string, dates: readonly Identifier[]): Identifier[] {
  const found: Identifier[] = [];
  const open: Identifier[] = [];
  for (const match of text.matchAll(SHORT_DATE)) {
    const { a = "", s = "", b = "" } = match.groups ?? {};
    const [one, two] = [Number(a), Number(b)];
    if (one < 1 || two < 1 || one > 31 || two > 31 || (one > 12 && two > 12)) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(end, end + 16);
    if (MEASURE_AFTER.test(after)) continue;
    const place: Identifier = { start, end, kind: "date" };
    if (BOOKED_BEFORE.test(before) || BOOKED_AFTER.test(after)) {
      if (one <= 12 || two <= 12) found.push(place);
      continue;
    }
    const isTold = DAY_BEFORE.test(before) || DAY_AFTER.test(after);
    if (MEASURE_BEFORE.test(before) && !DAY_AFTER.test(after)) continue;
    // 3/7, 2/52 and 6/12 are days, weeks and months of a duration; /10, /15 and /30 end a score.
    const isShare = s === "/" && /^(?:4|5|7|10|12|15|30|52)$/.test(b) && !/^0/.test(a);
    const isPadded = /^0\d/.test(a) || /^0\d/.test(b);
    const isSplit = one > 12 !== two > 12;
    const atHead = /(?:^|\n)\s*$/.test(before) && /^\s+\S/.test(after);
    const isDate =
      s === "/"
        ? isTold || (isPadded && !isShare) || (isSplit && !isShare) || (atHead && !isShare)
        : s === "-"
          ? (isPadded && b.length === 2 && one <= 12) || (isTold && b.length === 2 && one <= 12)
          : one <= 12 &&
            b.length === 2 &&
            DAY_AFTER.test(after) &&
            !/^[到至]\s?\d/.test(after) &&
            !MEASURE_BEFORE.test(before) &&
            !/[\dA-Za-z]\s*$/.test(before);
    (isDate ? found : open).push(place);
  }
  // 2/16, 11/4 and 2/10: what a list joins with a date is one.
  for (let grown = true; grown; ) {
    grown = false;
    for (const [at, one] of open.entries()) {
      const joins = (left: Identifier, right: Identifier): boolean =>
        left.end <= right.start &&
        /^\s*(?:[,，、;；]|and|&|和|及)\s*(?:and\s+)?$/.test(text.slice(left.end, right.start));
      if (![...dates, ...found].some((date) => joins(date, one) || joins(one, date))) continue;
      found.push(one);
      open.splice(at, 1);
      grown = true;
      break;
    }
  }
  return found;
}
