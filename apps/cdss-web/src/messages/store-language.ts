import type { Language } from "@cdss/domain";

/**
 * Keep the choice of language in this browser: the server sets the cookie that its next first byte is rendered by.
 * The page has switched already; where the server cannot be reached the choice lasts for this visit.
 */
export async function storeLanguage(language: Language): Promise<void> {
  await fetch(`/api/language/${language}`, { method: "PUT" }).catch(() => undefined);
}
