/** A word that a line end parts: letters, a hyphen at the end, and a line that goes on in lower case. */
const PARTED = /(\p{L}+)[-‐]$/u;
const GOES_ON = /^(\p{Ll}+)/u;
const ENDS_IN_HYPHEN = /[\p{L}\p{N}][-‐–]$/u;
const HAN_END = /[\p{Script=Han}，。、；：！？（）“”]$/u;
const HAN_START = /^[\p{Script=Han}，。、；：！？（）“”]/u;

/** Words with a hyphen that stand inside a line, in lower case: at a line end, their hyphen is their own. */
export function hyphenatedWords(lines: readonly string[]): Set<string> {
  const words = lines.flatMap((line) => line.match(/\p{L}+[-‐]\p{L}+/gu) ?? []);
  return new Set(words.map((word) => word.toLowerCase().replace("‐", "-")));
}

/** `before` and the line after it as running text: a word parted by a hyphen is joined, unless the document writes it with one. */
export function joinLines(before: string, line: string, hyphenated: ReadonlySet<string>): string {
  const head = PARTED.exec(before)?.[1];
  const tail = GOES_ON.exec(line)?.[1];
  if (head !== undefined && tail !== undefined)
    return (hyphenated.has(`${head}-${tail}`.toLowerCase()) ? before : before.slice(0, -1)) + line;
  // `COVID-` and `19`, `IL-` and `6`, `Guillain-` and `Barré`.
  if (ENDS_IN_HYPHEN.test(before)) return before + line;
  if (HAN_END.test(before) && HAN_START.test(line)) return before + line;
  return `${before} ${line}`;
}
