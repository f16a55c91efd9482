import type { Language, UnreadFact } from "@cdss/domain";
import type { Translate } from "./translate-type.ts";

/** What the medication check did not read, as a list in words. */
export function unreadFacts(facts: readonly UnreadFact[], language: Language, t: Translate): string {
  return facts.map((fact) => t(`unread.${fact}`)).join(language === "zh" ? "、" : ", ");
}
