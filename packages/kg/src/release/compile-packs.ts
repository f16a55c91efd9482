import {
  type ClinicalCondition,
  type ClinicalKnowledge,
  type ConditionEntry,
  type FindingTerm,
  type FrequencyBand,
  packCurie,
  type VocabularyEntry,
  type Work,
  workCurie,
} from "@cdss/domain";
import type { FindingNames } from "../packs/conditions/finding-names.ts";
import type { ReleaseContent, StoredConcept, StoredName } from "./content.ts";
import { nameKey } from "./join-records.ts";

/** The packs of conditions and findings, already checked. */
export interface PackInput {
  readonly conditions: readonly ConditionEntry[];
  readonly terms: readonly FindingTerm[];
  readonly names: FindingNames;
  readonly works: readonly Work[];
  readonly vocabulary: readonly VocabularyEntry[];
}

export interface CompiledPacks {
  readonly concepts: readonly StoredConcept[];
  /** English and Chinese label, synonyms and words of patients of each concept. */
  readonly names: readonly StoredName[];
  /** Imported terms that findings of the packs take as more special ones, with those findings. */
  readonly adopted: ReadonlyMap<string, readonly string[]>;
  readonly annotations: ReleaseContent["annotations"];
  readonly clinical: ClinicalKnowledge;
}

/** HPO's frequency terms for the bands. */
const BAND_TERMS: Readonly<Record<FrequencyBand, string>> = {
  obligate: "HP:0040280",
  "very-frequent": "HP:0040281",
  frequent: "HP:0040282",
  occasional: "HP:0040283",
  rare: "HP:0040284",
};

type Names = Pick<ConditionEntry, "id" | "names" | "synonyms"> & Partial<Pick<FindingTerm, "everyday">>;

function namesOf({ id, names, synonyms, everyday }: Names): StoredName[] {
  const concept = packCurie(id);
  const seen = new Set<string>();
  const make = (
    language: "en" | "zh",
    scope: StoredName["scope"],
    lay: boolean,
    texts: readonly string[],
  ): StoredName[] =>
    texts.flatMap((raw) => {
      const text = raw.replace(/\s+/g, " ").trim();
      if (text === "" || seen.has(text)) return [];
      seen.add(text);
      return [{ concept, language, scope, lay, text }];
    });
  return [
    ...make("en", "label", false, [names.en]),
    ...make("en", "exact", false, synonyms.en),
    ...make("zh", "label", false, [names.zh]),
    ...make("zh", "exact", false, synonyms.zh),
    ...make("en", "exact", true, everyday?.en ?? []),
    ...make("zh", "exact", true, everyday?.zh ?? []),
  ];
}

/** ICD-10 codes that one condition alone has: a record that is coded with it means that condition. */
function codeAliases(conditions: readonly ConditionEntry[]): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const { id, codes } of conditions)
    for (const code of codes.icd10) holders.set(code, [...(holders.get(code) ?? []), id]);
  const aliases = new Map<string, string[]>();
  for (const [code, ids] of holders) {
    const [id] = ids;
    if (id !== undefined && ids.length === 1) aliases.set(id, [...(aliases.get(id) ?? []), `ICD10:${code}`]);
  }
  return aliases;
}

/** An entry with its findings by concept. Throws where a finding is unknown: lint refuses such packs before. */
function clinicalOf(entry: ConditionEntry, idOf: (name: string) => string): ClinicalCondition {
  const { modifiers, findings, against, urgency, tests, confusedWith, ...rest } = entry;
  const curie = (name: string) => idOf(name) as ClinicalCondition["concept"];
  return {
    ...rest,
    concept: packCurie(entry.id) as ClinicalCondition["concept"],
    modifiers: modifiers.map(({ when: { finding, ...when }, ...modifier }) => ({
      ...modifier,
      when: { ...when, ...(finding === undefined ? {} : { finding: curie(finding) }) },
    })),
    findings: findings.map((one) => ({ ...one, finding: curie(one.finding) })),
    against: against.map((one) => ({ ...one, finding: curie(one.finding) })),
    urgency: {
      usual: urgency.usual,
      raisedBy: urgency.raisedBy.map((one) => ({ ...one, finding: curie(one.finding) })),
    },
    tests: tests.map(({ shows, ...test }) => ({ ...test, ...(shows === undefined ? {} : { shows: curie(shows) }) })),
    confusedWith: confusedWith.map((id) => packCurie(id) as ClinicalCondition["concept"]),
  };
}

function annotationsOf(entry: ConditionEntry, idOf: (name: string) => string): CompiledPacks["annotations"] {
  return entry.findings.map(({ finding, frequency, sex, source }) => ({
    disease: packCurie(entry.id),
    negated: false,
    term: idOf(finding),
    references: (source === undefined ? entry.sources : [source]).map(workCurie),
    // EST: a specialist's band. A frequency in figures is what the source reports.
    evidenceCode: typeof frequency === "string" ? "EST" : "TAS",
    onset: "",
    frequency: typeof frequency === "string" ? BAND_TERMS[frequency] : `${Math.round(frequency * 1000) / 10}%`,
    sex: sex === undefined ? "" : sex === "male" ? "MALE" : "FEMALE",
    modifiers: [],
    aspect: "P",
    biocuration: "",
  }));
}

