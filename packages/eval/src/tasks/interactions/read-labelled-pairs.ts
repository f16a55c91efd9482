import { Curie, type Issue } from "@cdss/domain";
import { z } from "zod";
import type { Sample } from "../../core/sample.ts";
import { issuesError } from "../../input/input-error.ts";
import { parseJsonLines } from "../../input/parse-json-lines.ts";
import { Drug, type DrugPair, nameKey, type PairGold, PairLabel, pairId } from "./drug-pair.ts";

/** Unknown keys are refused: a misspelt `aId` would go unseen. */
const PairLine = z.strictObject({
  a: Drug.shape.name,
  b: Drug.shape.name,
  label: PairLabel,
  aId: Curie.optional(),
  bId: Curie.optional(),
  /** Who says so, for the breakdown. */
  source: z.string().min(1).optional(),
});

/**
 * Pairs of JSONL lines `{"a", "b", "label", "aId"?, "bId"?, "source"?}`. Throws CdssError INVALID_INPUT naming file, line and field, also
 * for a pair of a drug with itself and for a pair that is given twice in any order.
 */
export function readLabelledPairs(text: string, file: string): Sample<DrugPair, PairGold>[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const samples = parseJsonLines(text, file, PairLine).map(({ place, value }): Sample<DrugPair, PairGold> => {
    const { a, b, aId, bId, label, source } = value;
    const id = pairId(a, b);
    if (nameKey(a) === nameKey(b))
      issues.push({ path: `${place}: b`, message: "is the same drug as a", fix: "name two different drugs" });
    if (seen.has(id))
      issues.push({
        path: `${place}: a, b`,
        message: "is a pair given twice",
        fix: "give each pair once, in one order",
      });
    seen.add(id);
    return {
      id,
      input: { a: { name: a, ...(aId && { id: aId }) }, b: { name: b, ...(bId && { id: bId }) } },
      gold: { label },
      groups: { label, ...(source && { source }) },
    };
  });
  if (issues.length > 0) throw issuesError(issues);
  return samples;
}
