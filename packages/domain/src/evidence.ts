import { z } from "zod";
import { FindingStatus, type Provenance } from "./case.ts";
import { Curie } from "./curie.ts";
import { LocalizedText } from "./text.ts";

/** How often patients with a condition have a finding, and how that is known. */
export const Frequency = z.object({
  /** 0 to 1. Null when the source gives no frequency: unknown stays unknown, and the ranking says what it assumed instead. */
  value: z.number().min(0).max(1).nullable(),
  basis: z.enum(["counts", "percent", "term", "unstated"]),
  numerator: z.number().int().nonnegative().optional(),
  denominator: z.number().int().positive().optional(),
  term: Curie.optional(),
});
export type Frequency = z.infer<typeof Frequency>;

/** One annotation edge of the release: the condition has (or has not: `negated`) the finding, says the reference. */
export const EdgeEvidence = z.object({
  kind: z.literal("edge"),
  id: z.string(),
  condition: Curie,
  finding: Curie,
  negated: z.boolean(),
  frequency: Frequency,
  onset: Curie.optional(),
  sex: z.enum(["female", "male"]).optional(),
  modifiers: z.array(Curie),
  references: z.array(Curie),
  /** HPO annotation evidence code: PCS published clinical study, TAS traceable author statement, IEA electronic. */
  evidenceCode: z.string(),
  /** The place in the work, where the entry of the packs states one: see locateEdges. */
  locator: z.string().optional(),
  release: z.string(),
});
export type EdgeEvidence = z.infer<typeof EdgeEvidence>;

/** A finding that was read at a place of the record: lets a verifier hold a sentence about the patient against its source. */
export const ReadFinding = z.object({
  concept: Curie,
  status: FindingStatus,
  experiencer: z.enum(["patient", "family"]),
});
export type ReadFinding = z.infer<typeof ReadFinding>;

/** Exact words of the record. */
export const SpanEvidence = z.object({
  kind: z.literal("span"),
  id: z.string(),
  documentId: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
  findings: z.array(ReadFinding).optional(),
});
export type SpanEvidence = z.infer<typeof SpanEvidence>;

/** A field of a record resource. */
export const ResourceEvidence = z.object({
  kind: z.literal("resource"),
  id: z.string(),
  reference: z.string(),
  path: z.string(),
  findings: z.array(ReadFinding).optional(),
});
export type ResourceEvidence = z.infer<typeof ResourceEvidence>;

/** A finding that a physician entered or corrected by hand. */
export const PhysicianEvidence = z.object({
  kind: z.literal("physician"),
  id: z.string(),
  findingId: z.string(),
  findings: z.array(ReadFinding).optional(),
});
export type PhysicianEvidence = z.infer<typeof PhysicianEvidence>;

/** An entry of the reviewed packs, with the works that it rests on. */
export const EntryEvidence = z.object({
  kind: z.literal("entry"),
  /** The kind of entry and its key: `condition:acute-appendicitis`, `drug:warfarin`, `rule:azole-statin`, `laboratory:potassium`. */
  id: z.string(),
  entry: z.enum(["condition", "drug", "rule", "laboratory"]),
  key: z.string(),
  label: LocalizedText,
  /** Ids of works of the bibliography. */
  works: z.array(z.string()),
  release: z.string(),
});
export type EntryEvidence = z.infer<typeof EntryEvidence>;

export const Evidence = z.discriminatedUnion("kind", [
  EdgeEvidence,
  SpanEvidence,
  ResourceEvidence,
  PhysicianEvidence,
  EntryEvidence,
]);
export type Evidence = z.infer<typeof Evidence>;

/** A place of the patient's record. */
export type RecordEvidence = Exclude<Evidence, { kind: "edge" | "entry" }>;

export function isRecordEvidence(evidence: Evidence): evidence is RecordEvidence {
  return evidence.kind !== "edge" && evidence.kind !== "entry";
}

/** The evidence id of a place in the record. Deterministic, so that a finding leads to its evidence without a lookup table. */
export function evidenceIdOf(provenance: Provenance, findingId: string): string {
  switch (provenance.kind) {
    case "text":
      return `span:${provenance.documentId}:${provenance.start}-${provenance.end}`;
    case "resource":
      return `resource:${provenance.reference}#${provenance.path}`;
    case "physician":
      return `physician:${findingId}`;
  }
}

/** A sentence of the answer with the evidence that carries it. A statement without resolvable evidence is not shown. */
export const Statement = z.object({
  id: z.string(),
  about: Curie.optional(),
  /** What the sentence does for the condition that it is about: speaks for it, against it, or names what is missing. */
  role: z.enum(["for", "against", "missing"]).optional(),
  text: LocalizedText,
  citations: z.array(z.string()),
});
export type Statement = z.infer<typeof Statement>;
