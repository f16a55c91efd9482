import type { DocumentDraft } from "../document-draft.ts";
import { UnreadableInput } from "../files/unreadable-input.ts";
import { tidyParagraphs } from "../text/tidy-text.ts";
import { webAddress } from "../text/web-address.ts";
import { childrenNamed, type Element, find } from "../xml/element.ts";
import { inlineText } from "../xml/inline-text.ts";
import { parseXml } from "../xml/parse-xml.ts";

/** Five files of the collection (four of NINDS, one of CDC) name the same elements and attributes in other ways. */
const named = (element: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.map((name) => find(element, name)).find((found) => found !== undefined);

const attribute = (element: Element, ...names: readonly string[]): string | undefined =>
  names.map((name) => element.attributes[name]?.trim()).find((value) => value !== undefined && value !== "");

function textOf(element: Element | undefined): string {
  return tidyParagraphs(element?.children.filter((child) => typeof child === "string").join("") ?? "");
}

/**
 * A document of MedQuAD (Ben Abacha and Demner-Fushman 2019, doi:10.1186/s12859-019-3119-4): its answers, each under the focus of the
 * document (a disease, a drug) and the question. `path` names it: the number in the file comes twice in the collection.
 * Throws UnreadableInput where it is no such document, or has no answer (those of three sources were withdrawn by their owner).
 */
export function readMedquadDocument(xml: string, path: string): DocumentDraft {
  const root = parseXml(xml);
  const pairs = named(root, "QAPairs", "qaPairs");
  const source = attribute(root, "source", "corpus");
  if (pairs === undefined || source === undefined)
    throw new UnreadableInput(
      pairs === undefined ? "QAPairs" : "Document@source",
      "is missing: not a document of MedQuAD",
      "give the files as they were published",
    );
  const focus = inlineText(named(root, "Focus", "doctitle-focus"));
  const blocks = [...childrenNamed(pairs, "QAPair"), ...childrenNamed(pairs, "pair")].map((pair) => ({
    headings: [focus, inlineText(named(pair, "Question", "question"))],
    text: textOf(named(pair, "Answer", "answer")),
  }));
  const name = path.replace(/\.xml$/iu, "");
  return {
    id: `medquad:${name}`,
    source: `MedQuAD (${source})`,
    title: focus === "" ? name : focus,
    language: "en",
    date: null,
    licence: "CC-BY-4.0",
    level: "reference",
    address: webAddress(root.attributes.url),
    blocks,
  };
}
