import { inputError } from "../../input/input-error.ts";

/** A stretch outside quotes, within '…' (as it is), or within "…" (where \" and \\ stand for " and \). */
const PIECE = /'([^']*)'|"((?:\\.|[^"\\])*)"|([^\s'"]+)/y;

/**
 * The words of a command line. Words are split at white space; quotes keep it, and may stand anywhere in a word. There is no shell:
 * no variable, pattern or redirection is expanded, and a backslash outside double quotes is itself.
 * Throws CdssError INVALID_INPUT for an open quote and for a line without a word.
 */
export function splitCommandLine(line: string): readonly [command: string, ...words: string[]] {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < line.length; ) {
    if (/\s/.test(line.charAt(at))) {
      if (word !== null) words.push(word);
      word = null;
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const piece = PIECE.exec(line);
    if (piece === null) throw inputError("--program", "has a quote that is not closed", "close it, or quote it itself");
    word = (word ?? "") + (piece[1] ?? piece[2]?.replace(/\\(["\\])/g, "$1") ?? piece[3] ?? "");
    at = PIECE.lastIndex;
  }
  if (word !== null) words.push(word);
  const [command, ...rest] = words;
  if (command === undefined || command === "")
    throw inputError("--program", "names no program", 'give a command line, such as --program "python3 system.py"');
  return [command, ...rest];
}
