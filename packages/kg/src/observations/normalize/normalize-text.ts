/** Characters that are written in several ways in records and mean one thing. Each maps to one UTF-16 unit. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ["．", "."],
  ["：", ":"],
  ["∶", ":"],
  ["（", "("],
  ["）", ")"],
  ["【", "["],
  ["】", "]"],
  ["～", "~"],
  ["〜", "~"],
  ["∼", "~"],
  ["≦", "≤"],
  ["≧", "≥"],
  ["⩽", "≤"],
  ["⩾", "≥"],
  ["﹤", "<"],
  ["﹥", ">"],
  ["µ", "μ"],
  ["−", "-"],
  ["－", "-"],
  ["／", "/"],
]);

/** Fullwidth forms that stay: the Chinese comma and semicolon end a clause, the Latin ones may belong to a number. */
const KEPT = new Set(["，", "；"]);

function foldUnit(char: string): string {
  const folded = FOLDED.get(char);
  if (folded !== undefined) return folded;
  if (KEPT.has(char)) return char;
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200f) || code === 0x202f) return " ";
  if (code === 0x205f || code === 0x2060 || code === 0xfeff || code === 0x09) return " ";
  if (code >= 0x2010 && code <= 0x2015) return "-";
  return char;
}

/** A text folded unit by unit: offsets in `exact` and `lower` are offsets in the original. */
export interface NormalizedText {
  readonly original: string;
  readonly exact: string;
  readonly lower: string;
}

/** A line this long that goes on in lower case was broken by its width, not by its writer (as the tokeniser of words has it). */
const WRAPPED = 50;

function isSoftBreak(text: string, lineStart: number, at: number): boolean {
  return at - lineStart >= WRAPPED && /^[ \t]*[a-z]/.test(text.slice(at + 1, at + 9));
}

/** Fold full-width forms, dashes, odd spaces and comparison signs without moving a single UTF-16 offset. */
export function normalizeText(text: string): NormalizedText {
  let exact = "";
  let lower = "";
  let lineStart = 0;
  for (let i = 0; i < text.length; i += 1) {
    const isBreak = text.charAt(i) === "\n";
    const char = isBreak && isSoftBreak(text, lineStart, i) ? " " : foldUnit(text.charAt(i));
    if (isBreak) lineStart = i + 1;
    exact += char;
    const small = char.toLowerCase();
    lower += small.length === 1 ? small : char;
  }
  return { original: text, exact, lower };
}
