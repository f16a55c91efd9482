import { Curie } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import type { Adjudication } from "./adjudication.ts";
import { foldName, nameForms } from "./fold-name.ts";
import { nameAlternatives } from "./name-alternatives.ts";

/** What a name means in the release. `phenotype`: HPO has a term of this name, and no disease is called so. */
export interface NameLink {
  readonly kind: "disease" | "phenotype" | "unknown";
  /**
   * Concepts of that kind, each with the records joined into it; of an unknown CURIE itself, of an unknown name none.
   */
  readonly ids: readonly Curie[];
  /** Written forms of the name and of its alternatives, to compare it with other names. */
  readonly forms: ReadonlySet<string>;
}

export interface NameLinker {
  /** Link a name, or a CURIE, as a data set or a program writes it. The same text gives the same object. */
  link(name: string): NameLink;
}

/** What a linker reads of a release. */
export type NamedConcepts = Pick<Release, "concepts" | "names">;

type Kind = "disease" | "phenotype";
type Lexicon = ReadonlyMap<string, ReadonlySet<number>>;

function add(lexicon: Map<string, Set<number>>, form: string, concept: number): void {
  const held = lexicon.get(form);
  if (held === undefined) lexicon.set(form, new Set([concept]));
  else held.add(concept);
}

type Lexicons = Readonly<Record<Kind, readonly [folded: Lexicon, forms: Lexicon]>>;

/** Folding 90,000 names takes a second: data is linked when it is read, and lines of answers when they are scored. */
const lexiconsOf = new WeakMap<NamedConcepts, Lexicons>();

/**
 * Names that mean their concept: labels and exact synonyms. The folded name itself is kept apart from its other forms.
 */
function readLexicons({ concepts, names }: NamedConcepts): Lexicons {
  const lexicons = {
    disease: [new Map<string, Set<number>>(), new Map<string, Set<number>>()],
    phenotype: [new Map<string, Set<number>>(), new Map<string, Set<number>>()],
  } as const;
  for (const { text, concept, kind, scope, lay } of names) {
    // A name that several conditions share (hepatitis) means each of them.
    if (scope !== "label" && scope !== "exact" && !(scope === "broad" && lay && kind === "condition")) continue;
    const ordinal = concepts.ordinal.get(concept) ?? -1;
    const [folded, forms] = lexicons[kind === "condition" ? "disease" : "phenotype"];
    for (const name of nameAlternatives(text)) {
      add(folded, foldName(name), ordinal);
      for (const form of nameForms(name)) add(forms, form, ordinal);
    }
  }
  return lexicons;
}

/**
 * Links names of diseases to the concepts of a release: by a person's decision where the adjudication holds one, else
 * by the names of the release. A name is linked where it is written alike (see foldName), or else where it shares
 * another form (see nameForms); nothing else is taken for equal, so that a near miss stays unlinked.
 */
export function createNameLinker(release: NamedConcepts, adjudication?: Adjudication): NameLinker {
  const { list, ordinal } = release.concepts;
  const lexicons = lexiconsOf.get(release) ?? readLexicons(release);
  lexiconsOf.set(release, lexicons);
  const known = new Map<string, NameLink>();

  const withJoined = (concepts: Iterable<number>): Curie[] => {
    const ids = new Set<string>();
    for (const number of concepts) {
      ids.add(list[number]?.id ?? "");
      for (const { id } of list[number]?.equivalents ?? []) ids.add(id);
    }
    return [...ids] as Curie[];
  };
  const find = (kind: Kind, name: string): number[] => {
    const [folded, forms] = lexicons[kind];
    const alike = folded.get(foldName(name));
    return [...(alike ?? [...nameForms(name)].flatMap((form) => [...(forms.get(form) ?? [])]))];
  };
  const byLexicon = (names: readonly string[]): Pick<NameLink, "kind" | "ids"> => {
    for (const kind of ["disease", "phenotype"] as const) {
      const ids = withJoined(names.flatMap((name) => find(kind, name)));
      if (ids.length > 0) return { kind, ids };
    }
    // `Myocardial infarction (heart attack)`: what the bracket holds is itself the name of a disease, so both are names of it. A bracket
    // that holds a kind (`Dementia (vascular)`) is no name, and links nothing.
    const bracketed = names.flatMap((name) => [...name.matchAll(/\(([^()]+)\)/g)].map(([, inner = ""]) => inner));
    const inner = withJoined(
      bracketed.filter((one) => /\s|\p{Script=Han}{3}/u.test(one)).flatMap((one) => find("disease", one)),
    );
    if (inner.length > 0) return { kind: "disease", ids: inner };
    return { kind: "unknown", ids: [] };
  };
  const byIds = (ids: readonly Curie[]): Pick<NameLink, "kind" | "ids"> => {
    const concepts = ids.flatMap((id) => ordinal.get(id) ?? []);
    const diseases = concepts.filter((concept) => list[concept]?.kind === "condition");
    if (diseases.length > 0) return { kind: "disease", ids: withJoined(diseases) };
    return concepts.length > 0 ? { kind: "phenotype", ids: withJoined(concepts) } : { kind: "unknown", ids };
  };

  const read = (name: string): NameLink => {
    const id = Curie.safeParse(name);
    if (id.success) return { ...byIds([id.data]), forms: new Set() };
    const names = nameAlternatives(name);
    const decided = adjudication?.idsOf(name);
    const forms = new Set(names.flatMap((one) => [...nameForms(one)]));
    return { ...(decided === undefined ? byLexicon(names) : byIds(decided)), forms };
  };
  return {
    link: (name) => {
      const link = known.get(name) ?? read(name);
      known.set(name, link);
      return link;
    },
  };
}
