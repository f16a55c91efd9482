import {
  type Concept,
  type Contribution,
  type Curie,
  curie,
  type EdgeEvidence,
  type Evidence,
  evidenceIdOf,
  type Finding,
  type Frequency,
  type GraphStore,
  type LocalizedText,
  type RankedCondition,
  type TextDocument,
} from "@cdss/domain";

// Ids and names are those of HPO and OMIM; every frequency and reference is invented.

const NAMES: Record<string, [en: string, zh: string, ...synonyms: string[]]> = {
  "OMIM:154700": ["Marfan syndrome", "马凡综合征", "MFS"],
  "ORPHA:558": ["Marfan disease", "马方病"],
  "OMIM:277900": ["Wilson disease", "肝豆状核变性"],
  "HP:0001083": ["Ectopia lentis", "晶状体异位", "Lens dislocation"],
  "HP:0000505": ["Visual impairment", "视力障碍"],
  "HP:0001250": ["Seizure", "癫痫发作"],
  "HP:0007359": ["Focal-onset seizure", "局灶性发作"],
  "HP:0002616": ["Aortic root aneurysm", "主动脉根部动脉瘤"],
  "HP:0000970": ["Anhidrosis", "无汗"],
};

export function label(id: string): LocalizedText {
  const [en = id, zh] = NAMES[id] ?? [];
  return zh === undefined ? { en } : { en, zh };
}

const EQUIVALENTS: Record<string, string[]> = { "OMIM:154700": ["ORPHA:558"], "ORPHA:558": ["OMIM:154700"] };

export const graph: Pick<GraphStore, "concept"> = {
  concept: async (id: Curie): Promise<Concept | null> =>
    NAMES[id] === undefined
      ? null
      : {
          id,
          kind: id.startsWith("HP:") ? "phenotype" : "condition",
          label: label(id),
          synonyms: NAMES[id].slice(2).map((text) => ({ text, language: "en" })),
          parents: [],
          alternativeIds: [],
          equivalents: (EQUIVALENTS[id] ?? []).map(curie),
          genes: [],
        },
};

export function edge(
  id: string,
  condition: string,
  finding: string,
  frequency: Frequency,
  reference: string,
  more: Partial<EdgeEvidence> = {},
): EdgeEvidence {
  return {
    kind: "edge",
    id,
    condition: curie(condition),
    finding: curie(finding),
    negated: false,
    frequency,
    modifiers: [],
    references: [curie(reference)],
    evidenceCode: "PCS",
    release: "sha256:test",
    ...more,
  };
}

export const counts = (numerator: number, denominator: number): Frequency => ({
  value: numerator / denominator,
  basis: "counts",
  numerator,
  denominator,
});
export const band = (term: string, value: number): Frequency => ({ value, basis: "term", term: curie(term) });

export const EDGES = [
  edge("e-lens", "OMIM:154700", "HP:0001083", counts(7, 9), "PMID:100001"),
  edge("e-lens-band", "ORPHA:558", "HP:0001083", band("HP:0040281", 0.9), "ORPHA:558"),
  edge("e-aorta", "OMIM:154700", "HP:0002616", { value: 0.725, basis: "percent" }, "PMID:100002"),
  edge("e-seizure-not", "OMIM:154700", "HP:0001250", { value: null, basis: "unstated" }, "PMID:100003", {
    negated: true,
  }),
  edge("e-focal-none", "OMIM:154700", "HP:0007359", counts(0, 20), "PMID:100004"),
  edge("e-sweat", "OMIM:154700", "HP:0000970", { value: null, basis: "unstated" }, "OMIM:154700"),
  edge("e-wilson", "OMIM:277900", "HP:0001250", counts(3, 50), "PMID:100005"),
];

export const NOTE = "Lens dislocation since childhood, a seizure last week; no aortic root aneurysm. 患者无汗。";
export const documents: TextDocument[] = [{ id: "note", title: "Note", text: NOTE }];

export function finding(concept: string, status: Finding["status"], quote: string): Finding {
  const start = NOTE.indexOf(quote);
  return {
    id: `f-${concept}`,
    concept: curie(concept),
    label: label(concept),
    status,
    certainty: "certain",
    experiencer: "patient",
    temporality: "current",
    origin: "text",
    provenance: [{ kind: "text", documentId: "note", start, end: start + quote.length, quote }],
  };
}

export const FINDINGS = [
  finding("HP:0001083", "present", "Lens dislocation"),
  finding("HP:0001250", "present", "seizure"),
  finding("HP:0002616", "absent", "aortic root aneurysm"),
  finding("HP:0000970", "present", "无汗"),
];

/** Evidence as the engine hands it over: the edges, and the places of the findings with what was read there. */
export function evidenceOf(findings: readonly Finding[], edges: readonly EdgeEvidence[] = EDGES): Evidence[] {
  const places = findings.flatMap((each) =>
    each.provenance.map((place): Evidence => {
      const id = evidenceIdOf(place, each.id);
      const { concept, status, experiencer } = each;
      const read = [{ concept, status, experiencer }];
      if (place.kind === "text") {
        const { documentId, start, end, quote } = place;
        return { kind: "span", id, documentId, start, end, quote, findings: read };
      }
      return place.kind === "resource"
        ? { kind: "resource", id, reference: place.reference, path: place.path, findings: read }
        : { kind: "physician", id, findingId: each.id, findings: read };
    }),
  );
  return [...edges, ...places];
}

export function contribution(from: Finding, matched: string | null, edges: string[], ratio: number): Contribution {
  return {
    findingId: from.id,
    concept: from.concept,
    label: from.label,
    status: from.status === "absent" ? "absent" : "present",
    match: matched === null ? "unexplained" : "exact",
    ...(matched === null ? {} : { matched: curie(matched), matchedLabel: label(matched) }),
    logLikelihoodRatio: ratio,
    evidence: edges,
  };
}

export function ranked(condition: string, parts: Partial<RankedCondition>): RankedCondition {
  return {
    rank: 1,
    condition: curie(condition),
    label: label(condition),
    members: [condition, ...(EQUIVALENTS[condition] ?? [])].map(curie),
    posterior: 0.5,
    score: 1,
    supporting: [],
    against: [],
    missing: [],
    ...parts,
  };
}
