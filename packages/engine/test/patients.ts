import { curie, type Finding, PatientCase, type PatientCaseInput } from "@cdss/domain";

/** A case from its parts; the rest is empty. */
export function patient(parts: Partial<PatientCaseInput> = {}): PatientCase {
  return PatientCase.parse({ id: "case-1", demographics: { sex: "male", ageYears: 20 }, ...parts });
}

/** A case of one note. */
export function noted(text: string): PatientCase {
  return patient({ documents: [{ id: "note", title: "Note", text }] });
}

/** A coded finding of the record. */
export function coded(concept: string, status: Finding["status"], more: Partial<Finding> = {}): Finding {
  return {
    id: `coded/${concept}/${status}`,
    concept: curie(concept),
    label: { en: "as the record words it" },
    status,
    certainty: "certain",
    experiencer: "patient",
    temporality: "current",
    origin: "coded",
    provenance: [{ kind: "resource", reference: `Condition/${concept.slice(3)}`, path: "Condition.code" }],
    ...more,
  };
}
