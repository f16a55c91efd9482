import type { Curie, EvidenceDocument, Language } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import { packCorpus, splitDocument } from "@cdss/rag";
import type { Passage } from "../collection.ts";

/** A text of the packs with its passages, as the index of the service holds them. */
export interface PackText {
  /** `pack:condition:acute-appendicitis`, without its language. */
  readonly entry: string;
  readonly language: Language;
  readonly title: string;
  readonly passages: readonly Passage[];
}

/** The packs of a release as text, split as they are for the index. What the release has no name for is left out there and here. */
export async function packTexts(release: Release): Promise<PackText[]> {
  const { clinical: conditions, medication, concepts } = release;
  const names = (id: Curie) => {
    const concept = concepts.list[concepts.ordinal.get(id) ?? -1];
    if (concept === undefined) return null;
    return concept.zh === undefined ? { en: concept.label } : { en: concept.label, zh: concept.zh };
  };
  const texts: PackText[] = [];
  for await (const document of packCorpus({ conditions, medication, names }).documents(() => {}))
    texts.push({
      entry: document.id.slice(0, document.id.lastIndexOf(":")),
      language: document.language,
      title: document.title,
      passages: passagesOf(document),
    });
  return texts;
}

/** Title and headings lead the text of each passage, as they do in what the lanes of the service search. */
function passagesOf(document: EvidenceDocument): Passage[] {
  return splitDocument(document).map(({ id, headings, text }) => ({
    id,
    title: [...new Set([document.title, ...headings])].join(" "),
    text,
    language: document.language,
  }));
}
