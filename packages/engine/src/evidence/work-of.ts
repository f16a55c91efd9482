import type { ConditionKnowledge, Work } from "@cdss/domain";
import { CHECK_WORKS } from "@cdss/safety";

const OF_THE_CHECK = new Map(CHECK_WORKS.map((work) => [work.id, work]));

/** A work by its id: of the release, else of those that the thresholds of the medication check cite. Null where neither holds it. */
export function workOf(id: string, conditions: Pick<ConditionKnowledge, "work">): Work | null {
  return conditions.work(id) ?? OF_THE_CHECK.get(id) ?? null;
}
