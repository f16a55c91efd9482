import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CdssError, issuesOf, Language, LocalizedText, type PatientSource } from "@cdss/domain";
import { parse } from "yaml";
import { z } from "zod";

const INDEX = "index.yaml";

const PatientIndex = z.array(
  z.object({
    id: z.string().min(1),
    // A bare name: the list must not lead out of its folder.
    file: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/, "expected the name of a .json file in the same folder"),
    title: LocalizedText,
    language: Language,
    summary: LocalizedText,
  }),
);

/** A source without patients. */
export const NO_PATIENTS: PatientSource = { list: async () => [], bundle: async () => notFound() };

/**
 * Patients of a folder: `index.yaml` lists them, one FHIR bundle in a JSON file each. Other keys of the list, such as the
 * diagnosis that a synthetic patient depicts, stay in the file. Throws CONFIGURATION when there is no list and
 * INVALID_SOURCE, naming entry and field, when it is broken; a bundle is read when it is asked for.
 */
export function openPatientDirectory(directory: string): PatientSource {
  const patients = readIndex(directory);
  const byId = new Map(patients.map((patient) => [patient.id, patient]));
  return {
    list: async () => patients.map(({ file: _file, ...summary }) => summary),
    bundle: async (id) => {
      const patient = byId.get(id);
      return patient === undefined ? notFound() : readBundle(directory, patient.file);
    },
  };
}

function readIndex(directory: string): z.infer<typeof PatientIndex> {
  let text: string;
  try {
    text = readFileSync(join(directory, INDEX), "utf8");
  } catch (cause) {
    const path = "CDSS_PATIENTS_DIR";
    const message = `names a folder without ${INDEX}`;
    const fix = "set it to a folder of patients, or leave it unset";
    throw new CdssError("CONFIGURATION", `${path} ${message}; ${fix}`, { issues: [{ path, message, fix }], cause });
  }
  let list: unknown;
  try {
    list = parse(text);
  } catch (cause) {
    throw invalid([{ path: INDEX, message: "is not YAML", fix: "correct its syntax" }], cause);
  }
  const parsed = PatientIndex.safeParse(list);
  if (!parsed.success) throw invalid(issuesOf(parsed.error, INDEX));
  return parsed.data;
}

async function readBundle(directory: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(directory, file), "utf8"));
  } catch {
    // The parser's own error quotes the record.
    throw invalid([
      { path: file, message: "cannot be read as JSON", fix: `restore the file or take it out of ${INDEX}` },
    ]);
  }
}

function invalid(issues: CdssError["issues"], cause?: unknown): CdssError {
  const [first] = issues;
  return new CdssError("INVALID_SOURCE", `${first?.path}: ${first?.message}; ${first?.fix}`, { issues, cause });
}

function notFound(): never {
  const issue = { path: "id", message: "there is no such patient", fix: "take an id of the list" };
  throw new CdssError("NOT_FOUND", `${issue.path}: ${issue.message}; ${issue.fix}`, { issues: [issue] });
}
