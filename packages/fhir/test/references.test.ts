import { CdssError } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { parseBundle } from "../src/index.ts";
import { type Json, type JsonObject, ofPatient, PATIENT, record } from "./fixtures.ts";

const UUID = "0c6b1f3d-edb2-422b-a0af-a262fb90ed07";
const condition = (reference: string): JsonObject => ({
  resourceType: "Condition",
  id: "c1",
  code: { text: "fever" },
  subject: { reference },
});
const entries = (type: string, ...entry: Json[]): JsonObject => ({ resourceType: "Bundle", type, entry });

describe("the subject", () => {
  const server = "http://ehr.example.org/fhir/";
  const identified = { ...PATIENT, identifier: [{ system: "urn:mrn", value: "42" }] };
  const noId: JsonObject = { resourceType: "Patient" };
  test.each<[name: string, patient: JsonObject, entry: JsonObject, isSame: boolean]>([
    ["Type/id", { resource: PATIENT }, { resource: condition("Patient/p1") }, true],
    ["a version of it", { resource: PATIENT }, { resource: condition("Patient/p1/_history/3") }, true],
    ["urn:uuid", { fullUrl: `urn:uuid:${UUID}`, resource: noId }, { resource: condition(`urn:uuid:${UUID}`) }, true],
    [
      "urn:uuid in capitals",
      { fullUrl: `urn:uuid:${UUID}`, resource: noId },
      { resource: condition(`urn:uuid:${UUID.toUpperCase()}`) },
      true,
    ],
    ["urn:uuid of its id", { resource: { ...PATIENT, id: UUID } }, { resource: condition(`urn:uuid:${UUID}`) }, true],
    [
      "absolute",
      { fullUrl: `${server}Patient/p1`, resource: PATIENT },
      { resource: condition(`${server}Patient/p1`) },
      true,
    ],
    [
      "relative on the same server",
      { fullUrl: `${server}Patient/p1`, resource: PATIENT },
      { fullUrl: `${server}Condition/c1`, resource: condition("Patient/p1") },
      true,
    ],
    ["absolute, the entry has no address", { resource: PATIENT }, { resource: condition(`${server}Patient/p1`) }, true],
    [
      "the same id on another server",
      { fullUrl: `${server}Patient/p1`, resource: PATIENT },
      { resource: condition("http://other.example.org/Patient/p1") },
      false,
    ],
    ["another id", { resource: PATIENT }, { resource: condition("Patient/p10") }, false],
    ["an unknown urn", { resource: PATIENT }, { resource: condition(`urn:uuid:${UUID}`) }, false],
    ["conditional", { resource: identified }, { resource: condition("Patient?identifier=urn:mrn|42") }, true],
    [
      "conditional, escaped",
      { resource: identified },
      { resource: condition("Patient?identifier=urn%3Amrn%7C42") },
      true,
    ],
    ["conditional, another", { resource: identified }, { resource: condition("Patient?identifier=urn:mrn|43") }, false],
    ["a contained patient", { resource: PATIENT }, { resource: { ...condition("#p1"), contained: [PATIENT] } }, false],
  ])("%s", (_name, patient, entry, isSame) => {
    const read = () => parseBundle(entries("transaction", patient, entry));
    if (isSame) expect(read().conditions).toHaveLength(1);
    else expect(read).toThrow("entry[1].resource.subject.reference");
  });

  test("no subject means the one patient; an identifier of its own is the patient's", () => {
    expect(parseBundle(record({ resourceType: "Condition", code: { text: "fever" } })).conditions).toHaveLength(1);
    const subject = { identifier: { system: "urn:mrn", value: "42" } };
    const input = entries("batch", { resource: identified }, { resource: { ...condition(""), subject } });
    expect(parseBundle(input).conditions).toHaveLength(1);
  });

  test("a group is reported", () => {
    const { conditions, unmapped } = parseBundle(record(condition("Group/7")));
    expect(conditions).toEqual([]);
    expect(unmapped.map((one) => one.reason)).toEqual(["unsupported-resource"]);
  });
});

describe("the patient", () => {
  test("twice the same is one", () => {
    expect(parseBundle(record({ ...PATIENT, name: [{ text: "x" }] })).id).toBe("Patient/p1");
  });
  test("two patients: both positions are named", () => {
    const read = () => parseBundle(record(condition("Patient/p1"), { ...PATIENT, id: "p2" }));
    expect(read).toThrow(CdssError);
    expect(read).toThrow("entry[0].resource: a different Patient than the one at entry[2].resource");
  });
});

