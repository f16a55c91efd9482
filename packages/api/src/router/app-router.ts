import { createCallerFactory, router } from "../trpc.ts";
import { assessProcedure, assessStreamProcedure } from "./assess-procedures.ts";
import { casesRouter } from "./case-procedures.ts";
import { answerRouter, evidenceRouter } from "./evidence-procedures.ts";
import {
  conceptProcedure,
  differentialProcedure,
  explainProcedure,
  knowledgeRouter,
  releaseProcedure,
  searchProcedure,
} from "./knowledge-procedures.ts";
import { medicationRouter } from "./medication-procedures.ts";
import { patientsRouter } from "./patient-procedures.ts";
import { recordRouter } from "./record-procedures.ts";
import { reviewRouter } from "./review-procedures.ts";

/**
 * The API. Serve it with `allowMethodOverride`, so that clients can POST: input in an address would put the record into
 * access logs.
 */
export const appRouter = router({
  assess: assessProcedure,
  assessStream: assessStreamProcedure,
  search: searchProcedure,
  differential: differentialProcedure,
  explain: explainProcedure,
  concept: conceptProcedure,
  release: releaseProcedure,
  knowledge: knowledgeRouter,
  evidence: evidenceRouter,
  answer: answerRouter,
  record: recordRouter,
  cases: casesRouter,
  review: reviewRouter,
  medication: medicationRouter,
  patients: patientsRouter,
});
export type AppRouter = typeof appRouter;

/** Calls the procedures in this process, without a server. */
export const createCaller = createCallerFactory(appRouter);
