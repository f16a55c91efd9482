import { Language } from "@cdss/domain";

/** Name of the cookie that keeps the reader's choice of language in this browser. */
export const LANGUAGE_COOKIE = "cdss_language";

/**
 * The language to render first: the stored choice, else the first of English and Chinese that the browser's
 * Accept-Language names (RFC 9110, section 12.5.4), else English.
 */
export function preferredLanguage(stored: string | undefined, acceptLanguage: string | null): Language {
  const choice = Language.safeParse(stored);
  if (choice.success) return choice.data;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find((text) => text !== undefined);
      return { primary: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((entry) => entry.quality > 0)
    .sort((left, right) => right.quality - left.quality);
  for (const entry of wanted) {
    const language = Language.safeParse(entry.primary);
    if (language.success) return language.data;
  }
  return "en";
}
