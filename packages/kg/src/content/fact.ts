import { type SectionKind, sectionOfAge } from "@cdss/domain";

/** Kinds of facts that the packs state, each with the words that a table shows, in the order of the tables. */
export const FACT_KINDS = {
  tier: "conditions: pretest tiers",
  modifier: "conditions: pretest modifiers",
  obligate: "conditions: findings, obligate",
  "very-frequent": "conditions: findings, very frequent",
  frequent: "conditions: findings, frequent",
  occasional: "conditions: findings, occasional",
  rare: "conditions: findings, rare",
  figure: "conditions: findings, reported frequency",
  against: "conditions: findings that argue against",
  course: "conditions: courses",
  urgency: "conditions: usual urgency",
  "raised-by": "conditions: findings that raise the urgency",
  test: "conditions: tests",
  treatment: "conditions: treatment lines",
  "confused-with": "conditions: neighbours to tell apart",
  "adult-dose": "drugs: doses of adults",
  "child-dose": "drugs: doses of children",
  renal: "drugs: renal adjustments",
  hepatic: "drugs: hepatic adjustments",
  pregnancy: "drugs: pregnancy",
  lactation: "drugs: lactation",
  "age-limit": "drugs: age limits",
  contraindication: "drugs: contraindications",
  caution: "drugs: cautions",
  "allergy-group": "drugs: allergy groups",
  "cross-reaction": "drugs: cross-reactions",
  monitoring: "drugs: monitoring",
  role: "drugs: metabolic roles",
  effect: "drugs: effects",
  mechanism: "drugs: mechanisms",
  rule: "interactions: rules",
  "rule-modifier": "interactions: modifiers of rules",
  exception: "interactions: exceptions of pairs",
  "term-link": "findings: parents and children",
  "word-link": "vocabulary: conditions meant or implied",
} as const;
export type FactKind = keyof typeof FACT_KINDS;

/** The kind of fact under which works with a fixed layout carry it. Age limits and effects differ within their kind: see sectionIn. */
const SECTIONS: Readonly<Partial<Record<FactKind, SectionKind>>> = {
  treatment: "treatment",
  "adult-dose": "dose",
  "child-dose": "dose",
  renal: "renal",
  hepatic: "hepatic",
  pregnancy: "pregnancy",
  lactation: "lactation",
  contraindication: "contraindication",
  caution: "caution",
  monitoring: "monitoring",
  role: "metabolic-role",
  mechanism: "mechanism",
  rule: "interaction",
  "rule-modifier": "interaction",
  exception: "interaction",
};

/** One fact of the packs, as far as its provenance goes. */
export interface Fact {
  readonly kind: FactKind;
  /** Ids of the works that the fact itself cites. */
  readonly own: readonly string[];
  /** Ids of the works that the entry around it cites for all that it says. */
  readonly entry: readonly string[];
  /** Whether it states the place in a work that it cites. */
  readonly isLocated: boolean;
  /** Under which heading works with a fixed layout carry it; null where none is certain. */
  readonly section: SectionKind | null;
}

/** What a line of an entry may say of its provenance: one work or several, and the place inside. */
interface Cited {
  readonly source?: string;
  readonly sources?: readonly string[];
  readonly locator?: string;
  readonly locators?: Readonly<Record<string, string>>;
}

function sectionIn(kind: FactKind, line: unknown): SectionKind | null {
  if (kind === "effect") return line === "qt-known" || line === "qt-possible" ? "qt-risk" : null;
  if (kind === "age-limit") return sectionOfAge(line as { below?: number; from?: number });
  return SECTIONS[kind] ?? null;
}

/** One fact for each line. A line that is no object, such as a tier or a tag, can cite nothing itself. */
export function factsOf(kind: FactKind, lines: readonly unknown[], entry: readonly string[]): Fact[] {
  return lines.map((line) => {
    const cited: Cited = typeof line === "object" && line !== null ? line : {};
    const { source, sources = [], locator, locators = {} } = cited;
    const own = [...new Set(source === undefined ? sources : [source, ...sources])];
    const isLocated = locator !== undefined || Object.keys(locators).length > 0;
    return { kind, own, entry: [...new Set(entry)], isLocated, section: sectionIn(kind, line) };
  });
}