describe("the bundle", () => {
  test.each(["collection", "document", "searchset", "transaction", "batch"])("%s", (type) => {
    const input = entries(type, { resource: PATIENT }, { resource: condition("Patient/p1") });
    expect(parseBundle(input).conditions).toHaveLength(1);
    expect(parseBundle(`\uFEFF${JSON.stringify(input)}`)).toEqual(parseBundle(input));
  });

  test("a request without content is passed over", () => {
    const remove = { request: { method: "DELETE", url: "Condition/c1" } };
    expect(parseBundle(entries("transaction", { resource: PATIENT }, remove)).unmapped).toEqual([]);
  });

  test("unknown elements may hold anything, unknown types are reported with their codes", () => {
    const immunization = {
      resourceType: "Immunization",
      id: "i1",
      vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "140" }] },
      status: 7,
    };
    const { unmapped } = parseBundle(
      record({ ...condition("Patient/p1"), severity: 4, unheardOf: [null] }, immunization),
    );
    expect(unmapped.map((one) => [one.reason, one.coding?.code, one.provenance])).toEqual([
      ["unknown-code", "", { kind: "resource", reference: "Condition/c1", path: "Condition.code" }],
      [
        "unsupported-resource",
        "140",
        { kind: "resource", reference: "Immunization/i1", path: "Immunization.vaccineCode" },
      ],
    ]);
  });

  test("of two versions the later counts, the other is reported", () => {
    const version = (text: string, lastUpdated: string) => ({
      ...condition("Patient/p1"),
      code: { text },
      meta: { lastUpdated },
    });
    const { conditions, unmapped } = parseBundle(
      record(version("new", "2024-03-02T00:00:00Z"), version("old", "2024-03-01T00:00:00Z")),
    );
    expect(conditions.map((one) => one.text)).toEqual(["new"]);
    expect(unmapped.map((one) => one.reason)).toEqual(["unknown-code", "not-active"]);
  });

  test("an empty address or case id names nothing", () => {
    const input = entries("collection", { fullUrl: "", resource: { resourceType: "Patient" } });
    expect(parseBundle(input, { caseId: " " }).id).toBe("Patient#entry-0");
  });

  test("a resource without id is named by its address, or its position", () => {
    const nameless = { resourceType: "Condition", code: { text: "fever" } };
    const input = entries(
      "collection",
      { resource: PATIENT },
      { fullUrl: `urn:uuid:${UUID}`, resource: nameless },
      { resource: nameless },
    );
    expect(parseBundle(input).conditions.map((one) => one.id)).toEqual([`urn:uuid:${UUID}`, "Condition#entry-2"]);
  });
});

describe("medications and allergies", () => {
  const rxnorm = (code: string, display: string): JsonObject => ({
    coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code, display }],
  });
  const request = (elements: JsonObject) => ofPatient("MedicationRequest", "m1", { status: "active", ...elements });
  const medication = (elements: JsonObject) => ({ resourceType: "Medication", id: "drug", ...elements });

  test.each<[name: string, resources: JsonObject[], text: string, code: string | undefined, reasons: string[]]>([
    ["a concept", [request({ medicationCodeableConcept: rxnorm("11289", "warfarin") })], "warfarin", "11289", []],
    ["text alone", [request({ medicationCodeableConcept: { text: "华法林" } })], "华法林", undefined, ["unknown-code"]],
    [
      "an entry",
      [
        request({ medicationReference: { reference: "Medication/drug" } }),
        medication({ code: rxnorm("11289", "warfarin") }),
      ],
      "warfarin",
      "11289",
      [],
    ],
    [
      "a contained one",
      [
        request({
          contained: [medication({ code: rxnorm("11289", "warfarin") })],
          medicationReference: { reference: "#drug" },
        }),
      ],
      "warfarin",
      "11289",
      [],
    ],
    [
      "ingredients",
      [
        request({ medicationReference: { reference: "Medication/drug" } }),
        medication({
          ingredient: [
            { itemCodeableConcept: rxnorm("723", "amoxicillin") },
            { itemCodeableConcept: { text: "clavulanate" } },
          ],
        }),
      ],
      "amoxicillin + clavulanate",
      "723",
      [],
    ],
    [
      "not in the input",
      [request({ medicationReference: { reference: "Medication/gone", display: "warfarin" } })],
      "warfarin",
      undefined,
      ["missing-value", "unknown-code"],
    ],
  ])("%s", (_name, resources, text, code, reasons) => {
    const { medications, unmapped } = parseBundle(record(...resources));
    expect(medications.map((one) => [one.text, one.codings[0]?.code, one.status])).toEqual([[text, code, "active"]]);
    expect(unmapped.map((one) => one.reason)).toEqual(reasons);
  });

  test.each<[name: string, resource: JsonObject]>([
    ["do not perform", request({ doNotPerform: true, medicationCodeableConcept: rxnorm("1191", "aspirin") })],
    ["cancelled", request({ status: "cancelled", medicationCodeableConcept: rxnorm("1191", "aspirin") })],
    ["entered in error", request({ status: "entered-in-error", medicationCodeableConcept: rxnorm("1191", "aspirin") })],
    [
      "not taken",
      ofPatient("MedicationStatement", "s1", {
        status: "not-taken",
        medicationCodeableConcept: rxnorm("1191", "aspirin"),
      }),
    ],
    [
      "a refuted allergy",
      ofPatient("AllergyIntolerance", "a1", {
        verificationStatus: { coding: [{ code: "refuted" }] },
        code: rxnorm("1191", "aspirin"),
      }),
    ],
  ])("%s is reported, not used", (_name, resource) => {
    const { medications, allergies, unmapped } = parseBundle(record(resource));
    expect([medications, allergies]).toEqual([[], []]);
    expect(unmapped.map((one) => [one.reason, one.coding?.code])).toEqual([["not-active", "1191"]]);
  });

  test("an allergy, and one known only by its reaction", () => {
    const coded = ofPatient("AllergyIntolerance", "a1", {
      clinicalStatus: { coding: [{ code: "active" }] },
      verificationStatus: { coding: [{ code: "unconfirmed" }] },
      code: rxnorm("7980", "penicillin G"),
    });
    const byReaction = ofPatient("AllergyIntolerance", "a2", { reaction: [{ substance: { text: "花生" } }] });
    expect(parseBundle(record(coded, byReaction)).allergies.map((one) => [one.text, one.status])).toEqual([
      ["penicillin G", "active unconfirmed"],
      ["花生", undefined],
    ]);
  });
});
