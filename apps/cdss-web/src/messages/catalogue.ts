import type { Language } from "@cdss/domain";
import { applicationMessages } from "./application.ts";
import { caseMessages } from "./case.ts";
import { differentialMessages } from "./differential.ts";
import { failureMessages } from "./failures.ts";
import { findingMessages } from "./findings.ts";
import { questionMessages } from "./questions.ts";

/** Every text of the page in both languages. Names of concepts and statements come from the release, not from here. */
export const catalogue = {
  ...applicationMessages,
  ...caseMessages,
  ...differentialMessages,
  ...failureMessages,
  ...findingMessages,
  ...questionMessages,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type MessageKey = keyof typeof catalogue;

/** Whether a computed key, such as one made from an error path, is in the catalogue. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}
