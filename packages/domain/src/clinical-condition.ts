import { z } from "zod";
import { AgeBand, ConditionEntry, ConditionFinding, ConditionTest, PretestModifier, Urgency } from "./condition.ts";
import { Curie } from "./curie.ts";
import { Work } from "./medication.ts";
import { VocabularyEntry } from "./vocabulary.ts";

/**
 * A condition of the packs as a release holds it: its entry, with every finding named by its concept. Its names, its findings and how often patients have
 * them stand in the graph as well.
 */
export const ClinicalCondition = ConditionEntry.omit({
  modifiers: true,
  findings: true,
  against: true,
  urgency: true,
  tests: true,
  confusedWith: true,
}).extend({
  concept: Curie,
  modifiers: z.array(
    PretestModifier.safeExtend({
      when: z.strictObject({
        age: AgeBand.optional(),
        sex: z.enum(["female", "male"]).optional(),
        season: z.enum(["spring", "summer", "autumn", "winter"]).optional(),
        finding: Curie.optional(),
      }),
    }),
  ),
  findings: z.array(ConditionFinding.safeExtend({ finding: Curie })),
  against: z.array(z.strictObject({ finding: Curie, strength: z.enum(["weak", "moderate", "strong"]) })),
  urgency: z.strictObject({ usual: Urgency, raisedBy: z.array(z.strictObject({ finding: Curie, to: Urgency })) }),
  tests: z.array(ConditionTest.extend({ shows: Curie.optional() })),
  confusedWith: z.array(Curie),
});
export type ClinicalCondition = z.infer<typeof ClinicalCondition>;

/** What a release knows of the conditions of the packs beyond the graph, with the works and words that they refer to. */
export const ClinicalKnowledge = z.strictObject({
  conditions: z.array(ClinicalCondition),
  works: z.array(Work),
  vocabulary: z.array(VocabularyEntry),
});
export type ClinicalKnowledge = z.infer<typeof ClinicalKnowledge>;
