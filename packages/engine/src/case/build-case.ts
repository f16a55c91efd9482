import {
  CdssError,
  type Demographics,
  type Finding,
  issuesOf,
  type Language,
  PatientCase,
  type RecordReader,
  type TextDocument,
} from "@cdss/domain";
import { physicianFinding } from "../findings/physician-finding.ts";
import { CaseInput, type CaseInputInput } from "./case-input.ts";
import { readDemographicsOf } from "./read-demographics.ts";

/** Places that a reader of records names when the record itself is not what it reads, as fields of the input. */
const WHOLE: Readonly<Record<string, string>> = { "(root)": "bundle", resourceType: "bundle.resourceType" };

const NOTE_TITLE: Record<Language, string> = { en: "Note", zh: "病历" };

/**
 * One case from all that a caller hands in. Findings given by hand count as a physician's. Throws INVALID_INPUT naming the
 * field where nothing is given or a value is out of bounds, and INVALID_FHIR for a bundle that cannot be read.
 */
export function buildCase(given: CaseInputInput, records: RecordReader): PatientCase {
  const parsed = CaseInput.safeParse(given);
  if (!parsed.success) {
    throw new CdssError("INVALID_INPUT", "the input does not match its schema", { issues: issuesOf(parsed.error) });
  }
  const input = parsed.data;
  requireContent(input);
  const base: PatientCase =
    input.bundle === undefined
      ? PatientCase.parse({ id: "case", demographics: {} })
      : readRecord(input.bundle, records);
  return {
    ...base,
    demographics: demographicsOf(base.demographics, input),
    findings: [...base.findings, ...givenFindings(input)],
    documents: [...base.documents, ...note(input)],
  };
}

/** Faults of the record as a whole are named by the field in which the caller sent it. */
function readRecord(bundle: unknown, records: RecordReader): PatientCase {
  try {
    return records.read(bundle);
  } catch (thrown) {
    if (!(thrown instanceof CdssError) || !thrown.issues.some(({ path }) => WHOLE[path] !== undefined)) throw thrown;
    const issues = thrown.issues.map((issue) => ({ ...issue, path: WHOLE[issue.path] ?? issue.path }));
    const [first] = issues;
    const message = first === undefined ? thrown.message : `${first.path}: ${first.message}; ${first.fix}`;
    throw new CdssError(thrown.code, message, { issues });
  }
}

function requireContent(input: CaseInput): void {
  if (input.bundle !== undefined || (input.findings ?? []).length > 0 || (input.text ?? "").trim() !== "") return;
  const fix = "give a FHIR bundle, a note, or at least one finding";
  const path = ["text" as const, "findings" as const].find((field) => input[field] !== undefined) ?? "(root)";
  const message = path === "(root)" ? "none of bundle, text and findings is given" : "is empty";
  throw new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}

/** What the caller says outweighs the bundle, and the bundle what the introduction of a pasted note says. */
function demographicsOf(base: Demographics, { demographics: given, text }: CaseInput): Demographics {
  const read = text === undefined ? { sex: "unknown" as const } : readDemographicsOf(text);
  const ageYears = given?.ageYears ?? base.ageYears ?? read.ageYears;
  const stated = given?.sex ?? base.sex;
  return { sex: stated === "unknown" ? read.sex : stated, ...(ageYears === undefined ? {} : { ageYears }) };
}

function givenFindings(input: CaseInput): Finding[] {
  return (input.findings ?? []).map(({ concept, status }, index) =>
    physicianFinding(`given-${index + 1}`, concept, status),
  );
}

function note(input: CaseInput): TextDocument[] {
  const { text, language } = input;
  if (text === undefined || text.trim() === "") return [];
  return [{ id: "note", title: NOTE_TITLE[language], text }];
}
