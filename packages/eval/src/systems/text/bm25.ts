import type { Language } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import { type Bm25Index, createBm25Index } from "@cdss/rag";
import type { SystemKind } from "../../core/system.ts";
import type { TextAnswer } from "../../tasks/differential-text/text-answer.ts";
import type { TextGold, TextInput } from "../../tasks/differential-text/text-sample.ts";
import { diseaseLines } from "../resnik/disease-lines.ts";
import { readLineTerms } from "../resnik/line-terms.ts";
import { createTermGraph } from "../resnik/term-graph.ts";

/**
 * One document a disease, in one language: all its names, and the preferred name of each of its findings, so that a
 * finding with many synonyms weighs no more than another.
 */
function documentsOf(release: Release, language: Language): { id: string; text: string }[] {
  const { members } = diseaseLines(release);
  const { terms } = readLineTerms(release, members, createTermGraph(release));
  const names = new Map<number, string[]>();
  for (const name of release.names) {
    if (name.language !== language || (name.kind === "phenotype" && name.scope !== "label")) continue;
    const concept = release.concepts.ordinal.get(name.concept) ?? -1;
    const held = names.get(concept);
    if (held === undefined) names.set(concept, [name.text]);
    else held.push(name.text);
  }
  return members.map((own, line) => ({
    id: String(line),
    text: [...own, ...(terms[line] ?? [])].flatMap((concept) => names.get(concept) ?? []).join("\n"),
  }));
}

/** The case as a query of words against what the release says of each disease: no reading of findings at all. */
export const bm25Kind: SystemKind<TextInput, TextAnswer, null, TextGold> = {
  summary: "BM25: the words of the case against the names and the findings of each disease",
  threads: true,
  create: async ({ release }) => {
    const held = await release();
    const lines = diseaseLines(held).members.map((own) => ({
      ids: own.map((member) => held.concepts.list[member]?.id ?? ""),
      name: held.concepts.list[own[0] ?? -1]?.label,
    }));
    const indexes: Readonly<Record<Language, Bm25Index>> = {
      en: createBm25Index(documentsOf(held, "en")),
      zh: createBm25Index(documentsOf(held, "zh")),
    };
    return { answer: async ({ text, language }) => ({ lines, scores: indexes[language].scores(text) }) };
  },
};
