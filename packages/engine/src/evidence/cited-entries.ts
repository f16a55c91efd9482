import {
  type ClinicalCondition,
  type ConditionKnowledge,
  type EntryEvidence,
  type Evidence,
  type RankedCondition,
  type Work,
  workOfCurie,
} from "@cdss/domain";
import { conditionEvidence, leadingEntries } from "../triage/leading-entries.ts";
import { workOf } from "./work-of.ts";

/** The entries of the packs behind the lines of a differential, in its order. */
export function citedEntries(
  ranked: readonly RankedCondition[],
  conditions: Pick<ConditionKnowledge, "entryOf">,
  release: string,
): EntryEvidence[] {
  return leadingEntries(ranked, conditions, ranked.length).map((leading) => ({
    kind: "entry",
    id: conditionEvidence(leading),
    entry: "condition",
    key: leading.entry.id,
    label: leading.entry.names,
    works: worksOf(leading.entry),
    release,
  }));
}

/** The works that an entry rests on as a whole and in its particulars, each once. */
export function worksOf({ sources, findings, modifiers, treatments }: ClinicalCondition): string[] {
  const particular = [...findings, ...modifiers, ...treatments].flatMap(({ source }) => source ?? []);
  return [...new Set([...sources, ...particular])];
}

/** The works that entries and edges refer to, each once, in the order of their first mention. */
export function citedWorks(evidence: readonly Evidence[], conditions: Pick<ConditionKnowledge, "work">): Work[] {
  const ids = new Set(
    evidence.flatMap((one) => {
      if (one.kind === "entry") return one.works;
      return one.kind === "edge" ? one.references.flatMap((reference) => workOfCurie(reference) ?? []) : [];
    }),
  );
  return [...ids].flatMap((id) => workOf(id, conditions) ?? []);
}
