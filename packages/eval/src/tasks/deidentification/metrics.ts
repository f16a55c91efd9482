import { IDENTIFIER_KINDS, type IdentifierKind } from "@cdss/rag";
import { type Metric, meanMetric, ratioMetric } from "../../core/metric.ts";
import type { NoteScore } from "./score-note.ts";

/** `recallName`, `recallIp`, … */
const nameOf = (kind: IdentifierKind): string => `recall${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

const allOf = ({ kinds }: NoteScore): readonly [number, number] =>
  Object.values(kinds).reduce<readonly [number, number]>(([found, all], [one, of]) => [found + one, all + of], [0, 0]);

/** Micro-averages over notes, so that a kind that is planted often weighs more. */
export const DEIDENTIFICATION_METRICS: readonly Metric<NoteScore>[] = [
  ratioMetric("recall", allOf),
  ...IDENTIFIER_KINDS.map((kind) => ratioMetric<NoteScore>(nameOf(kind), ({ kinds }) => kinds[kind] ?? [0, 0])),
  ratioMetric("kept", ({ clinical }) => clinical),
  ratioMetric("excess", ({ excess }) => excess, { better: "lower" }),
  meanMetric("clean", ({ correct }) => Number(correct)),
];
