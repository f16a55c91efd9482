import {
  type Concept,
  type ConceptKind,
  curie,
  type EdgeEvidence,
  type Frequency,
  type ReleaseInfo,
} from "@cdss/domain";

// A small world for tests. Ids and names are those of HPO and OMIM; every frequency and reference is invented.

export const RELEASE: ReleaseInfo = {
  id: `sha256:${"0".repeat(64)}`,
  hpoVersion: "test-hpo",
  annotationVersion: "test-annotations",
  counts: { phenotypes: 13, conditions: 5, annotations: 17, names: 40 },
};

function concept(kind: ConceptKind, id: string, en: string, zh: string, more: Partial<Concept> = {}): Concept {
  return {
    id: curie(id),
    kind,
    label: { en, zh },
    synonyms: [],
    parents: [],
    alternativeIds: [],
    equivalents: [],
    genes: [],
    ...more,
  };
}

const phenotype = concept.bind(null, "phenotype");
const condition = concept.bind(null, "condition");

export const CONCEPTS: readonly Concept[] = [
  phenotype("HP:0000118", "Phenotypic abnormality", "表型异常"),
  phenotype("HP:0001083", "Ectopia lentis", "晶状体异位", {
    synonyms: [
      { text: "dislocated lens", language: "en" },
      { text: "晶状体脱位", language: "zh" },
    ],
  }),
  phenotype("HP:0001166", "Arachnodactyly", "蜘蛛指", { synonyms: [{ text: "long slender fingers", language: "en" }] }),
  phenotype("HP:0002616", "Aortic root aneurysm", "主动脉根部动脉瘤"),
  phenotype("HP:0000098", "Tall stature", "身材高大"),
  phenotype("HP:0000957", "Cafe-au-lait spot", "咖啡牛奶斑"),
  phenotype("HP:0001744", "Splenomegaly", "脾大"),
  phenotype("HP:0002240", "Hepatomegaly", "肝大"),
  phenotype("HP:0200032", "Kayser-Fleischer ring", "角膜色素环"),
  phenotype("HP:0001250", "Seizure", "癫痫发作", {
    alternativeIds: [curie("HP:0002279")],
    parents: [curie("HP:0000118")],
  }),
  phenotype("HP:0007359", "Focal-onset seizure", "局灶性发作", { parents: [curie("HP:0001250")] }),
  phenotype("HP:0001903", "Anemia", "贫血"),
  phenotype("HP:0001337", "Tremor", "震颤"),
  condition("OMIM:154700", "Marfan syndrome", "马凡综合征", { equivalents: [curie("ORPHA:558")] }),
  condition("ORPHA:558", "Marfan syndrome", "马凡综合征", { equivalents: [curie("OMIM:154700")] }),
  condition("OMIM:277900", "Wilson disease", "肝豆状核变性"),
  condition("OMIM:162200", "Neurofibromatosis, type I", "神经纤维瘤病1型"),
  condition("OMIM:230800", "Gaucher disease, type I", "戈谢病1型"),
  condition("OMIM:129600", "Isolated ectopia lentis", "孤立性晶状体异位"),
];

const term = (id: string, value: number): Frequency => ({ value, basis: "term", term: curie(id) });
const counts = (numerator: number, denominator: number): Frequency => ({
  value: numerator / denominator,
  basis: "counts",
  numerator,
  denominator,
});

type Row = readonly [condition: string, finding: string, frequency: Frequency, reference: string, negated?: boolean];

const ROWS: readonly Row[] = [
  ["OMIM:154700", "HP:0001083", counts(7, 9), "PMID:100001"],
  ["ORPHA:558", "HP:0001083", term("HP:0040281", 0.9), "ORPHA:558"],
  ["OMIM:154700", "HP:0001166", term("HP:0040281", 0.9), "OMIM:154700"],
  ["OMIM:154700", "HP:0002616", counts(30, 40), "PMID:100002"],
  ["OMIM:154700", "HP:0000098", { value: 0.55, basis: "percent" }, "PMID:100003"],
  ["OMIM:154700", "HP:0001250", counts(0, 20), "PMID:100004", true],
  ["OMIM:277900", "HP:0200032", counts(45, 60), "PMID:100005"],
  ["OMIM:277900", "HP:0002240", term("HP:0040282", 0.55), "ORPHA:905"],
  ["OMIM:277900", "HP:0001337", counts(12, 30), "PMID:100006"],
  ["OMIM:277900", "HP:0001744", { value: null, basis: "unstated" }, "OMIM:277900"],
  ["OMIM:162200", "HP:0000957", counts(95, 100), "PMID:100007"],
  ["OMIM:162200", "HP:0001250", term("HP:0040283", 0.17), "OMIM:162200"],
  ["OMIM:230800", "HP:0001744", counts(18, 20), "PMID:100008"],
  ["OMIM:230800", "HP:0002240", counts(15, 20), "PMID:100008"],
  ["OMIM:230800", "HP:0001903", counts(11, 20), "PMID:100008"],
  ["OMIM:129600", "HP:0001083", counts(10, 10), "PMID:100009"],
  ["OMIM:129600", "HP:0001166", counts(0, 10), "PMID:100009", true],
];

export const EDGES: readonly EdgeEvidence[] = ROWS.map(
  ([condition, finding, frequency, reference, negated], index) => ({
    kind: "edge",
    id: `edge-${String(index + 1).padStart(2, "0")}`,
    condition: curie(condition),
    finding: curie(finding),
    negated: negated ?? false,
    frequency,
    modifiers: [],
    references: [curie(reference)],
    evidenceCode: "PCS",
    release: RELEASE.id,
  }),
);
