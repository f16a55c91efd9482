import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  type ConceptIndex,
  type Curie,
  classesOfDrug,
  createPairRules,
  drugClassCurie,
  drugCurie,
  type EvidenceDocument,
  type LocalizedText,
  type NamedConcept,
  namedDrugClasses,
  type PairRules,
} from "@cdss/domain";
import { packCorpus } from "../../src/corpus/packs/pack-corpus.ts";
import type { PackKnowledge } from "../../src/corpus/packs/pack-knowledge.ts";

const RELEASE = join(import.meta.dirname, "../../../../data/releases/starter");
const read = (name: string): string => gunzipSync(readFileSync(join(RELEASE, name))).toString("utf8");

/** Every Nth entry that no question asks for is rendered too, so that there is something to be wrong about; all with CDSS_PACKS=all. */
const DISTRACTORS = process.env.CDSS_PACKS === "all" ? 1 : 12;

function knowledge(): PackKnowledge {
  const labels = new Map<string, LocalizedText>();
  for (const line of read("concepts.jsonl.gz").trim().split("\n")) {
    const { id, label, zh } = JSON.parse(line) as { id: string; label: string; zh?: string };
    labels.set(id, zh === undefined ? { en: label } : { en: label, zh });
  }
  return {
    conditions: JSON.parse(read("conditions.json.gz")),
    medication: JSON.parse(read("medication.json.gz")),
    names: (id) => labels.get(id) ?? null,
  };
}

export interface PackWorld {
  readonly documents: readonly EvidenceDocument[];
  readonly concepts: ConceptIndex;
  /** Of the whole release: of some the text is not among the documents. */
  readonly rules: PairRules;
}

/** The packs of the starter release as documents: the entries asked for, their rules, and a part of all others. */
export async function packWorld(relevant: ReadonlySet<string>): Promise<PackWorld> {
  const all = knowledge();
  const isAsked = (kind: string, id: string): boolean =>
    relevant.has(`pack:${kind}:${id}:en`) || relevant.has(`pack:${kind}:${id}:zh`);
  const part = <T extends { readonly id: string }>(kind: string, entries: readonly T[]): T[] =>
    entries.filter(({ id }, at) => at % DISTRACTORS === 0 || isAsked(kind, id));
  // Drugs are named by treatments and rules: all keep their names, and a part is rendered.
  const some: PackKnowledge = {
    ...all,
    conditions: { ...all.conditions, conditions: part("condition", all.conditions.conditions) },
    medication: { ...all.medication, rules: part("rule", all.medication.rules) },
  };
  const documents: EvidenceDocument[] = [];
  const rendered = new Set(part("drug", all.medication.drugs).map(({ id }) => id));
  for await (const document of packCorpus(some).documents(() => {})) {
    const [, kind, id = ""] = document.id.split(":");
    if (kind !== "drug" || rendered.has(id)) documents.push(document);
  }
  return { documents, concepts: lexicon(all), rules: createPairRules(all.medication) };
}

/** Names of conditions, findings, drugs and their classes, the longest where several stand at one place: what packages/kg does, without its care. */
function lexicon({ conditions, medication, names }: PackKnowledge): ConceptIndex {
  const entries = new Map<string, Set<Curie>>();
  const add = (name: string | undefined, id: Curie): void => {
    if (name === undefined || name.length < 2) return;
    entries.set(name.toLowerCase(), (entries.get(name.toLowerCase()) ?? new Set()).add(id));
  };
  for (const { names: called, synonyms, concept, findings, against } of conditions.conditions) {
    for (const name of [called.en, called.zh, ...synonyms.en, ...synonyms.zh]) add(name, concept);
    for (const { finding } of [...findings, ...against]) {
      add(names(finding)?.en, finding);
      add(names(finding)?.zh, finding);
    }
  }
  for (const { id, names: called, synonyms } of medication.drugs)
    for (const name of [called.en, called.zh, ...synonyms.en, ...synonyms.zh]) add(name, drugCurie(id));
  for (const { key, names: called } of namedDrugClasses(medication))
    for (const name of [...called.en, ...called.en.map((one) => `${one}s`), ...called.zh])
      add(name, drugClassCurie(key));
  const classesOf = new Map(
    medication.drugs.map((drug) => [drugCurie(drug.id), [...classesOfDrug(drug)].map(drugClassCurie)]),
  );
  const longest = Math.max(...[...entries.keys()].map((name) => name.length));
  const isInside = (text: string, at: number): boolean => /[a-z0-9]{2}/.test(text.slice(at - 1, at + 1));
  const readNames = (text: string): NamedConcept[] => {
    const lower = text.toLowerCase();
    const found: NamedConcept[] = [];
    for (let start = 0; start < lower.length; start++) {
      if (isInside(lower, start)) continue;
      for (let length = Math.min(longest, lower.length - start); length > 1; length--) {
        const ids = entries.get(lower.slice(start, start + length));
        if (ids === undefined || isInside(lower, start + length)) continue;
        for (const id of ids) found.push({ id, start, end: start + length });
        start += length - 1;
        break;
      }
    }
    return found;
  };
  return {
    release: "starter",
    read: readNames,
    related: (concept) => new Map([[concept, 1]]),
    general: (concept) => new Set([concept, ...(classesOf.get(concept) ?? [])]),
  };
}
