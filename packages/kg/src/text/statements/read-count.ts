const ENGLISH: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, value) => [word, value]),
);
const HAN_DIGITS = "零一二三四五六七八九";

/** A pattern, without groups, of the counts that `readCount` reads. */
export const COUNT =
  "(?:\\d{1,3}(?:\\.\\d{1,2})?|[零一二两三四五六七八九十半]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

/** The value of a count in digits, in an English word to twelve, or in Chinese numerals below one hundred; null for others. */
export function readCount(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const word = ENGLISH.get(text.toLowerCase());
  if (word !== undefined) return word;
  if (text === "半") return 0.5;
  const [, tens, ten, ones] = /^([一二两三四五六七八九]?)(十?)([一二两三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === undefined || text === "") return null;
  const digit = (character: string | undefined): number =>
    HAN_DIGITS.indexOf(character === "两" ? "二" : (character ?? ""));
  if (ten === "") return ones === "" || tens === "" ? digit(tens === "" ? ones : tens) : null;
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}
