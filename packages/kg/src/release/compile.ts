import { CdssError, isHpoTerm, type MedicationKnowledge } from "@cdss/domain";
import type { Translation } from "../import/babelon.ts";
import type { ConceptNames } from "../import/concept-names.ts";
import type { Annotations } from "../import/hpoa.ts";
import type { Ontology } from "../import/ontology-term.ts";
import { compilePacks, joinPacks, type PackInput } from "./compile-packs.ts";
import { NO_CLINICAL, NO_MEDICATION, type ReleaseContent, type StoredConcept, type StoredName } from "./content.ts";
import { joinRecords } from "./join-records.ts";
import { ownNames } from "./own-names.ts";
import { PHENOTYPIC_ABNORMALITY, titleAnnotations } from "./title-terms.ts";

export interface CompileInput {
  readonly ontology: Ontology;
  readonly annotations: Annotations;
  /** Our own Chinese names. The official translations, where they are given, come before them as preferred label. */
  readonly chineseNames: readonly ConceptNames[];
  /** Our own English words for terms, beside HPO's synonyms. */
  readonly englishNames?: readonly ConceptNames[];
  readonly translations: readonly Translation[];
  readonly genes: ReadonlyMap<string, readonly string[]>;
  readonly observations: unknown;
  /** Conditions and findings of the packs. */
  readonly packs?: PackInput;
  readonly medication?: MedicationKnowledge;
}

/** What the compiler passed over, in words: shown by `knowledge build`, never hidden. */
export interface CompileReport {
  readonly warnings: readonly string[];
}

function ancestorsOf(parents: ReadonlyMap<string, readonly string[]>): (id: string) => ReadonlySet<string> {
  const memo = new Map<string, Set<string>>();
  const visit = (id: string, path: Set<string>): Set<string> => {
    const known = memo.get(id);
    if (known !== undefined) return known;
    if (path.has(id))
      throw new CdssError("INVALID_SOURCE", `ontology:${id}: is_a cycle; remove one is_a line of the cycle`, {
        issues: [{ path: `ontology:${id}`, message: "is_a cycle", fix: "remove one is_a line of the cycle" }],
      });
    path.add(id);
    const set = new Set([id]);
    for (const parent of parents.get(id) ?? []) for (const ancestor of visit(parent, path)) set.add(ancestor);
    path.delete(id);
    memo.set(id, set);
    return set;
  };
  // Every term is visited, so that a cycle that no annotation touches is refused too.
  for (const id of parents.keys()) visit(id, new Set());
  return (id) => visit(id, new Set());
}

/** Follow `replaced_by` through obsolete terms to one that lives: the replacement of a term may be replaced in a later release. */
function liveReplacement(
  id: string,
  replacements: ReadonlyMap<string, string | undefined>,
  resolve: (id: string) => string | undefined,
): string | null {
  const seen = new Set<string>();
  for (
    let at: string | undefined = replacements.get(id);
    at !== undefined && !seen.has(at);
    at = replacements.get(at)
  ) {
    const live = resolve(at);
    if (live !== undefined) return live;
    seen.add(at);
  }
  return null;
}

