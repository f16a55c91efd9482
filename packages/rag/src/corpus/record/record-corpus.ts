import type { TextDocument } from "@cdss/domain";
import { EvidenceDocument, RECORD_ID } from "@cdss/domain";
import type { Corpus } from "../corpus.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { dateOf } from "../text/partial-date.ts";
import { shorten, tidyLine } from "../text/tidy-text.ts";

/** Bounds of `CitedDocument`. */
const MOST_TITLE = 1000;

/** Where notes come from, as a citation names it. */
export const RECORD_SOURCE = { en: "Patient record", zh: "病历" };

/**
 * Free text of one patient's record, each document as it stands: findings of the case point into the same text by offset. Ids are
 * unique within the record. Blank documents are passed over; one without a usable id is an issue.
 */
export function recordCorpus(documents: readonly TextDocument[]): Corpus {
  return {
    format: "record",
    async *documents(onIssue) {
      for (const [at, { id, title, text, date }] of documents.entries()) {
        if (text.trim() === "") continue;
        const language = detectLanguage(text);
        const document = EvidenceDocument.safeParse({
          id: `${RECORD_ID}${id}`,
          source: RECORD_SOURCE[language],
          title: shorten(tidyLine(title), MOST_TITLE) || RECORD_SOURCE[language],
          language,
          date: dateOf(date),
          licence: null,
          level: "record",
          address: null,
          text,
          sections: [],
        });
        if (document.success) yield document.data;
        else
          onIssue({
            file: `documents[${at}]`,
            path: document.error.issues[0]?.path.join(".") ?? "id",
            message: "cannot be cited as it is",
            fix: "correct this field",
          });
      }
    },
  };
}
