import type { Issue, Language } from "@cdss/domain";
import { isMessageKey } from "../messages/catalogue.ts";
import { translate } from "../messages/translate.ts";

/** An issue in the reader's words. A field of the form has its own name and fix; any other keeps the server's. */
export function issueText(issue: Issue, language: Language): { field: string; message: string; fix: string } {
  const name = `field.${issue.path}`;
  const fix = `${name}.fix`;
  if (isMessageKey(name) && isMessageKey(fix)) {
    return { field: translate(language, name), message: "", fix: translate(language, fix) };
  }
  return { field: translate(language, "failure.field"), message: issue.message, fix: issue.fix };
}
