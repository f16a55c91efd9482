import type { AssessOptionsInput, Curie, Demographics, FindingStatus, Language } from "@cdss/domain";
import { type CaseSource, type Corrections, languageOf } from "./case-source.ts";

/** Ranked conditions asked for: enough to look past the first page without sending evidence that nobody opens. */
const CONDITIONS_SHOWN = 20;
const QUESTIONS_SHOWN = 6;

export interface AssessmentInput {
  readonly bundle?: unknown;
  readonly text?: string;
  readonly language?: Language;
  readonly demographics?: Demographics;
  readonly findings?: { concept: Curie; status: FindingStatus }[];
  readonly options: AssessOptionsInput;
}

/** What the server is asked for a case and the physician's changes. */
export function assessmentInput(source: CaseSource, corrections: Corrections): AssessmentInput {
  const changes = [...corrections].map(([concept, status]) => ({ concept, status }));
  const options = { limit: CONDITIONS_SHOWN, questions: QUESTIONS_SHOWN, corrections: changes };
  switch (source.kind) {
    case "patient":
      return { bundle: source.bundle, options };
    case "note": {
      const { sex, ageYears, text } = source;
      return {
        text,
        language: languageOf(text),
        demographics: ageYears === undefined ? { sex } : { sex, ageYears },
        options,
      };
    }
    case "findings":
      // Without a record the findings entered by hand are the case itself, not corrections of one.
      return {
        findings: [...corrections].flatMap(([concept, status]) => (status === "removed" ? [] : [{ concept, status }])),
        options: { ...options, corrections: [] },
      };
  }
}
