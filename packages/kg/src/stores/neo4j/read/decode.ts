import { type Concept, type Curie, curie, type EdgeEvidence } from "@cdss/domain";
import { z } from "zod";
import { parseFrequency } from "../../../import/hpoa.ts";
import type { Row } from "../connect/connection.ts";

const text = z.string().nullish();
const placed = z.array(z.tuple([z.number(), z.string()]));

const LabelRow = z.object({ id: z.string(), isCondition: z.boolean(), label: z.string(), zh: text });

const ConceptRow = LabelRow.extend({
  definition: text,
  alternativeIds: z.array(z.string()).nullish(),
  genes: z.array(z.string()).nullish(),
  synonyms: z.array(z.tuple([z.number(), z.string(), z.enum(["en", "zh"])])),
  parents: placed,
  equivalents: placed,
});

const EdgeRow = z.object({
  condition: z.string(),
  finding: z.string(),
  edge: z.object({
    id: z.string(),
    negated: z.boolean(),
    frequency: text,
    onset: text,
    sex: z.enum(["female", "male"]).nullish(),
    modifiers: z.array(z.string()).nullish(),
    references: z.array(z.string()).nullish(),
    evidenceCode: z.string(),
  }),
});

const byPlace = (a: readonly [number, ...unknown[]], b: readonly [number, ...unknown[]]): number => a[0] - b[0];
const curies = (ids: readonly string[] | null | undefined): Curie[] => (ids ?? []).map((id) => curie(id));

/** The id, kind and label of a row of `READ.labels`. */
export function decodeLabel(row: Row): Pick<Concept, "id" | "kind" | "label"> {
  const { id, isCondition, label, zh } = LabelRow.parse(row);
  return {
    id: curie(id),
    kind: isCondition ? "condition" : "phenotype",
    label: zh === null || zh === undefined ? { en: label } : { en: label, zh },
  };
}

/** A row of `READ.concept` in the words of the domain. */
export function decodeConcept(row: Row): Concept {
  const stored = ConceptRow.parse(row);
  const { definition } = stored;
  return {
    ...decodeLabel(row),
    ...(definition === null || definition === undefined ? {} : { definition }),
    synonyms: stored.synonyms.sort(byPlace).map(([, name, language]) => ({ text: name, language })),
    parents: curies(stored.parents.sort(byPlace).map(([, id]) => id)),
    alternativeIds: curies(stored.alternativeIds),
    equivalents: curies(stored.equivalents.sort(byPlace).map(([, id]) => id)),
    genes: [...(stored.genes ?? [])],
  };
}

/** A row of `READ.annotationsOf` or `READ.edges` as evidence of the given release. */
export function decodeEdge(row: Row, release: string): EdgeEvidence {
  const { condition, finding, edge } = EdgeRow.parse(row);
  const { onset, sex } = edge;
  return {
    kind: "edge",
    id: edge.id,
    condition: curie(condition),
    finding: curie(finding),
    negated: edge.negated,
    frequency: parseFrequency(edge.frequency ?? "") ?? { value: null, basis: "unstated" },
    ...(onset === null || onset === undefined ? {} : { onset: curie(onset) }),
    ...(sex === null || sex === undefined ? {} : { sex }),
    // As the loader found them: checked once, by the same function that the memory store uses.
    modifiers: (edge.modifiers ?? []) as Curie[],
    references: (edge.references ?? []) as Curie[],
    evidenceCode: edge.evidenceCode,
    release,
  };
}
