import { curie, type EdgeEvidence } from "@cdss/domain";

const ids = (...texts: string[]): EdgeEvidence["references"] => texts.map((text) => curie(text));

/**
 * Rows of the official phenotype.hpoa 2025-01-16, written out by hand: one for every way in which a column can be filled.
 * `id` and `release` are left out: both belong to one build of the release, not to the source.
 */
export const EXPECTED_EDGES: readonly { says: string; edge: Omit<EdgeEvidence, "id" | "release"> }[] = [
  {
    // OMIM:154700 | HP:0000218 | PMID:33436942 | PCS | 34/53
    says: "counts",
    edge: {
      kind: "edge",
      condition: curie("OMIM:154700"),
      finding: curie("HP:0000218"),
      negated: false,
      frequency: { value: 34 / 53, basis: "counts", numerator: 34, denominator: 53 },
      modifiers: [],
      references: ids("PMID:33436942"),
      evidenceCode: "PCS",
    },
  },
  {
    // OMIM:109350 | HP:0100751 | OMIM:109350 | TAS | 10%
    says: "percent",
    edge: {
      kind: "edge",
      condition: curie("OMIM:109350"),
      finding: curie("HP:0100751"),
      negated: false,
      frequency: { value: 0.1, basis: "percent" },
      modifiers: [],
      references: ids("OMIM:109350"),
      evidenceCode: "TAS",
    },
  },
  {
    // DECIPHER:81 | HP:0000276 | three publications | PCS | HP:0040281 very frequent, 80-99 %: middle 0.9
    says: "frequency term, several references in their order",
    edge: {
      kind: "edge",
      condition: curie("DECIPHER:81"),
      finding: curie("HP:0000276"),
      negated: false,
      frequency: { value: 0.9, basis: "term", term: curie("HP:0040281") },
      modifiers: [],
      references: ids("PMID:19133692", "PMID:12404101", "PMID:20603595"),
      evidenceCode: "PCS",
    },
  },
  {
    // OMIM:154700 | HP:0000098 | OMIM:154700 | TAS | no frequency: unknown stays null
    says: "unstated frequency",
    edge: {
      kind: "edge",
      condition: curie("OMIM:154700"),
      finding: curie("HP:0000098"),
      negated: false,
      frequency: { value: null, basis: "unstated" },
      modifiers: [],
      references: ids("OMIM:154700"),
      evidenceCode: "TAS",
    },
  },
  {
    // OMIM:101000 | HP:0100019 | PMID:8318482 | PCS | onset HP:0003621 (juvenile) | 17/45
    says: "onset",
    edge: {
      kind: "edge",
      condition: curie("OMIM:101000"),
      finding: curie("HP:0100019"),
      negated: false,
      frequency: { value: 17 / 45, basis: "counts", numerator: 17, denominator: 45 },
      onset: curie("HP:0003621"),
      modifiers: [],
      references: ids("PMID:8318482"),
      evidenceCode: "PCS",
    },
  },
  {
    // OMIM:101800 | HP:0000028 | two publications | PCS | 3/4 | MALE | modifier HP:0012833 (unilateral)
    says: "sex and modifier",
    edge: {
      kind: "edge",
      condition: curie("OMIM:101800"),
      finding: curie("HP:0000028"),
      negated: false,
      frequency: { value: 3 / 4, basis: "counts", numerator: 3, denominator: 4 },
      sex: "male",
      modifiers: ids("HP:0012833"),
      references: ids("PMID:21651393", "PMID:22464252"),
      evidenceCode: "PCS",
    },
  },
  {
    // ORPHA:100057 | NOT | HP:0000989 | ORPHA:100057 | TAS
    says: "NOT",
    edge: {
      kind: "edge",
      condition: curie("ORPHA:100057"),
      finding: curie("HP:0000989"),
      negated: true,
      frequency: { value: null, basis: "unstated" },
      modifiers: [],
      references: ids("ORPHA:100057"),
      evidenceCode: "TAS",
    },
  },
];
