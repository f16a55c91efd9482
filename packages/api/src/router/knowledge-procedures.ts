import { CdssError, DifferentialQuery } from "@cdss/domain";
import { procedure } from "../trpc.ts";
import { ConceptInput, ExplainInput, SearchInput } from "./inputs.ts";

/** Concepts by name, in either language, best first. */
export const searchProcedure = procedure
  .input(SearchInput)
  .query(({ input: { query, kind, limit }, ctx }) =>
    ctx.ports.graph.search(query, { limit, ...(kind === undefined ? {} : { kind }) }),
  );

/** The ranking alone, for findings that are already coded. */
export const differentialProcedure = procedure
  .input(DifferentialQuery)
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
