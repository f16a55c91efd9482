import { MedicationCase } from "@cdss/domain";
import { citedWorks, medicationLane, searchDrugs } from "@cdss/engine";
import { procedure, router } from "../trpc.ts";
import { DrugSearchInput } from "./inputs.ts";

/** What speaks against orders, by the packs: alerts that interrupt, quiet ones in groups, what is not said again, and what is not known. */
const checkProcedure = procedure.input(MedicationCase).query(async ({ input, ctx: { ports } }) => {
  const { id } = await ports.graph.release();
  const review = medicationLane(ports.medication, ports.conditions).review(input, id);
  return { ...review, works: citedWorks(review.evidence, ports.conditions), release: id };
});

/** Drugs by name, in either language, closest first. */
const searchProcedure = procedure
  .input(DrugSearchInput)
  .query(({ input: { query, limit }, ctx }) => searchDrugs(ctx.ports.medication.drugs, query, limit));

export const medicationRouter = router({ check: checkProcedure, search: searchProcedure });
