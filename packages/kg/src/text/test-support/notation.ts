import type { TextMatcher } from "../match/create-text-matcher.ts";

/**
 * Findings of a text in short: `-` absent, `?` uncertain, `~` past, `@` of a relative, `#` status unknown; hypothetical ones
 * in brackets. In order of their start.
 */
export function inShort(matcher: TextMatcher, text: string): string[] {
  return matcher.read(text).map(({ concepts, context }) => {
    const marks = [
      context.experiencer === "family" ? "@" : "",
      context.temporality === "past" ? "~" : "",
      context.certainty === "uncertain" ? "?" : "",
      context.status === "absent" ? "-" : context.status === "unknown" ? "#" : "",
    ].join("");
    const name = `${marks}${concepts[0]?.label.en ?? ""}`;
    return context.hypothetical ? `[${concepts[0]?.label.en ?? ""}]` : name;
  });
}
