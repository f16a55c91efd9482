import type { DocumentDraft } from "../document-draft.ts";
import { UnreadableInput } from "../files/unreadable-input.ts";
import type { TextBlock } from "../text/compose-text.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { partialDate } from "../text/partial-date.ts";
import { publicationLevel } from "../text/publication-level.ts";
import { childrenNamed, type Element, find } from "../xml/element.ts";
import { inlineText } from "../xml/inline-text.ts";
import { parseXml } from "../xml/parse-xml.ts";

/** `1998 Dec-1999 Jan`, `2000 Spring`, `2003 Jul 4-11`, `Winter 2001`: the year, and the month that follows it. */
function medlineDate(text: string): string | null {
  const [, year, month, day] = /\b([12]\d{3})\b(?:\s+([A-Z][a-z]{2})\b(?:\s+(\d{1,2})\b)?)?/u.exec(text) ?? [];
  return partialDate(year, month, day);
}

/** Date of the issue, which PubMed cites; where the work has none, of its electronic form. */
function dateOf(article: Element): string | null {
  const issue = find(article, "Journal", "JournalIssue", "PubDate");
  const medline = medlineDate(inlineText(find(issue, "MedlineDate")));
  if (medline !== null) return medline;
  for (const date of [issue, find(article, "ArticleDate")]) {
    const [year, month, day] = ["Year", "Month", "Day"].map((part) => inlineText(find(date, part)));
    const read = partialDate(year, month, day);
    if (read !== null) return read;
  }
  return null;
}

function abstractOf(article: Element): TextBlock[] {
  const abstract = find(article, "Abstract");
  if (abstract === undefined) return [];
  return childrenNamed(abstract, "AbstractText").map((part) => ({
    headings: [part.attributes.Label?.trim() ?? ""],
    text: inlineText(part),
  }));
}

/** Retracted, or itself the notice of a retraction. */
function isRetracted(citation: Element, types: readonly string[]): boolean {
  const corrections = find(citation, "CommentsCorrectionsList");
  return (
    types.some((type) => ["Retracted Publication", "Retraction of Publication", "Retraction Notice"].includes(type)) ||
    (corrections !== undefined &&
      childrenNamed(corrections, "CommentsCorrections").some(({ attributes }) => attributes.RefType === "RetractionIn"))
  );
}

/**
 * The abstract of a `PubmedArticle`, its labelled parts under their labels.
 * Throws UnreadableInput where it is a book, has no PMID or no abstract, or was retracted.
 */
export function readArticle(xml: string): DocumentDraft {
  const root = parseXml(xml);
  const citation = find(root, "MedlineCitation");
  const article = find(citation, "Article");
  const pmid = inlineText(find(citation, "PMID"));
  if (citation === undefined || article === undefined || !/^\d{1,10}$/u.test(pmid))
    throw new UnreadableInput(
      root.name === "PubmedBookArticle" ? "PubmedBookArticle" : "MedlineCitation.PMID",
      root.name === "PubmedBookArticle" ? "is a chapter of a book" : "is missing or no number",
      "only journal articles of PubMed are read",
    );
  const named = (parent: string, child: string, of: Element): string[] => {
    const list = find(of, parent);
    return list === undefined ? [] : childrenNamed(list, child).map((element) => inlineText(element));
  };
  const types = named("PublicationTypeList", "PublicationType", article);
  if (isRetracted(citation, types))
    throw new UnreadableInput(`PMID ${pmid}`, "was retracted", "nothing to mend: it is no evidence");
  const blocks = abstractOf(article);
  if (blocks.every(({ text }) => text === ""))
    throw new UnreadableInput(
      `PMID ${pmid}, AbstractText`,
      "is missing",
      "nothing to mend: there is only a title to quote",
    );
  const headings = find(citation, "MeshHeadingList");
  const descriptors = headings === undefined ? [] : childrenNamed(headings, "MeshHeading");
  const title = inlineText(find(article, "ArticleTitle"));
  const rights = inlineText(find(article, "Abstract", "CopyrightInformation"));
  return {
    id: `pmid:${pmid}`,
    source: "PubMed",
    title: title === "" ? `PMID ${pmid}` : title,
    // `Language` is that of the article; its abstract is in English, and where it is not, its script says so.
    language: detectLanguage(blocks.map(({ text }) => text).join(" ")),
    date: dateOf(article),
    licence: rights === "" ? null : rights,
    level: publicationLevel(
      types,
      descriptors.map((heading) => inlineText(find(heading, "DescriptorName"))),
    ),
    address: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    blocks,
  };
}
