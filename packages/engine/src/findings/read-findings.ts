import type { Finding, FindingExtractor, PatientCase, Unmapped } from "@cdss/domain";
import { type RecordText, recordTexts } from "./record-texts.ts";

export interface ReadFindings {
  /** Findings of the case itself first, then of documents, of record entries and of measurements. Not yet merged. */
  readonly findings: Finding[];
  readonly unmapped: Unmapped[];
  /** Conditions that texts name, in the same form. */
  readonly named: Finding[];
  /** What could not be read, with the words for it. The rest was. */
  readonly failures: readonly { readonly doing: string; readonly thrown: unknown }[];
}

interface Read {
  readonly findings: Finding[];
  readonly unmapped: Unmapped[];
  readonly conditions: Finding[];
}

/** Read every source of findings in the case. One that fails leaves the others standing. */
export function readFindings(patientCase: PatientCase, extractor: FindingExtractor): ReadFindings {
  const { demographics } = patientCase;
  const findings = [...patientCase.findings];
  const unmapped = [...patientCase.unmapped];
  const named: Finding[] = [];
  const failures: { doing: string; thrown: unknown }[] = [];

  function read(doing: string, extract: () => Read): void {
    try {
      const result = extract();
      findings.push(...result.findings);
      unmapped.push(...result.unmapped);
      named.push(...result.conditions);
    } catch (thrown) {
      failures.push({ doing, thrown });
    }
  }

  for (const document of patientCase.documents) {
    read("reading the text of a document", () => extractor.fromText(document, demographics));
  }
  for (const [index, recordText] of recordTexts(patientCase).entries()) {
    read("reading the words of a record entry", () => {
      const id = `record-text-${index}`;
      const result = extractor.fromText({ id, title: "", text: recordText.text }, demographics);
      return {
        findings: result.findings.map((finding) => asRecorded(finding, recordText)),
        conditions: result.conditions.map((condition) => asRecorded(condition, recordText)),
        unmapped: result.unmapped.map((entry) => ({ ...entry, provenance: recordText.provenance })),
      };
    });
  }
  read("reading measurements", () => ({
    ...extractor.fromObservations(patientCase.observations, demographics),
    conditions: [],
  }));
  return { findings, unmapped, named, failures };
}

/**
 * A finding read in the words of a record entry. Its place is the entry, since those words are no document that a span
 * could index; what the record says of the entry as a whole outweighs the words alone.
 */
function asRecorded(finding: Finding, recordText: RecordText): Finding {
  return {
    ...finding,
    certainty: recordText.certainty === "uncertain" ? "uncertain" : finding.certainty,
    temporality: recordText.temporality === "past" ? "past" : finding.temporality,
    experiencer: recordText.experiencer === "family" ? "family" : finding.experiencer,
    provenance: [recordText.provenance],
  };
}
