import {
  type Answer,
  type AnswerEvent,
  type AnswerQueryInput,
  type ConceptIndex,
  curie,
  drugClassCurie,
  drugCurie,
  type EvidenceDocument,
  type NamedConcept,
  type QuestionAnswerer,
} from "@cdss/domain";
import type { Deidentifier } from "../../src/answer/hide-identifiers.ts";
import { deidentify } from "../../src/deidentify/deidentify.ts";
import { LeavePolicy } from "../../src/deidentify/may-leave-site.ts";

/** A made document of one section; every drug, figure and study in these tests is invented. */
export function made(id: string, title: string, text: string, more: Partial<EvidenceDocument> = {}): EvidenceDocument {
  return {
    id,
    source: "Invented",
    title,
    language: /\p{Script=Han}/u.test(text) ? "zh" : "en",
    date: null,
    licence: null,
    level: "guideline",
    address: null,
    text,
    sections: [],
    ...more,
  };
}

/** A made document of sections, each with its own heading under the title. */
export function sectioned(
  id: string,
  title: string,
  parts: readonly (readonly [heading: string, text: string])[],
): EvidenceDocument {
  let text = "";
  const sections = parts.map(([heading, body]) => {
    const start = text.length;
    text += `${body}\n`;
    return { headings: [title, heading], start, end: text.length - 1 };
  });
  return made(id, title, text.trimEnd(), { sections });
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  [drugCurie("ravamine")]: ["ravamine", "瑞伐胺"],
  [drugCurie("solitrol")]: ["solitrol", "索利醇"],
  "CDSS:marsh-fever": ["marsh fever", "沼泽热"],
  "CDSS:glass-gout": ["glass gout", "玻璃痛风"],
  "HP:0002015": ["coughing", "咳嗽"],
  // A class of drugs: ravamine is one of it, solitrol is not.
  [drugClassCurie("antibiotic")]: ["antibiotic", "抗生素"],
  // A finding whose name holds that of the class.
  "CDSS:antibiotic-colitis": ["antibiotic colitis"],
};

/** Knows the names, wherever they stand; `general` gives a concept with what it is one of. */
export function conceptsOf(
  names: Readonly<Record<string, readonly string[]>>,
  general: ConceptIndex["general"],
): ConceptIndex {
  return {
    release: "invented",
    read: (text) => {
      const lower = text.toLowerCase();
      const found: NamedConcept[] = [];
      for (const [id, words] of Object.entries(names))
        for (const word of words)
          for (let start = lower.indexOf(word); start >= 0; start = lower.indexOf(word, start + 1))
            found.push({ id: curie(id), start, end: start + word.length });
      return found.sort((one, other) => one.start - other.start);
    },
    related: (concept) => new Map([[concept, 1]]),
    general,
  };
}

export const CONCEPTS = conceptsOf(
  NAMES,
  (concept) => new Set(concept === drugCurie("ravamine") ? [concept, drugClassCurie("antibiotic")] : [concept]),
);

export const POLICY = LeavePolicy.parse({});
export const HIDE: Deidentifier = (text, { patient }) =>
  deidentify(text, { known: { names: patient === null ? [] : ["Eleanor Vance"] }, shiftDays: -70 });

/** All events of an answer. */
export async function events(
  answerer: QuestionAnswerer,
  query: AnswerQueryInput,
  signal?: AbortSignal,
): Promise<AnswerEvent[]> {
  const all: AnswerEvent[] = [];
  for await (const event of answerer.answer(query, signal)) all.push(event);
  return all;
}

/** The answer at the end of the events. */
export async function answered(answerer: QuestionAnswerer, query: AnswerQueryInput): Promise<Answer> {
  const last = (await events(answerer, query)).at(-1);
  if (last?.type !== "done") throw new Error("the answer did not end");
  return last.answer;
}
