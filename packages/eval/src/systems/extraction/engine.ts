import { curie, type Finding, isPackCurie } from "@cdss/domain";
import { createFindingExtractor, type Release } from "@cdss/kg";
import type { SystemKind } from "../../core/system.ts";
import type { Label } from "../../tasks/extraction/note.ts";
import { predictionsOf } from "../../tasks/extraction/prediction.ts";
import type { FindingsAnswer, NoteInput } from "../../tasks/extraction/task.ts";

/**
 * A finding of the packs as the HPO terms that it is a form of: the labels of this task are HPO's. An exposure or history has none and is left out.
 */
function inHpo({ concepts }: Pick<Release, "concepts">, finding: Finding): Finding[] {
  if (!isPackCurie(finding.concept)) return [finding];
  const concept = concepts.list[concepts.ordinal.get(finding.concept) ?? -1];
  if (concept?.kind !== "phenotype") return [finding];
  return (concept.parents ?? []).flatMap((parent) => inHpo({ concepts }, { ...finding, concept: curie(parent) }));
}

/** The reader of the service: the lexicon of the release with context rules, and measurements by reference range. */
export const lexiconKind: SystemKind<NoteInput, FindingsAnswer, null, readonly Label[]> = {
  summary: "the reader of this service",
  threads: true,
  create: async ({ release }) => {
    const held = await release();
    const extractor = createFindingExtractor(held);
    return {
      answer: async ({ text, sex, ageYears }, id) => {
        const demographics = { sex, ...(ageYears === undefined ? {} : { ageYears }) };
        const { findings } = extractor.fromText({ id, title: "", text }, demographics);
        return { findings: predictionsOf(findings.flatMap((finding) => inHpo(held, finding))) };
      },
    };
  },
};