/** Merge parsed sources into the content of one release. Throws CdssError INVALID_SOURCE on contradictions between them. */
export function compileRelease(input: CompileInput): { content: ReleaseContent; report: CompileReport } {
  const warnings: string[] = [];
  const live = input.ontology.terms.filter((term) => !term.obsolete && isHpoTerm(term.id));
  const liveIds = new Set(live.map((term) => term.id));
  const aliases = new Map<string, string>();
  for (const term of live)
    for (const alias of term.alternativeIds) if (!liveIds.has(alias)) aliases.set(alias, term.id);
  const replacements = new Map(
    input.ontology.terms.flatMap((t) => (t.obsolete ? [[t.id, t.replacedBy] as const] : [])),
  );
  for (const id of replacements.keys()) {
    const target = liveReplacement(id, replacements, (candidate) =>
      liveIds.has(candidate) ? candidate : aliases.get(candidate),
    );
    if (target !== null && !aliases.has(id)) aliases.set(id, target);
  }
  const aliasesOf = new Map<string, string[]>();
  for (const [alias, id] of aliases) aliasesOf.set(id, [...(aliasesOf.get(id) ?? []), alias]);
  for (const term of live)
    for (const parent of term.parents)
      if (!liveIds.has(parent))
        throw new CdssError(
          "INVALID_SOURCE",
          `ontology:${term.id}: unknown parent ${parent}; use the whole file of one ontology release`,
          {
            issues: [
              {
                path: `ontology:${term.id}`,
                message: `unknown parent ${parent}`,
                fix: "use the whole file of one ontology release",
              },
            ],
          },
        );
  const ancestors = ancestorsOf(new Map(live.map((term) => [term.id, term.parents])));

  const unknownTerms = new Set<string>();
  const annotations: ReleaseContent["annotations"][number][] = [];
  const names = new Map<string, string>();
  const profiles = new Map<string, Set<string>>();
  for (const { diseaseName, ...row } of input.annotations.rows) {
    const term = liveIds.has(row.term) ? row.term : aliases.get(row.term);
    if (term === undefined) {
      unknownTerms.add(row.term);
      continue;
    }
    if (!names.has(row.disease)) names.set(row.disease, diseaseName);
    const profile = profiles.get(row.disease) ?? new Set<string>();
    profiles.set(row.disease, profile);
    if (row.aspect === "P" && !row.negated) for (const ancestor of ancestors(term)) profile.add(ancestor);
    annotations.push({ ...row, term });
  }
  if (unknownTerms.size > 0)
    warnings.push(
      `${unknownTerms.size} annotated terms are not in this ontology: ${[...unknownTerms].slice(0, 5).join(", ")}`,
    );

  const joins = joinRecords(
    [...names].map(([id, name]) => ({
      id,
      name,
      genes: input.genes.get(id) ?? [],
      profile: profiles.get(id) ?? new Set(),
    })),
  );
  const equivalents = new Map<string, NonNullable<StoredConcept["equivalents"]>>();
  for (const [id, join] of joins) {
    equivalents.set(join.id, [...(equivalents.get(join.id) ?? []), { id, by: join.by }]);
    equivalents.set(id, [{ id: join.id, by: join.by }]);
  }

  const packs = input.packs === undefined ? null : compilePacks(input.packs);
  const packJoins = joinPacks(input.packs?.conditions ?? [], names);
  warnings.push(...packJoins.warnings);
  for (const { pack, record, by } of packJoins.joins) {
    equivalents.set(pack, [...(equivalents.get(pack) ?? []), { id: record, by }]);
    equivalents.set(record, [...(equivalents.get(record) ?? []), { id: pack, by }]);
  }

  const packConditions = (packs?.concepts ?? []).filter(({ kind }) => kind === "condition");
  const conditionIds = new Set([...names.keys(), ...packConditions.map(({ id }) => id)]);
  const own = ownNames({
    ...input,
    terms: live,
    englishNames: input.englishNames ?? [],
    packNames: packs?.names ?? [],
    conditionIds,
  });
  warnings.push(...own.warnings);
  const packIds = new Set((packs?.concepts ?? []).map(({ id }) => id));
  for (const id of own.ids)
    if (!liveIds.has(id) && !names.has(id) && !packIds.has(id))
      warnings.push(`name for ${id}, which the release does not hold`);

  const concepts: StoredConcept[] = [];
  const storedNames: StoredName[] = [];
  const addNames = (id: string, label: string, synonyms: readonly Omit<StoredName, "concept" | "language">[]): void => {
    const seen = new Set<string>();
    const add = (name: StoredName): void => {
      const text = name.text.replace(/\s+/g, " ").trim();
      if (text === "" || seen.has(text)) return;
      seen.add(text);
      storedNames.push({ ...name, text });
    };
    add({ concept: id, language: "en", scope: "label", lay: false, text: label });
    for (const synonym of synonyms) add({ concept: id, language: "en", ...synonym });
    own.chineseOf(id).forEach((text, index) => {
      const lay = own.everydayOf(id, "zh").includes(text);
      add({ concept: id, language: "zh", scope: index === 0 ? "label" : "exact", lay, text });
    });
    for (const language of ["en", "zh"] as const)
      for (const text of own.everydayOf(id, language)) add({ concept: id, language, scope: "exact", lay: true, text });
  };
  for (const term of live) {
    const zh = own.chineseOf(term.id)[0];
    const parents = [...term.parents, ...(packs?.adopted.get(term.id) ?? [])].sort();
    concepts.push({
      id: term.id,
      kind: "phenotype",
      label: term.label,
      ...(zh === undefined ? {} : { zh }),
      ...(term.definition === undefined ? {} : { definition: term.definition }),
      ...(parents.length === 0 ? {} : { parents }),
      ...(aliasesOf.has(term.id) ? { aliases: (aliasesOf.get(term.id) ?? []).sort() } : {}),
    });
    addNames(term.id, term.label, term.synonyms);
  }
  for (const [id, label] of names) {
    const zh = own.chineseOf(id)[0];
    const joined = equivalents.get(id);
    const genes = input.genes.get(id);
    concepts.push({
      id,
      kind: "condition",
      label,
      ...(zh === undefined ? {} : { zh }),
      ...(joined === undefined ? {} : { equivalents: joined.sort((a, b) => (a.id < b.id ? -1 : 1)) }),
      ...(genes === undefined ? {} : { genes: [...genes] }),
    });
    addNames(id, label, []);
  }
  for (const concept of packs?.concepts ?? []) {
    const joined = equivalents.get(concept.id);
    concepts.push(joined === undefined ? concept : { ...concept, equivalents: joined });
  }
  storedNames.push(...(packs?.names ?? []));
  const scopeOf = (id: string, text: string): StoredName["scope"] =>
    conditionIds.has(id) && own.isShared(text) ? "broad" : "exact";
  for (const { id } of packs?.concepts ?? [])
    for (const language of ["en", "zh"] as const)
      for (const text of own.everydayOf(id, language))
        storedNames.push({ concept: id, language, scope: scopeOf(id, text), lay: true, text });
  annotations.push(...(packs?.annotations ?? []));
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  concepts.sort((a, b) => order(a.id, b.id));
  const rank = new Map(concepts.map((concept, index) => [concept.id, index]));
  storedNames.sort((a, b) => (rank.get(a.concept) ?? 0) - (rank.get(b.concept) ?? 0));
  const annotatedWith = new Set(annotations.map((row) => `${row.disease}|${row.term}`));
  annotations.push(
    ...titleAnnotations(
      names,
      // A title is written in the words of the ontology: our everyday words do not read it.
      storedNames.filter(
        (name) =>
          liveIds.has(name.concept) &&
          ancestors(name.concept).has(PHENOTYPIC_ABNORMALITY) &&
          !own.everydayOf(name.concept, "en").includes(name.text),
      ),
      (disease, term) => annotatedWith.has(`${disease}|${term}`),
    ),
  );
  // Every column takes part, so that the order of the rows in the source does not change the bytes of the release.
  const sorted = annotations
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((a, b) => order(a.row.disease, b.row.disease) || order(a.row.term, b.row.term) || order(a.key, b.key))
    .map(({ row }) => row);
  return {
    content: {
      hpoVersion: input.ontology.version,
      annotationVersion: input.annotations.version,
      concepts,
      names: storedNames,
      annotations: sorted,
      observations: input.observations,
      clinical: packs?.clinical ?? NO_CLINICAL,
      medication: input.medication ?? NO_MEDICATION,
    },
    report: { warnings },
  };
}
