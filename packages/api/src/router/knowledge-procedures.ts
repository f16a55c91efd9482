import { CdssError } from "@cdss/domain";
import { conditionEntry } from "@cdss/engine";
import { procedure, router } from "../trpc.ts";
import { ConceptInput, ConditionInput, ExplainInput, RankInput, SearchInput } from "./inputs.ts";

/** Concepts by name, in either language, best first. */
export const searchProcedure = procedure
  .input(SearchInput)
  .query(({ input: { query, kind, limit }, ctx }) =>
    ctx.ports.graph.search(query, { limit, ...(kind === undefined ? {} : { kind }) }),
  );

/** The ranking alone, for findings that are already coded. */
export const differentialProcedure = procedure
  .input(RankInput)
  .query(({ input, ctx }) => ctx.ports.differential.rank(input));

/** Why a condition stands where it stands. */
export const explainProcedure = procedure
  .input(ExplainInput)
  .query(({ input: { query, condition }, ctx }) => ctx.ports.differential.explain(query, condition));

export const conceptProcedure = procedure.input(ConceptInput).query(async ({ input, ctx }) => {
  const concept = await ctx.ports.graph.concept(input.id);
  if (concept !== null) return concept;
  const issue = { path: "id", message: "the release does not know this concept", fix: "find the concept by `search`" };
  throw new CdssError("UNKNOWN_CONCEPT", `id: ${issue.message}; ${issue.fix}`, { issues: [issue] });
});

export const releaseProcedure = procedure.query(({ ctx }) => ctx.ports.graph.release());

/** What the packs say of a condition, with the names and works that the entry refers to. */
const conditionEntryProcedure = procedure
  .input(ConditionInput)
  .query(({ input, ctx }) => conditionEntry(input.condition, ctx.ports));

export const knowledgeRouter = router({ conditionEntry: conditionEntryProcedure });
