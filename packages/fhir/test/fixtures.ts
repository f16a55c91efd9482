/** JSON that a test changes at will: a bundle is not typed here, because most tests break its types. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const HPO = "http://human-phenotype-ontology.github.io";
export const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");

export const concept = (system: string, code: string, display: string): JsonObject => ({
  coding: [{ system, code, display }],
});
export const hpo = (code: string, display: string): JsonObject => concept(HPO, code, display);

export const PATIENT: JsonObject = { resourceType: "Patient", id: "p1", gender: "female", birthDate: "1980-05-20" };

/** A resource of the patient of these tests. */
export const ofPatient = (resourceType: string, id: string, elements: JsonObject): JsonObject => ({
  resourceType,
  id,
  [resourceType === "AllergyIntolerance" || resourceType === "FamilyMemberHistory" ? "patient" : "subject"]: {
    reference: "Patient/p1",
  },
  ...elements,
});

export const bundle = (...resources: JsonObject[]): JsonObject => ({
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource })),
});

/** The bundle of the patient and further resources: `entry[0]` is the patient. */
export const record = (...resources: JsonObject[]): JsonObject => bundle(PATIENT, ...resources);

/** One well-formed resource of each type that is read; positions as in ENTRY. */
export const fullRecord = (): JsonObject =>
  structuredClone(
    record(
      ofPatient("Condition", "c1", {
        clinicalStatus: concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active"),
        verificationStatus: concept(
          "http://terminology.hl7.org/CodeSystem/condition-ver-status",
          "confirmed",
          "Confirmed",
        ),
        code: hpo("HP:0001250", "Seizure"),
        onsetDateTime: "2023-11-02",
        recordedDate: "2023-11-03T09:00:00+08:00",
        evidence: [{ code: [hpo("HP:0002133", "Status epilepticus")] }],
        note: [{ text: "first seen at night" }],
      }),
      ofPatient("Observation", "hb1", {
        status: "final",
        code: concept("http://loinc.org", "718-7", "Hemoglobin"),
        effectiveDateTime: "2024-03-01T08:00:00Z",
        valueQuantity: { value: 95, unit: "g/L", system: "http://unitsofmeasure.org", code: "g/L" },
        interpretation: [concept("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "L", "Low")],
        referenceRange: [{ low: { value: 115, unit: "g/L" }, high: { value: 150, unit: "g/L" }, text: "115-150" }],
      }),
      ofPatient("Observation", "bp1", {
        status: "final",
        code: concept("http://loinc.org", "85354-9", "Blood pressure panel"),
        effectivePeriod: { start: "2024-03-01", end: "2024-03-01" },
        component: [
          {
            code: concept("http://loinc.org", "8480-6", "Systolic blood pressure"),
            valueQuantity: { value: 162, unit: "mmHg" },
          },
          {
            code: concept("http://loinc.org", "8462-4", "Diastolic blood pressure"),
            valueQuantity: { value: 98, unit: "mmHg" },
          },
        ],
      }),
      ofPatient("MedicationRequest", "m1", {
        status: "active",
        intent: "order",
        contained: [
          {
            resourceType: "Medication",
            id: "drug",
            code: concept("http://www.nlm.nih.gov/research/umls/rxnorm", "8134", "Phenobarbital"),
          },
        ],
        medicationReference: { reference: "#drug", display: "phenobarbital" },
        authoredOn: "2024-02-28",
      }),
      ofPatient("MedicationStatement", "s1", {
        status: "active",
        medicationCodeableConcept: { text: "丙戊酸钠" },
        effectivePeriod: { start: "2024-01" },
        dateAsserted: "2024-01-05",
      }),
      ofPatient("AllergyIntolerance", "a1", {
        clinicalStatus: concept(
          "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
          "active",
          "Active",
        ),
        verificationStatus: concept(
          "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
          "confirmed",
          "Confirmed",
        ),
        code: concept("http://snomed.info/sct", "91936005", "Allergy to penicillin"),
        recordedDate: "2019",
        reaction: [{ substance: { text: "penicillin V" } }],
      }),
      ofPatient("DocumentReference", "d1", {
        status: "current",
        docStatus: "final",
        type: { text: "Admission note" },
        date: "2024-03-01T10:00:00Z",
        description: "note",
        content: [
          {
            attachment: {
              contentType: "text/plain; charset=utf-8",
              data: base64("No fever. 抽搐三次。"),
              title: "Note",
            },
          },
        ],
      }),
      ofPatient("DiagnosticReport", "r1", {
        status: "final",
        code: concept("http://loinc.org", "24627-2", "CT of chest"),
        effectiveDateTime: "2024-02-01",
        issued: "2024-02-02T00:00:00Z",
        result: [{ reference: "Observation/hb1" }],
        conclusion: "Ground-glass opacities.",
        conclusionCode: [hpo("HP:0025179", "Ground-glass opacification")],
        presentedForm: [{ contentType: "text/html", data: base64("<p>Chest CT</p>") }],
        text: { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">CT</div>' },
      }),
      ofPatient("Encounter", "e1", {
        status: "finished",
        class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "EMER", display: "emergency" },
        type: [{ text: "Emergency visit" }],
        period: { start: "2024-03-01T07:30:00Z", end: "2024-03-01T12:00:00Z" },
        reasonCode: [{ text: "seizure" }],
      }),
      ofPatient("FamilyMemberHistory", "f1", {
        status: "completed",
        date: "2024-03-01",
        relationship: { text: "mother" },
        condition: [{ code: hpo("HP:0002197", "Generalized-onset seizure"), note: [{ text: "since childhood" }] }],
        note: [{ text: "adopted out" }],
      }),
      {
        resourceType: "Medication",
        id: "m9",
        code: { text: "unused" },
        ingredient: [{ itemCodeableConcept: { text: "x" } }],
      },
      { resourceType: "Binary", id: "b1", contentType: "text/plain", data: base64("text") },
    ),
  );

/** Positions of the entries of `fullRecord`. */
export const ENTRY = {
  patient: 0,
  condition: 1,
  observation: 2,
  panel: 3,
  request: 4,
  statement: 5,
  allergy: 6,
  document: 7,
  report: 8,
  encounter: 9,
  family: 10,
  medication: 11,
  binary: 12,
} as const;
