const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Name of a month, full or of three letters (`Sept` too). */
export const MONTH_PATTERN = `(?:${MONTHS.map((name) => (name === "May" ? "May" : name === "September" ? "Sep(?:t(?:ember)?)?" : `${name.slice(0, 3)}(?:${name.slice(3)})?`)).join("|")})`;

/** 1 for January, and for `jan`. */
export function monthOf(word: string): number {
  return MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;
}

/** The month's name in the manner of another: `Sep` for `Mar`, `MARCH` for `APRIL`. */
export function monthLike(month: number, model: string): string {
  const full = MONTHS[month - 1] ?? "";
  // "May" is full and short at once: the long name is right in both.
  const name = model.length <= 3 && model.toLowerCase() !== "may" ? full.slice(0, 3) : full;
  if (model === model.toUpperCase()) return name.toUpperCase();
  return model === model.toLowerCase() ? name.toLowerCase() : name;
}

const HAN_DIGITS = "〇一二三四五六七八九";
export const HAN_NUMBER = "[〇零一二三四五六七八九十廿卅○]";

/** `二〇二四`, `二零二四` and `○` digit by digit; `十五`, `二十三`, `廿三` as numbers below 100. */
export function numberOfHan(word: string): number {
  const digits = word.replace(/[零○]/g, "〇").replace(/廿/g, "二十").replace(/卅/g, "三十");
  const ten = digits.indexOf("十");
  if (ten < 0) return Number([...digits].map((digit) => HAN_DIGITS.indexOf(digit)).join(""));
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(digits[ten - 1] ?? "");
  return tens * 10 + (ten === digits.length - 1 ? 0 : HAN_DIGITS.indexOf(digits[ten + 1] ?? ""));
}

/** A year digit by digit (`二〇二四`), a month or a day as it is counted (`二十三`). */
export function hanOf(value: number, kind: "year" | "count", model = ""): string {
  const zero = model.includes("零") ? "零" : model.includes("○") ? "○" : "〇";
  if (kind === "year")
    return [...String(value)].map((digit) => (digit === "0" ? zero : HAN_DIGITS[Number(digit)])).join("");
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? "" : (HAN_DIGITS[value % 10] ?? "");
  return tens === 0 ? ones : `${tens === 1 ? "" : HAN_DIGITS[tens]}十${ones}`;
}
