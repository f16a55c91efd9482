import { type Curie, drugCurie } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import type { RetrievalData } from "../collection.ts";
import { foldText } from "./fold-text.ts";
import { type PackText, packTexts } from "./pack-passages.ts";

/** More relevant passages than `recall100` could find: a name of so common a finding asks for nothing in particular. */
const MOST_RELEVANT = 100;
const HAN = /\p{Script=Han}/u;

type Kind = "condition" | "drug" | "finding";

/** A name that somebody may search by. */
interface OtherName {
  readonly text: string;
  readonly kind: Kind;
  readonly concept: Curie;
}

/** A passage as names are looked for in it. */
interface Searched {
  readonly id: string;
  readonly folded: string;
}

/** A name with the passages on what it names. */
interface Query {
  readonly id: string;
  readonly text: string;
  readonly kinds: Set<Kind>;
  readonly relevant: Set<string>;
  readonly removed: Set<string>;
}

/**
 * Chinese names of what the packs describe, searched among their Chinese passages. A query is a synonym or an everyday word; relevant
 * are the passages on its condition or drug, or those that state its finding of a condition, as far as they do not hold the query: where
 * they do, finding them is copying, and they are removed before the ranking is scored. Left out (and counted as skipped) is a name that
 * stands in the title it would have to find, or the other way round, one for which no passage is left, and one of more than 100 passages.
 */
export async function readPackNames(release: Release): Promise<RetrievalData> {
  const texts = (await packTexts(release)).filter(({ language }) => language === "zh");
  return joinNames(texts, [...listedNames(release), ...findingNames(release)], targetsOf(release, texts));
}

/** Passages that a concept's names should find, with the titles that must not give them away. */
export interface NameTarget {
  readonly titles: readonly string[];
  readonly passages: readonly Searched[];
}

/** Names that lead to no passage, or to it by their own letters, are skipped; two concepts of one name are one query. */
export function joinNames(
  texts: readonly PackText[],
  names: readonly OtherName[],
  targetOf: (name: OtherName) => NameTarget,
): RetrievalData {
  const queries = new Map<string, Query>();
  for (const name of names) {
    const folded = foldText(name.text);
    const query = queries.get(folded) ?? {
      id: `name:${folded}`,
      text: name.text,
      kinds: new Set<Kind>(),
      relevant: new Set<string>(),
      removed: new Set<string>(),
    };
    queries.set(folded, query);
    query.kinds.add(name.kind);
    const { titles, passages } = targetOf(name);
    const isGivenAway = titles.map(foldText).some((title) => title.includes(folded) || folded.includes(title));
    for (const passage of passages)
      (isGivenAway || passage.folded.includes(folded) ? query.removed : query.relevant).add(passage.id);
  }
  const asked = [...queries.values()].filter(({ relevant }) => relevant.size > 0 && relevant.size <= MOST_RELEVANT);
  return {
    samples: asked.map(({ id, text, kinds, relevant, removed }) => ({
      id,
      input: { query: text },
      gold: {
        relevant: Object.fromEntries([...relevant].map((passage) => [passage, 1])),
        removed: [...removed].filter((passage) => !relevant.has(passage)),
      },
      groups: { type: kinds.size === 1 ? [...kinds].join("") : "several", cluster: [...relevant].sort()[0] ?? id },
    })),
    skipped: queries.size - asked.length,
    shared: { documents: texts.flatMap(({ passages }) => passages) },
  };
}

/** Chinese names of conditions and drugs but the one that their text has as its title. */
function listedNames({ clinical, medication, names }: Release): OtherName[] {
  const conditions = new Set(clinical.conditions.map(({ concept }) => concept));
  return [
    ...names.flatMap(({ text, language, concept, scope }) =>
      language === "zh" && conditions.has(concept) && isAnotherName(text, scope)
        ? [{ text, kind: "condition" as const, concept }]
        : [],
    ),
    ...medication.drugs.flatMap(({ id, synonyms }) =>
      synonyms.zh
        .filter((text) => HAN.test(text))
        .map((text) => ({ text, kind: "drug" as const, concept: drugCurie(id) })),
    ),
  ];
}

/** Chinese synonyms and everyday words of findings: texts of the packs say the label of each. */
function findingNames({ names }: Release): OtherName[] {
  return names.flatMap(({ text, language, concept, scope, kind }) =>
    language === "zh" && kind === "phenotype" && isAnotherName(text, scope)
      ? [{ text, kind: "finding" as const, concept }]
      : [],
  );
}

/** Narrow, broad and related names do not always mean the concept. */
const isAnotherName = (text: string, scope: Release["names"][number]["scope"]): boolean =>
  scope === "exact" && HAN.test(text);

/** Where the passages on a concept stand: its own text, or for a finding the texts of conditions that have it. */
function targetsOf(release: Release, texts: readonly PackText[]): (name: OtherName) => NameTarget {
  const searched = new Map(
    texts.map(({ entry, passages }) => [
      entry,
      passages.map(({ id, title, text }) => ({ id, folded: foldText(`${title} ${text}`) })),
    ]),
  );
  const titles = new Map(texts.map(({ entry, title }) => [entry, title]));
  const entries = new Map<Curie, string>();
  const having = new Map<Curie, string[]>();
  for (const { id, concept, findings } of release.clinical.conditions) {
    entries.set(concept, `pack:condition:${id}`);
    for (const { finding } of findings) having.set(finding, [...(having.get(finding) ?? []), `pack:condition:${id}`]);
  }
  for (const { id } of release.medication.drugs) entries.set(drugCurie(id), `pack:drug:${id}`);
  const labelOf = (concept: Curie): string =>
    release.concepts.list[release.concepts.ordinal.get(concept) ?? -1]?.zh ?? "";

  return ({ kind, concept }) => {
    if (kind !== "finding") {
      const entry = entries.get(concept) ?? "";
      return { titles: [titles.get(entry) ?? ""], passages: searched.get(entry) ?? [] };
    }
    const label = labelOf(concept);
    if (label === "") return { titles: [], passages: [] };
    const stated = foldText(label);
    const passages = (having.get(concept) ?? []).flatMap((entry) => searched.get(entry) ?? []);
    return { titles: [label], passages: passages.filter(({ folded }) => folded.includes(stated)) };
  };
}
