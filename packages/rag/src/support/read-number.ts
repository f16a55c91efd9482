const ONES = "one two three four five six seven eight nine".split(" ");
const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ...ONES.map((word, at) => [word, at + 1] as const),
  ...TEENS.map((word, at) => [word, at + 10] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
const SMALL = `(?:(?:${TENS.join("|")})(?:[- ](?:${ONES.join("|")}))?|${[...TEENS, "zero", ...ONES].join("|")})`;
const WORDS = new RegExp(`(${SMALL})([- ]hundred(?:(?: and)?[- ](${SMALL}))?)?\\b`, "iy");

/** Digits with thousands in threes and a decimal point, which some journals raise. A range's hyphen is no sign. */
const DIGITS = /(?:(?<=^|[\s(=<>≤≥:,])-(?=[\d.]))?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:[.·]\d+)?/y;
const SCALE = / ?(?:(thousand|million|billion)\b|([万亿]))/iy;
const SCALES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["万", 1e4],
  ["亿", 1e8],
]);

/** Chinese numerals count only before what is counted: 一 alone is in too many words. */
const HAN_DIGITS = "零一二三四五六七八九";
const HAN =
  /([零〇一二两三四五六七八九十百千]+)(?=[万亿]|[例名位个次天日周月年岁倍种片粒支项组人克升%％]|小时|分钟|星期|毫|微)/y;
const HAN_PERCENT = /百分之/y;
const HAN_TENS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
]);

export interface ReadNumber {
  readonly value: number;
  readonly end: number;
  /** 百分之 stands before it. */
  readonly percent: boolean;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null || found[0] === "" ? null : found;
}

function smallValue(words: string): number {
  return words
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + (WORD_VALUES.get(word) ?? 0), 0);
}

/** 三十五 is 35, 两百 is 200, 二〇 is 20. */
function hanValue(numerals: string): number {
  let total = 0;
  let digit = 0;
  let isPlace = false;
  for (const numeral of numerals) {
    const tens = HAN_TENS.get(numeral);
    if (tens !== undefined) {
      total += (digit === 0 ? 1 : digit) * tens;
      digit = 0;
      isPlace = true;
    } else {
      const value = HAN_DIGITS.indexOf(numeral === "两" ? "二" : numeral === "〇" ? "零" : numeral);
      digit = isPlace ? value : digit * 10 + value;
    }
  }
  return total + digit;
}

function plainNumber(text: string, at: number): { value: number; end: number } | null {
  const digits = match(DIGITS, text, at);
  if (digits !== null && /\d/.test(digits[0]))
    return { value: Number(digits[0].replaceAll(",", "").replace("·", ".")), end: at + digits[0].length };
  const han = match(HAN, text, at);
  if (han?.[1] !== undefined) return { value: hanValue(han[1]), end: at + han[1].length };
  const words = match(WORDS, text, at);
  if (words?.[1] === undefined) return null;
  const value =
    words[2] === undefined ? smallValue(words[1]) : smallValue(words[1]) * 100 + smallValue(words[3] ?? "zero");
  return { value, end: at + words[0].length };
}

/** The number that stands at a place of a folded text, in digits or in words of either language; null for none. */
export function readNumber(text: string, at: number): ReadNumber | null {
  const percent = match(HAN_PERCENT, text, at) !== null;
  const from = percent ? at + 3 : at;
  // 百分之三十 has nothing counted behind it: the numeral is read as if it had.
  const numerals = percent ? /^[零一二两三四五六七八九十百]+/.exec(text.slice(from))?.[0] : undefined;
  const plain =
    numerals === undefined ? plainNumber(text, from) : { value: hanValue(numerals), end: from + numerals.length };
  if (plain === null) return null;
  const scale = match(SCALE, text, plain.end);
  const factor = scale === null ? 1 : (SCALES.get((scale[1] ?? scale[2] ?? "").toLowerCase()) ?? 1);
  return { value: plain.value * factor, end: plain.end + (scale?.[0].length ?? 0), percent };
}
