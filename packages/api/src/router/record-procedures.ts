import { CdssError, type PatientCase, type RecordIndex, RecordKey } from "@cdss/domain";
import { buildCase } from "@cdss/engine";
import { z } from "zod";
import { switchedOn } from "../errors/switched-off.ts";
import { procedure, router } from "../trpc.ts";
import { RecordIndexInput, RecordKeyInput } from "./inputs.ts";

/** Brings the record in the index up to date; the answer names the patient as questions have to. */
const indexProcedure = procedure.input(RecordIndexInput).mutation(({ input, ctx, signal }) => {
  const { tenant, patient, ...given } = input;
  const index = indexOf(ctx.ports.recordIndex);
  if (given.bundle === undefined && (given.text ?? "").trim() === "")
    throw invalid("text", "there is no record", "give a FHIR bundle or a note");
  if (isPatientAlone(given.bundle))
    throw invalid(
      "bundle",
      "is a Patient alone, which holds nothing to cite",
      "send a Bundle with the Patient and what is recorded of it",
    );
  const read = buildCase(given, ctx.records);
  const id = given.bundle === undefined ? idOfNote(patient) : idOfBundle(read, patient);
  return index.index(tenant, { ...read, id }, signal);
});

const forgetProcedure = procedure.input(RecordKeyInput).mutation(async ({ input, ctx }) => {
  await indexOf(ctx.ports.recordIndex).forget(input);
  return { isForgotten: true };
});

const statusProcedure = procedure
  .input(RecordKeyInput)
  .query(({ input, ctx }) => indexOf(ctx.ports.recordIndex).status(input));

/** Records of patients as evidence: indexed when somebody asks about the patient, and forgotten. */
export const recordRouter = router({ index: indexProcedure, forget: forgetProcedure, status: statusProcedure });

/** Whether a record, parsed or as JSON text, is one Patient resource and no Bundle. */
function isPatientAlone(bundle: unknown): boolean {
  if (typeof bundle !== "string") return z.object({ resourceType: z.literal("Patient") }).safeParse(bundle).success;
  try {
    return isPatientAlone(Object(JSON.parse(bundle)));
  } catch {
    // No JSON: the reader of records says where it breaks.
    return false;
  }
}

/**
 * The id of a bundle is that of its Patient. Another one beside it is refused: two patients under one id would be quoted for each other. A
 * Patient without id or address is named by its place, which every such bundle shares.
 */
function idOfBundle({ id }: PatientCase, given: string | undefined): string {
  if (!/[/:]/u.test(id)) throw invalid("bundle", "its Patient has no id", "give the Patient an id");
  if (given !== undefined && given !== id)
    throw invalid(
      "patient",
      "is not the patient of the bundle",
      "send `Patient/` with the id that the bundle has, or leave it out",
    );
  if (!RecordKey.shape.patient.safeParse(id).success)
    throw invalid("bundle", "the id of its Patient is longer than 200 characters", "give the Patient a shorter id");
  return id;
}

function idOfNote(given: string | undefined): string {
  if (given !== undefined) return given;
  throw invalid("patient", "is missing, and a note does not tell whose it is", "give the id of the patient");
}

const indexOf = (index: RecordIndex | null): RecordIndex => switchedOn(index, "record", "switch evidence on");

function invalid(path: string, message: string, fix: string): CdssError {
  return new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}
