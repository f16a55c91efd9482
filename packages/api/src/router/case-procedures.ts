import type { SimilarCases } from "@cdss/domain";
import { procedure, router } from "../trpc.ts";
import { SimilarInput } from "./inputs.ts";

const OFF = { state: "off" as const, reason: "the search of passages is switched off", cases: [] };
const SWITCHED_OFF: SimilarCases = { reports: OFF, patients: OFF };

/** Published reports and patients of the site with findings like these. Where nothing is searched, both sources say so. */
const similarProcedure = procedure
  .input(SimilarInput)
  .query(({ input, ctx, signal }) => ctx.ports.similarCases?.similar(input, signal) ?? SWITCHED_OFF);

export const casesRouter = router({ similar: similarProcedure });
