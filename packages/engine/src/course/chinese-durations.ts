import { collectDurations, DAYS_PER_MONTH, DAYS_PER_YEAR, momentsOf, type ToldDuration } from "./duration-words.ts";

const UNIT_DAYS: Readonly<Record<string, number>> = {
  分钟: 1 / 1440,
  小时: 1 / 24,
  钟头: 1 / 24,
  天: 1,
  日: 1,
  晚: 1,
  周: 7,
  星期: 7,
  礼拜: 7,
  月: DAYS_PER_MONTH,
  年: DAYS_PER_YEAR,
};

const DIGITS = "零一二三四五六七八九";
const NUMBER = "\\d+(?:\\.\\d+)?(?:\\s?[-~～至到]\\s?\\d+(?:\\.\\d+)?)?|[一二两三四五六七八九十]{1,3}|半|数|几|多";
const MORE = "[余多来几]?";
/** 3天, 两个多月, 10余年, 半个月, 三四天, 1个半小时: not an age (岁, 龄), a rate (次), a date (5月3日) or a dose. */
const AMOUNT = new RegExp(
  `(?<!岁|岁零)(${NUMBER})\\s?${MORE}个?${MORE}(半)?(分钟|小时|钟头|天|日|晚|周|星期|礼拜|月|年)(半|${MORE})(?!龄|[男女]|的?[男女]|岁|[一二三四五六七八九十\\d]?次|级|龄|大|\\d|生|一次|1次|夜)`,
  "g",
);

const MOMENTS: readonly (readonly [RegExp, number])[] = [
  [/从小|自幼|自小|出生后即|生后即|打小/g, 10 * DAYS_PER_YEAR],
  [/多年/g, 6 * DAYS_PER_YEAR],
  [/昨天|昨日|昨晚|昨夜|昨儿|夜里开始/g, 1],
  [/前天|前日|前晚/g, 2],
  [/今天|今日|今晨|今早|早上起|晨起(?=突)|刚才|刚刚|中午开始|下午开始/g, 0.4],
  [/上周|上个星期|上星期/g, 7],
];

/** Clauses about something else than the complaint: history, habits, treatment, or the length of one attack. */
const ELSEWHERE =
  /既往|病史|史[\d一二两三四五六七八九十余多]|吸烟|抽烟|烟龄|饮酒|喝酒|酗酒|服用|口服|服药|吃药|用药|吃了|治疗|住院|术后|手术|停经|末次月经|月经周期|孕\d|怀孕|产后|每次|一次|持续[\d一二两三几半]|间隔|每隔|从事|工龄|工作|体检|复查|结婚|婚后|绝经|接种|旅游|回来|出差|高血压|糖尿病|冠心病|乙肝|房颤|确诊|诊断|戒烟|戒酒|出生|生后|胎龄|足月/;

function numberOf(text: string): number {
  if (text === "半") return 0.5;
  if (text === "数" || text === "几") return 4;
  if (text === "多") return 6;
  if (/\d/.test(text)) {
    const parts = text.split(/[-~～至到]/).map(Number);
    return parts.reduce((sum, part) => sum + part, 0) / parts.length;
  }
  const digits = [...text.replace("两", "二")];
  const ten = digits.indexOf("十");
  const digitOf = (digit: string | undefined): number => Math.max(0, DIGITS.indexOf(digit ?? "零"));
  // 十五 15, 二十 20; 三四 stands for three or four.
  if (ten >= 0) return (ten === 0 ? 1 : digitOf(digits[ten - 1])) * 10 + digitOf(digits[ten + 1]);
  return digits.reduce((sum, digit) => sum + digitOf(digit), 0) / digits.length;
}

const CLAUSE_MARKS = "。，,；;：:！!？?\n（）()";

function* candidatesIn(text: string): Generator<readonly [RegExpMatchArray, number]> {
  for (const match of text.matchAll(AMOUNT)) {
    const [, number = "", half, unit = "", after] = match;
    yield [
      match,
      (numberOf(number) + (half !== undefined || after === "半" ? 0.5 : 0)) * (UNIT_DAYS[unit] ?? Number.NaN),
    ];
  }
  yield* momentsOf(text, MOMENTS);
}

/** Every duration that a Chinese text tells of the complaint, in the order of the text. */
export function chineseDurations(text: string): ToldDuration[] {
  return collectDurations(text, { candidates: candidatesIn(text), elsewhere: ELSEWHERE, clauseMarks: CLAUSE_MARKS });
}
