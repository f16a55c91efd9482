import type { WorkSections } from "@cdss/domain";
import { countNames, type NameCount, type NameKind } from "./count-names.ts";
import { countWorks, type WorkCount } from "./count-works.ts";
import { FACT_KINDS, type Fact, type FactKind } from "./fact.ts";
import { listFacts } from "./list-facts.ts";
import { type PackContent, readPackContent } from "./pack-content.ts";

/** Entries by kind, each with the words that a table shows. */
export const ENTRY_KINDS = {
  condition: "conditions",
  finding: "findings that HPO lacks",
  context: "exposures and histories",
  drug: "drugs",
  "dosed-drug": "drugs with a dose",
  rule: "interaction rules",
  exception: "exceptions of pairs",
  work: "works",
  "vocabulary-condition": "vocabulary: conditions of drugs",
  "vocabulary-test": "vocabulary: tests",
  "vocabulary-group": "vocabulary: groups of drugs",
  "vocabulary-allergy": "vocabulary: allergies",
  "finding-line": "findings of conditions",
  "likelihood-ratio": "findings of conditions with a likelihood ratio",
  "treatment-drug": "drugs in treatment lines",
  "treatment-dose": "drugs in treatment lines with a dose of their own",
  measure: "measures in treatment lines",
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;

/** How facts rest on works. The parts `own`, `inherited` and `without` add up to `facts`. */
export interface ProvenanceCount {
  readonly facts: number;
  /** Cite a work themselves. */
  readonly own: number;
  /** Rest on the works that their entry cites. */
  readonly inherited: number;
  /** Neither they nor their entry cite a work. */
  readonly without: number;
  /** Lead to a place in a work: a section, page or table. The sum of the two that follow. */
  readonly located: number;
  /** State the place themselves. */
  readonly stated: number;
  /** Have it from the layout of a work that they rest on. */
  readonly bySection: number;
}

/** The headings that works state, by the id of the work. */
type Headings = ReadonlyMap<string, WorkSections>;

/** What a folder of packs holds, counted. */
export interface KnowledgeCounts {
  readonly entries: Readonly<Record<EntryKind, number>>;
  readonly facts: Readonly<Record<FactKind, ProvenanceCount>>;
  readonly total: ProvenanceCount;
  readonly names: Readonly<Record<NameKind, NameCount>>;
  readonly works: readonly WorkCount[];
}

/** A fact rests on the works that it cites; on those of its entry only where it cites none. */
function isUnderHeading({ own, entry, section }: Fact, headings: Headings): boolean {
  const works = own.length > 0 ? own : entry;
  return section !== null && works.some((id) => headings.get(id)?.[section] !== undefined);
}

function countProvenance(facts: readonly Fact[], headings: Headings): ProvenanceCount {
  const own = facts.filter((fact) => fact.own.length > 0).length;
  const inherited = facts.filter((fact) => fact.own.length === 0 && fact.entry.length > 0).length;
  const stated = facts.filter(({ isLocated }) => isLocated).length;
  const bySection = facts.filter((fact) => !fact.isLocated && isUnderHeading(fact, headings)).length;
  const without = facts.length - own - inherited;
  return { facts: facts.length, own, inherited, without, located: stated + bySection, stated, bySection };
}

function countEntries({ conditions, terms, drugs, rules, exceptions, works, vocabulary }: PackContent) {
  const lines = conditions.flatMap(({ findings }) => findings);
  const treatments = conditions.flatMap((condition) => condition.treatments);
  const given = treatments.flatMap((line) => [...line.drugs, ...line.alternatives]);
  const contexts = terms.filter(({ kind }) => kind === "context").length;
  const words = (kind: (typeof vocabulary)[number]["kind"]): number =>
    vocabulary.filter((word) => word.kind === kind).length;
  return {
    condition: conditions.length,
    finding: terms.length - contexts,
    context: contexts,
    drug: drugs.length,
    "dosed-drug": drugs.filter(({ doses }) => doses.adult.length + doses.child.length > 0).length,
    rule: rules.length,
    exception: exceptions.length,
    work: works.length,
    "vocabulary-condition": words("condition"),
    "vocabulary-test": words("test"),
    "vocabulary-group": words("group"),
    "vocabulary-allergy": words("allergy"),
    "finding-line": lines.length,
    "likelihood-ratio": lines.filter(({ lr }) => lr?.pos !== undefined || lr?.neg !== undefined).length,
    "treatment-drug": given.length,
    "treatment-dose": given.filter(({ amount }) => amount !== undefined).length,
    measure: treatments.reduce((total, { measures }) => total + measures.length, 0),
  } satisfies Record<EntryKind, number>;
}

/** Count entries, facts by kind and provenance, names by language, and citations by work. */
export function countContent(content: PackContent): KnowledgeCounts {
  const facts = listFacts(content);
  const headings: Headings = new Map(content.works.map(({ id, sections = {} }) => [id, sections]));
  const ofKind = (kind: FactKind): Fact[] => facts.filter((fact) => fact.kind === kind);
  return {
    entries: countEntries(content),
    facts: Object.fromEntries(
      (Object.keys(FACT_KINDS) as FactKind[]).map((kind) => [kind, countProvenance(ofKind(kind), headings)]),
    ) as Record<FactKind, ProvenanceCount>,
    total: countProvenance(facts, headings),
    names: countNames(content),
    works: countWorks(content, facts),
  };
}

/** What a folder of packs holds, counted. Throws CdssError INVALID_SOURCE where an entry cannot be read. */
export function countKnowledge(folder: string): KnowledgeCounts {
  return countContent(readPackContent(folder));
}
