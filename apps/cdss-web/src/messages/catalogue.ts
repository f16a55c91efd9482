import type { Language } from "@cdss/domain";
import { applicationMessages } from "./application.ts";
import { caseMessages } from "./case.ts";
import { differentialMessages } from "./differential.ts";
import { effectTagMessages } from "./effect-tags.ts";
import { failureMessages } from "./failures.ts";
import { findingMessages } from "./findings.ts";
import { literatureMessages } from "./literature.ts";
import { medicationMessages } from "./medication.ts";
import { modelReviewMessages } from "./model-review.ts";
import { questionMessages } from "./questions.ts";
import { recordAnswerMessages } from "./record-answers.ts";
import { sourceMessages } from "./sources.ts";
import { treatmentMessages } from "./treatment.ts";
import { triageMessages } from "./triage.ts";

/** Every text of the page in both languages. Names of concepts and statements come from the release, not from here. */
export const catalogue = {
  ...applicationMessages,
  ...caseMessages,
  ...differentialMessages,
  ...effectTagMessages,
  ...failureMessages,
  ...findingMessages,
  ...literatureMessages,
  ...medicationMessages,
  ...modelReviewMessages,
  ...questionMessages,
  ...recordAnswerMessages,
  ...sourceMessages,
  ...treatmentMessages,
  ...triageMessages,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type MessageKey = keyof typeof catalogue;

/** Whether a computed key, such as one made from an error path, is in the catalogue. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}
