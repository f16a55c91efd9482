import {
  decadeOfAge,
  type EnginePorts,
  type Finding,
  LEAST_FINDINGS,
  type PatientCase,
  type Provenance,
} from "@cdss/domain";
import { assessStream } from "@cdss/engine";
import type { StoredCase } from "@cdss/rag";

/** What of a record is filed among the cases of the site; null where it has too few findings. */
export type ReadCase = (record: PatientCase) => Promise<StoredCase | null>;

const isOwnNow = ({ status, experiencer, temporality, certainty }: Finding): boolean =>
  status === "present" && experiencer === "patient" && temporality === "current" && certainty === "certain";

const referenceOf = (place: Provenance): string[] => (place.kind === "resource" ? [place.reference] : []);

/** Conditions that are over, or in doubt, are not what the patient has. */
const NOT_NOW = /\b(?:inactive|remission|resolved|unconfirmed|provisional|differential)\b/u;

/**
 * Age band, sex, present findings and recorded conditions of a record, as an assessment reads them: codes of the release, and no words.
 * Throws what `assess` throws.
 */
export async function readCase(record: PatientCase, ports: EnginePorts): Promise<StoredCase | null> {
  for await (const event of assessStream(record, ports)) {
    // Findings come first, and nothing after them is needed.
    if (event.type !== "stage" || event.partial.findings === undefined) continue;
    const { findings, named = [] } = event.partial;
    const [present, conditions] = [findings, named].map((some) => [
      ...new Set(some.filter(isOwnNow).map(({ concept }) => concept)),
    ]);
    if (present === undefined || conditions === undefined || present.length < LEAST_FINDINGS) return null;
    const read = new Set([...findings, ...named].flatMap(({ provenance }) => provenance.flatMap(referenceOf)));
    const unread = record.conditions.filter(
      ({ provenance, status = "" }) =>
        !NOT_NOW.test(status) && !referenceOf(provenance).some((reference) => read.has(reference)),
    );
    return {
      ageBand: decadeOfAge(record.demographics.ageYears),
      sex: record.demographics.sex,
      findings: present,
      conditions,
      unnamedConditions: unread.length,
    };
  }
  return null;
}
