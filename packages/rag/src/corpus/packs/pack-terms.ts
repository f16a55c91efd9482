import { type Curie, type Drug, type Language, type LocalizedText, localize, type Work } from "@cdss/domain";
import type { PackKnowledge } from "./pack-knowledge.ts";
import { inSentence } from "./words/ordinary-words.ts";

/** The names that entries refer to by id, in one language, as they stand inside a sentence. What has no name is null and was told. */
export interface PackTerms {
  readonly language: Language;
  concept(id: Curie): string | null;
  drug(id: string): string | null;
  test(key: string): string | null;
  /** A condition or finding of patients that the medication packs speak of by key. */
  state(key: string): string | null;
  allergy(key: string): string | null;
  /** A drug, group or class: a class without a name of its own is named by its drugs. */
  drugs(key: string): string | null;
  /** The class or group itself; null where it has no name. */
  group(key: string): string | null;
  /** The Chinese name of a condition or drug that is called so in English; null where none or several are. */
  translated(englishName: string): string | null;
  work(id: string): Work | null;
  /** Words of the packs as they stand inside a sentence. */
  text(text: LocalizedText): string;
}

type Named = { readonly names: LocalizedText };

/** Names in both languages, for entries of any number: what an entry names is looked up, never searched. `onMissing` hears of each id that has no name. */
export function packTerms(
  { conditions, medication, names }: PackKnowledge,
  onMissing: (id: string) => void,
): (language: Language) => PackTerms {
  const write = inSentence([conditions, medication.drugs, medication.rules, medication.vocabulary]);
  const drugs = new Map(medication.drugs.map((drug) => [drug.id, drug]));
  const classes = new Map<string, Drug[]>();
  for (const drug of medication.drugs) classes.set(drug.class, [...(classes.get(drug.class) ?? []), drug]);
  const byConcept = new Map<string, Named>(conditions.conditions.map((condition) => [condition.concept, condition]));
  const words = new Map<string, Named>();
  for (const entry of [...medication.vocabulary, ...conditions.vocabulary])
    words.set(`${entry.kind} ${entry.key}`, entry);
  const works = new Map([...medication.works, ...conditions.works].map((work) => [work.id, work]));
  const states = medication.vocabulary.filter(({ kind }) => kind === "condition");
  const chinese = chineseNames([...conditions.conditions, ...states, ...medication.drugs]);

  return (language) => {
    const say = (text: LocalizedText): string => (language === "en" ? write.name(text.en) : localize(text, language));
    const named = (id: string, found: LocalizedText | undefined | null): string | null => {
      if (found !== undefined && found !== null) return say(found);
      onMissing(id);
      return null;
    };
    const ofKind = (kind: string) => (key: string) => named(key, words.get(`${kind} ${key}`)?.names);
    const group = (key: string): string | null => {
      const found = words.get(`group ${key}`);
      return found === undefined ? null : say(found.names);
    };
    return {
      language,
      concept: (id) => {
        const condition = byConcept.get(id);
        if (condition !== undefined) return say(condition.names);
        const label = names(id);
        return label !== null && language === "en" ? write.finding(label.en) : named(id, label);
      },
      drug: (id) => named(id, drugs.get(id)?.names),
      test: ofKind("test"),
      state: ofKind("condition"),
      allergy: ofKind("allergy"),
      group,
      drugs: (key) => {
        const one = group(key) ?? (drugs.has(key) ? named(key, drugs.get(key)?.names) : null);
        if (one !== null) return one;
        const members = classes.get(key) ?? [];
        return members.length === 0
          ? named(key, null)
          : members.map((drug) => say(drug.names)).join(language === "zh" ? "、" : ", ");
      },
      translated: (englishName) => chinese.get(englishName.toLowerCase()) ?? null,
      work: (id) => works.get(id) ?? null,
      text: say,
    };
  };
}

/** Chinese by English name; a name that several entries give other Chinese for is left out. */
function chineseNames(entries: readonly Named[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const { names } of entries) {
    const key = names.en.toLowerCase();
    if (names.zh === undefined) continue;
    found.set(key, found.has(key) && found.get(key) !== names.zh ? null : names.zh);
  }
  return new Map([...found].flatMap(([key, zh]) => (zh === null ? [] : [[key, zh] as const])));
}