/** Turn the packs into concepts, names and annotations of the graph, and into what is said of conditions beyond it. */
export function compilePacks({ conditions, terms, names, works, vocabulary }: PackInput): CompiledPacks {
  const idOf = (name: string): string => {
    const id = names.idOf(name);
    if (id === undefined) throw new Error(`a finding of the packs is not known: ${name}`);
    return id;
  };
  const aliases = codeAliases(conditions);
  const cited = new Set(
    conditions.flatMap(({ sources, findings, modifiers, treatments }) => [
      ...sources,
      ...[...findings, ...modifiers, ...treatments].flatMap(({ source }) => source ?? []),
    ]),
  );
  const adopted = new Map<string, string[]>();
  for (const { id, children } of terms)
    for (const child of children.map(idOf)) adopted.set(child, [...(adopted.get(child) ?? []), packCurie(id)]);
  const tests = new Set(conditions.flatMap((one) => one.tests.map(({ test }) => test)));
  return {
    concepts: [
      ...terms.map(
        ({ id, names: { en, zh }, parents }): StoredConcept => ({
          id: packCurie(id),
          kind: "phenotype",
          label: en,
          zh,
          ...(parents.length === 0 ? {} : { parents: parents.map(idOf).sort() }),
        }),
      ),
      ...conditions.map(({ id, names: { en, zh } }): StoredConcept => {
        const codes = aliases.get(id);
        return {
          id: packCurie(id),
          kind: "condition",
          label: en,
          zh,
          ...(codes === undefined ? {} : { aliases: codes.sort() }),
        };
      }),
    ],
    names: [...terms, ...conditions].flatMap(namesOf),
    adopted,
    annotations: conditions.flatMap((entry) => annotationsOf(entry, idOf)),
    clinical: {
      conditions: conditions.map((entry) => clinicalOf(entry, idOf)).sort((a, b) => (a.id < b.id ? -1 : 1)),
      works: works.filter(({ id }) => cited.has(id)),
      vocabulary: vocabulary.filter(({ kind, key }) => kind === "test" && tests.has(key)),
    },
  };
}

/** Which imported record a condition of the packs is, and how that is known. */
export interface PackJoin {
  readonly pack: string;
  readonly record: string;
  readonly by: "code" | "name";
}

/** Shorter keys are abbreviations: one may stand for several diseases. */
const LEAST_KEY = 5;

/**
 * Join conditions of the packs with imported records: by the OMIM or ORPHA code that the entry states, else where its English name, or where that has none a
 * synonym, is the record's name once punctuation, word order and filler words are set aside. A record that two conditions would claim is joined with none.
 */
export function joinPacks(
  conditions: readonly ConditionEntry[],
  records: ReadonlyMap<string, string>,
): { joins: PackJoin[]; warnings: string[] } {
  const warnings: string[] = [];
  const byKey = new Map<string, string[]>();
  for (const [id, name] of records) {
    const key = nameKey(name);
    if (key.length >= LEAST_KEY) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  const wanted = conditions.flatMap(({ id, names, synonyms, codes }): PackJoin[] => {
    const stated = [...codes.omim.map((code) => `OMIM:${code}`), ...codes.orpha.map((code) => `ORPHA:${code}`)];
    for (const record of stated)
      if (!records.has(record)) warnings.push(`${id} names ${record}, which the annotations do not hold`);
    const known = stated.filter((record) => records.has(record));
    if (known.length > 0) return known.map((record) => ({ pack: packCurie(id), record, by: "code" }));
    const recordsOf = (texts: readonly string[]): Set<string> =>
      new Set(texts.map(nameKey).flatMap((key) => (key.length >= LEAST_KEY ? (byKey.get(key) ?? []) : [])));
    const labelled = recordsOf([names.en]);
    const found = labelled.size > 0 ? labelled : recordsOf(synonyms.en);
    // An entry that speaks of several diseases (osteosarcoma and Ewing sarcoma) is none of them: of each source one record at most.
    const sources = [...found].map((record) => record.slice(0, record.indexOf(":")));
    if (new Set(sources).size < sources.length) return [];
    return [...found].map((record) => ({ pack: packCurie(id), record, by: "name" }));
  });
  const claims = new Map<string, Set<string>>();
  for (const { pack, record } of wanted) claims.set(record, (claims.get(record) ?? new Set()).add(pack));
  const joins = wanted.filter(({ record }) => claims.get(record)?.size === 1);
  for (const [record, packs] of claims)
    if (packs.size > 1) warnings.push(`${record} is claimed by ${[...packs].join(" and ")}: joined with none`);
  return { joins, warnings };
}
