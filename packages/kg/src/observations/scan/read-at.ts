/** Match a sticky pattern at a position; the pattern's state is left behind nowhere. */
export function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

const DIGIT = /[0-9]/;
const LETTER = /[a-z]/;

export function isDigit(char: string): boolean {
  return DIGIT.test(char);
}

/** A letter of the Latin alphabet, on lower-case text. */
export function isLetter(char: string): boolean {
  return LETTER.test(char);
}
