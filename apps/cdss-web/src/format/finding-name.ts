import { type Language, type LocalizedText, localize } from "@cdss/domain";
import { translate } from "../messages/translate.ts";

/** The name of a finding, and that the patient has it not where that is so: words about it may speak for or against just for that. */
export function findingName(
  label: LocalizedText,
  status: "present" | "absent" | undefined,
  language: Language,
): string {
  const name = localize(label, language);
  return status === "absent" ? translate(language, "quote.absent", { name }) : name;
}
