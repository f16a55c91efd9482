import type { Language, Passage } from "@cdss/domain";

/** Lines about passages, those in the reader's language first, otherwise in their order. A line whose passage is unknown is left out. */
export function inReadersLanguage<Line>(
  lines: readonly Line[],
  passageOf: (line: Line) => Passage | undefined,
  language: Language,
): { line: Line; passage: Passage }[] {
  return lines
    .flatMap((line) => {
      const passage = passageOf(line);
      return passage === undefined ? [] : [{ line, passage }];
    })
    .toSorted(
      (one, other) =>
        Number(one.passage.document.language !== language) - Number(other.passage.document.language !== language),
    );
}
