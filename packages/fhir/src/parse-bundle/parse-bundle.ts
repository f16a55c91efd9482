import { CdssError, type PatientCase } from "@cdss/domain";
import { checkStructure } from "../input/check-structure.ts";
import { openBundle } from "../input/open-bundle.ts";
import { readJson } from "../input/read-json.ts";
import { IssueList } from "../issues/issue-list.ts";
import { CaseDraft } from "../read/case-draft.ts";
import { placeOf, type ReadContext } from "../read/read-context.ts";
import { readResources } from "../read/read-resources.ts";
import { currentVersions } from "../resolve/current-versions.ts";
import { ReferenceIndex } from "../resolve/reference-index.ts";
import { filled } from "../terminology/concept.ts";
import { findPatient } from "./find-patient.ts";
import { asOfDay, type ParseBundleOptions } from "./parse-options.ts";
import { readDemographics } from "./read-demographics.ts";

/**
 * Read a FHIR R4 record, as JSON text or parsed: a Bundle (collection, document, searchset, transaction, batch) of one
 * patient, or a bare Patient. Each fact of the case names the resource and element where it stands; what is well formed
 * and not used is listed in `unmapped`.
 *
 * Strict: one malformed element that would be read fails the whole input with CdssError INVALID_FHIR, whose issues name
 * every such element (`entry[3].resource.valueQuantity.value`), so that a sender never wonders what was left out. Elements
 * that are not read may hold anything. No message, path or cause holds content of the record.
 */
export function parseBundle(input: unknown, options: ParseBundleOptions = {}): PatientCase {
  try {
    return parse(input, options);
  } catch (error) {
    if (error instanceof CdssError) throw error;
    // Only an object that is no plain JSON (a getter that throws) comes here. Its error may quote the record: no cause.
    throw new CdssError("INTERNAL", "unexpected failure while reading a FHIR record");
  }
}

function parse(input: unknown, options: ParseBundleOptions): PatientCase {
  const clock = { asOfDay: asOfDay(options), now: options.now ?? new Date() };
  const root = typeof input === "string" ? readJson(input) : input;
  checkStructure(root);
  const items = openBundle(root);
  const patient = findPatient(items);
  const { current, older } = currentVersions(items);
  const context: ReadContext = {
    draft: new CaseDraft(),
    issues: new IssueList(),
    references: new ReferenceIndex(current),
    patient,
    referred: new Set(),
  };
  readResources(current, context);
  for (const item of older) {
    context.draft.report("not-active", "another version of this resource is used", placeOf(item, ""));
  }
  const demographics = readDemographics(context, clock);
  context.issues.throwIfAny();
  const { draft } = context;
  return {
    id: filled(options.caseId) ?? patient.reference,
    demographics: demographics ?? { sex: "unknown" },
    findings: draft.findings,
    conditions: draft.conditions,
    medications: draft.medications,
    allergies: draft.allergies,
    observations: draft.observations,
    encounters: draft.encounters,
    documents: draft.documents,
    unmapped: draft.unmapped,
  };
}
