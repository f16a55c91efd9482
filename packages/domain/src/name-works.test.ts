import { expect, test } from "vitest";
import { nameWorks } from "./name-works.ts";

const names: Readonly<Record<string, string>> = { "a-book": "A Book", "a-book-2": "A Book, 2nd edition" };

test.each([
  ["frequent (CDSS-WORK:a-book).", "frequent (A Book)."],
  ["多见（CDSS-WORK:a-book、PMID:1）。", "多见（A Book、PMID:1）。"],
  // The longer id is another work.
  ["CDSS-WORK:a-book-2, CDSS-WORK:a-book", "A Book, 2nd edition, A Book"],
  ["CDSS-WORK:lost", "CDSS-WORK:lost"],
  ["CDSS:a-book", "CDSS:a-book"],
])("%s", (text, named) => {
  expect(nameWorks(text, (id) => names[id])).toBe(named);
});
