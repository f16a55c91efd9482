import type { Curie, EvidenceDocument, Language } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import { packCorpus } from "@cdss/rag";
import type { TruePair } from "../citation.ts";

/** Sections whose sentences are made of names, figures and set phrases. Others hold notes, which are not translated word for word. */
const STATED = new Set([
  "Presentation",
  "Whom it affects",
  "What argues against it",
  "To be told apart",
  "Treatment",
  "First tests",
  "When it is urgent",
  "What it is",
  "Doses",
  "Effects and metabolism",
  "Pregnancy and lactation",
  "Monitoring",
  "Contraindications",
  "Cautions",
]);

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

const sectionsOf = ({ text, sections }: EvidenceDocument): Section[] =>
  sections.map(({ headings, start, end }) => ({
    heading: headings.at(-1) ?? "",
    lines: text.slice(start, end).trim().split("\n"),
  }));

/** Documents of the packs by id. */
async function documentsOf({
  clinical: conditions,
  medication,
  concepts,
}: Release): Promise<Map<string, EvidenceDocument>> {
  const names = (id: Curie) => {
    const concept = concepts.list[concepts.ordinal.get(id) ?? -1];
    if (concept === undefined) return null;
    return concept.zh === undefined ? { en: concept.label } : { en: concept.label, zh: concept.zh };
  };
  const documents = new Map<string, EvidenceDocument>();
  for await (const document of packCorpus({ conditions, medication, names }).documents(() => {}))
    documents.set(document.id, document);
  return documents;
}

/**
 * Sentences of the packs, each over the sentence that says the same in the other language: both are rendered from one fact, so that a pair is true
 * by construction. Sections that were not rendered line by line in both languages are left out.
 */
export async function packPairs(release: Release): Promise<TruePair[]> {
  const documents = await documentsOf(release);
  return [...documents].flatMap(([id, english]) => {
    const chinese = id.endsWith(":en") ? documents.get(id.replace(/en$/, "zh")) : undefined;
    if (chinese === undefined || chinese.sections.length !== english.sections.length) return [];
    const others = sectionsOf(chinese);
    return sectionsOf(english).flatMap(({ heading, lines }, at) => {
      const said = others[at]?.lines ?? [];
      if (!STATED.has(heading) || said.length !== lines.length) return [];
      return lines.flatMap((line, number): TruePair[] => {
        const other = said[number] ?? "";
        const pair = (lang: Language, statement: string, text: string): TruePair => ({
          source: heading,
          lang,
          statement,
          passages: [{ id: `${id}#${number}`, text }],
        });
        return [pair("zh", other, line), pair("en", line, other)];
      });
    });
  });
}
