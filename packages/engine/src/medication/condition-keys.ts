import {
  type ConditionKnowledge,
  type Curie,
  foldConditionName as fold,
  type LocalizedText,
  type MedicationKnowledge,
  packCurie,
  type VocabularyEntry,
} from "@cdss/domain";

/** Keys of conditions that the medication packs speak of, by what records call them. */
export interface ConditionKeys {
  /** Keys of a whole name in either language, with those that they imply; none where no key has it. */
  keysOf(name: string): readonly string[];
  labelOf(key: string): LocalizedText;
}

type KeysByName = Map<string, Set<string>>;

function add(keys: KeysByName, names: readonly string[], key: string): void {
  for (const name of names.map(fold)) keys.set(name, (keys.get(name) ?? new Set()).add(key));
}

/** Each key with the keys that it implies, however many steps away. */
function closureOf(entries: readonly VocabularyEntry[]): (keys: Iterable<string>) => string[] {
  const implied = new Map(entries.map(({ key, implies }) => [key, implies ?? []]));
  return (keys) => {
    const reached = new Set(keys);
    // A set is walked in the order of adding, what is added on the way included.
    for (const key of reached) for (const wider of implied.get(key) ?? []) reached.add(wider);
    return [...reached];
  };
}

/**
 * Names of the keys themselves, and names of the conditions of the packs that an entry lists or that share their own name with a key: `T2DM` leads where
 * `Type 2 diabetes mellitus` does. A synonym of a condition counts only where nothing has it for its name, since it may be wider or narrower than the
 * condition: `aortic stenosis` is a condition whose synonym `severe aortic stenosis` is a key of its own, and does not lead there itself.
 */
export function conditionKeys(
  { vocabulary }: Pick<MedicationKnowledge, "vocabulary">,
  conditions: Pick<ConditionKnowledge, "allNames" | "entryOf">,
): ConditionKeys {
  const entries = vocabulary.filter(({ kind }) => kind === "condition");
  const labels = new Map(entries.map(({ key, names }) => [key, names]));
  const written: KeysByName = new Map();
  for (const { key, names, synonyms } of entries)
    add(written, [key, names.en, names.zh, ...(synonyms?.en ?? []), ...(synonyms?.zh ?? [])], key);

  const named: KeysByName = new Map([...written].map(([name, keys]) => [name, new Set(keys)]));
  const other: KeysByName = new Map();
  const lead = (own: readonly string[], all: readonly string[], key: string): void => {
    add(named, own, key);
    add(other, all, key);
  };
  for (const [en = "", zh = "", ...synonyms] of conditions.allNames())
    for (const key of new Set([en, zh].flatMap((name) => [...(written.get(fold(name)) ?? [])])))
      lead([en, zh], synonyms, key);
  for (const { key, conditions: ids = [] } of entries)
    for (const id of ids) {
      const condition = conditions.entryOf([packCurie(id) as Curie]);
      if (condition === null) continue;
      const { names, synonyms } = condition;
      lead([names.en, names.zh], [...synonyms.en, ...synonyms.zh], key);
    }
  const withImplied = closureOf(entries);
  return {
    keysOf: (name) => withImplied(named.get(fold(name)) ?? other.get(fold(name)) ?? []),
    labelOf: (key) => labels.get(key) ?? { en: key },
  };
}
