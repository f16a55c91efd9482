/** Soft hyphens, zero-width spaces and byte order marks show nothing and keep words from being found. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;
const CONTROL = /[^\P{Cc}\s]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text of one line: runs of white space become one space, what cannot be seen goes, halves of characters become U+FFFD. */
export function tidyLine(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Text of several lines, each tidied; one blank line parts paragraphs. */
export function tidyParagraphs(text: string): string {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/u).map(tidyLine);
  return lines
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** At most `most` UTF-16 units, with an ellipsis where it was cut, and no half of a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}
