import type { DocumentDraft } from "../document-draft.ts";
import { UnreadableInput } from "../files/unreadable-input.ts";
import type { TextBlock } from "../text/compose-text.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { childrenNamed, type Element, find, type Node } from "../xml/element.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { readBlocks } from "../xml/read-blocks.ts";
import { readFrontMatter } from "./front-matter.ts";
import { jatsRole } from "./jats-roles.ts";

/** Brackets and separators that are left where references to works were taken out. */
const EMPTY_BRACKETS = /\s*[[(（［](?:[\s,;–—-]|，|；)*[\])）］]/gu;

/** Abstracts beside the main one repeat it: for a picture, for laymen, in another language. */
const isMain = (abstract: Element): boolean => abstract.attributes["abstract-type"] === undefined;

function partsOf(article: Element): Node[] {
  const meta = find(article, "front", "article-meta");
  const back = find(article, "back");
  const body = find(article, "body");
  const floats = find(article, "floats-group");
  return [
    ...(meta === undefined ? [] : childrenNamed(meta, "abstract").filter(isMain)),
    ...(body === undefined ? [] : body.children),
    ...(back === undefined ? [] : childrenNamed(back, "app-group").flatMap((group) => group.children)),
    ...(floats === undefined ? [] : floats.children),
  ];
}

/**
 * An article of JATS (ANSI/NISO Z39.96) or of the NLM DTD before it: abstract, body, appendices, and tables and figures that stand apart.
 * References, notes and acknowledgements are left out. `path` names an article that has no identifier.
 * Throws UnreadableInput where it is no article, was retracted, or is in a language that is not read.
 */
export function readJatsArticle(xml: string, path: string): DocumentDraft {
  const root = parseXml(xml);
  const article = root.name === "article" ? root : find(root, "article");
  if (article === undefined)
    throw new UnreadableInput("article", "is missing", "give JATS (or NLM) article XML, as PMC publishes it");
  const front = readFrontMatter(article, path);
  const blocks: TextBlock[] = readBlocks(partsOf(article), {
    roleOf: jatsRole,
    tidy: (line) => line.replace(EMPTY_BRACKETS, ""),
  });
  return {
    ...front,
    language: front.language ?? detectLanguage(blocks.map(({ text }) => text).join(" ")),
    blocks,
  };
}
