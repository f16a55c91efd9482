import { CdssError, type Finding, type TextDocument } from "@cdss/domain";
import type { ReadOptions, TextMatcher } from "../match/create-text-matcher.ts";
import { mergeMentions } from "./merge-mentions.ts";

/** What a document says. Instructions, questions and risks are not findings and are left out. */
export interface ExtractedFindings {
  /** Phenotype findings of the patient and of relatives, in order of their start. */
  readonly findings: Finding[];
  /** Diseases that the text names, in the same form: what somebody thought, not what was observed. */
  readonly mentionedConditions: Finding[];
  /** Findings set aside because the same document states the opposite more strongly; shown, never ranked. */
  readonly overruled: Finding[];
}

/** The bound of `TextDocument.text` in the domain schema, in UTF-16 units. */
const LONGEST_TEXT = 2_000_000;

/**
 * Read the findings of a document. Every provenance span slices `document.text` to exactly its quote.
 * Throws CdssError INVALID_INPUT when the text is longer than 2,000,000 UTF-16 units.
 */
export function extractFindings(
  matcher: TextMatcher,
  document: TextDocument,
  options: ReadOptions = {},
): ExtractedFindings {
  if (document.text.length > LONGEST_TEXT) {
    throw new CdssError("INVALID_INPUT", "the document is too long to read", {
      issues: [
        {
          path: "document.text",
          message: `longer than ${LONGEST_TEXT} characters`,
          fix: "split the document into its notes",
        },
      ],
    });
  }
  const mentions = matcher.read(document.text, options).filter((mention) => !mention.context.hypothetical);
  const phenotypes = mergeMentions(document, mentions, "phenotype");
  const conditions = mergeMentions(document, mentions, "condition");
  return {
    findings: phenotypes.findings,
    mentionedConditions: conditions.findings,
    overruled: [...phenotypes.overruled, ...conditions.overruled],
  };
}
