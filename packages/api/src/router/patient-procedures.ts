import { procedure, router } from "../trpc.ts";
import { PatientInput } from "./inputs.ts";

/** The records that the host offers to choose from. */
export const patientsRouter = router({
  list: procedure.query(({ ctx }) => ctx.patients.list()),
  get: procedure.input(PatientInput).query(({ input, ctx }) => ctx.patients.bundle(input.id)),
});
