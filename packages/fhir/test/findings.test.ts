import type { Finding } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { parseBundle } from "../src/index.ts";
import { concept, hpo, type JsonObject, ofPatient, record } from "./fixtures.ts";

const CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
const VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
const SNOMED = "http://snomed.info/sct";
const LOINC = "http://loinc.org";
const INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

const seizure = hpo("HP:0001250", "Seizure");
const facts = (findings: readonly Finding[]) =>
  findings.map(({ concept: term, status, certainty, temporality }) => [term, status, certainty, temporality].join(" "));

describe("a Condition coded in HPO", () => {
  const read = (elements: JsonObject) =>
    parseBundle(record(ofPatient("Condition", "c1", { code: seizure, ...elements })));
  const clinical = (code: string) => ({ clinicalStatus: concept(CLINICAL, code, code) });
  const verified = (code: string) => ({ verificationStatus: concept(VERIFICATION, code, code) });

  test.each<[name: string, elements: JsonObject, expected: string]>([
    ["no status", {}, "present certain current"],
    ["active", clinical("active"), "present certain current"],
    ["recurrence", clinical("recurrence"), "present certain current"],
    ["relapse", clinical("relapse"), "present certain current"],
    ["resolved", clinical("resolved"), "present certain past"],
    ["inactive", clinical("inactive"), "present certain past"],
    ["remission", clinical("remission"), "present certain past"],
    ["abated, no clinicalStatus", { abatementDateTime: "2020" }, "present certain past"],
    ["abated, yet active", { ...clinical("active"), abatementDateTime: "2020" }, "present certain current"],
    ["confirmed", verified("confirmed"), "present certain current"],
    ["provisional", verified("provisional"), "present uncertain current"],
    ["differential", verified("differential"), "present uncertain current"],
    ["unconfirmed", verified("unconfirmed"), "present uncertain current"],
    ["refuted", verified("refuted"), "absent certain current"],
  ])("%s", (_name, elements, expected) => {
    const { findings, conditions } = read(elements);
    expect(facts(findings)).toEqual([`HP:0001250 ${expected}`]);
    expect(conditions).toEqual([]);
  });

  test("names its place, origin and label", () => {
    expect(read({}).findings[0]).toEqual({
      id: "Condition/c1/code/HP:0001250",
      concept: "HP:0001250",
      label: { en: "Seizure" },
      status: "present",
      certainty: "certain",
      experiencer: "patient",
      temporality: "current",
      origin: "coded",
      provenance: [{ kind: "resource", reference: "Condition/c1", path: "Condition.code" }],
    });
  });

  test("entered in error is reported, not used", () => {
    const { findings, unmapped } = read(verified("entered-in-error"));
    expect(findings).toEqual([]);
    expect(unmapped).toContainEqual(
      expect.objectContaining({ reason: "not-active", coding: expect.objectContaining({ code: "HP:0001250" }) }),
    );
  });

  test("evidence is seen even where the diagnosis is refuted", () => {
    const { findings } = read({ ...verified("refuted"), evidence: [{ code: [hpo("HP:0001945", "Fever")] }] });
    expect(facts(findings)).toEqual(["HP:0001945 present certain current", "HP:0001250 absent certain current"]);
  });

  test.each([
    "http://human-phenotype-ontology.github.io",
    "http://human-phenotype-ontology.org",
    "https://human-phenotype-ontology.org/",
    "http://purl.obolibrary.org/obo/hp.owl",
    "http://purl.obolibrary.org/obo/hp.fhir",
    "urn:oid:2.16.840.1.113883.6.339",
  ])("system %s", (system) => {
    expect(read({ code: concept(system, "HP:0001250", "Seizure") }).findings).toHaveLength(1);
  });

  test.each<[string, string, number]>([
    ["http://purl.obolibrary.org/obo/hp.owl", "HP_0001250", 1],
    ["http://purl.obolibrary.org/obo/hp.owl", "0001250", 1],
    ["http://purl.obolibrary.org/obo/hp.owl", "HP:125", 0],
    ["http://purl.obolibrary.org/obo/hp.owl", "HP:00012500", 0],
    ["http://purl.obolibrary.org/obo/mondo.owl", "HP:0001250", 0],
    ["http://example.org", "HP:0001250", 0],
  ])("%s %s", (system, code, count) => {
    const { findings, conditions, unmapped } = read({ code: concept(system, code, "Seizure") });
    expect(findings).toHaveLength(count);
    expect(conditions).toHaveLength(1 - count);
    expect(unmapped.filter((one) => one.reason === "unknown-code")).toHaveLength(1 - count);
  });

  test("a Chinese display is the Chinese label", () => {
    expect(read({ code: hpo("HP:0001250", "癫痫发作") }).findings[0]?.label).toEqual({
      en: "HP:0001250",
      zh: "癫痫发作",
    });
  });
});

describe("a Condition without an HPO code", () => {
  test.each<[name: string, code: JsonObject, text: string]>([
    [
      "text first",
      { text: "反复抽搐", coding: [{ system: SNOMED, code: "84757009", display: "Epilepsy" }] },
      "反复抽搐",
    ],
    ["the display the user selected", { coding: [{ display: "a" }, { display: "b", userSelected: true }] }, "b"],
    ["display", concept(SNOMED, "84757009", "Epilepsy"), "Epilepsy"],
    [
      "a blank text is none",
      { text: " ", coding: [{ system: SNOMED, code: "84757009", display: "Epilepsy" }] },
      "Epilepsy",
    ],
    ["code", { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "G40.9" }] }, "G40.9"],
  ])("%s", (_name, code, text) => {
    const { conditions, unmapped } = parseBundle(record(ofPatient("Condition", "c1", { code })));
    expect(conditions.map((one) => one.text)).toEqual([text]);
    expect(unmapped.filter((one) => one.reason === "unknown-code")).toHaveLength(1);
  });

  test("refuted does not reach the text reader, where its words would read as present", () => {
    const code = concept(SNOMED, "84757009", "Epilepsy");
    const verificationStatus = concept(VERIFICATION, "refuted", "Refuted");
    const { conditions, unmapped } = parseBundle(record(ofPatient("Condition", "c1", { code, verificationStatus })));
    expect(conditions).toEqual([]);
    expect(unmapped.filter((one) => one.reason === "not-active").map((one) => one.coding?.display)).toEqual([
      "Epilepsy",
    ]);
  });

  test("doubt stays visible in its status", () => {
    const elements = {
      code: { text: "epilepsy" },
      clinicalStatus: concept(CLINICAL, "active", "Active"),
      verificationStatus: concept(VERIFICATION, "provisional", "Provisional"),
    };
    expect(parseBundle(record(ofPatient("Condition", "c1", elements))).conditions[0]?.status).toBe(
      "active provisional",
    );
  });

  test("neither code nor text is reported", () => {
    const { conditions, unmapped } = parseBundle(record(ofPatient("Condition", "c1", {})));
    expect(conditions).toEqual([]);
    expect(unmapped.map((one) => one.reason)).toEqual(["missing-value"]);
  });
});

describe("an Observation coded in HPO", () => {
  const read = (elements: JsonObject) =>
    parseBundle(record(ofPatient("Observation", "o1", { status: "final", code: seizure, ...elements })));
  const answer = (system: string, code: string) => ({ valueCodeableConcept: concept(system, code, "?") });

  test.each<[name: string, elements: JsonObject, status: string, decidedBy: string]>([
    ["true", { valueBoolean: true }, "present", "valueBoolean"],
    ["false", { valueBoolean: false }, "absent", "valueBoolean"],
    ["SNOMED Present", answer(SNOMED, "52101004"), "present", "valueCodeableConcept"],
    ["SNOMED Absent", answer(SNOMED, "2667000"), "absent", "valueCodeableConcept"],
    ["LOINC Yes", answer(LOINC, "LA33-6"), "present", "valueCodeableConcept"],
    ["LOINC No", answer(LOINC, "LA32-8"), "absent", "valueCodeableConcept"],
    ["v2 N", answer("http://terminology.hl7.org/CodeSystem/v2-0136", "N"), "absent", "valueCodeableConcept"],
    ["text Yes", { valueString: "Yes" }, "present", "valueString"],
    ["text 无", { valueString: "无" }, "absent", "valueString"],
    ["text 阳性", { valueCodeableConcept: { text: "阳性" } }, "present", "valueCodeableConcept"],
    ["POS", { interpretation: [concept(INTERPRETATION, "POS", "Positive")] }, "present", "interpretation[0]"],
    ["NEG", { interpretation: [concept(INTERPRETATION, "NEG", "Negative")] }, "absent", "interpretation[0]"],
    [
      "a number with POS",
      { valueQuantity: { value: 3, unit: "/d" }, interpretation: [concept(INTERPRETATION, "POS", "Positive")] },
      "present",
      "interpretation[0]",
    ],
  ])("%s", (_name, elements, status, decidedBy) => {
    const { findings, observations, unmapped } = read(elements);
    expect(facts(findings)).toEqual([`HP:0001250 ${status} certain current`]);
    expect(findings[0]?.provenance.at(-1)).toEqual({
      kind: "resource",
      reference: "Observation/o1",
      path: `Observation.${decidedBy}`,
    });
    expect([observations, unmapped]).toEqual([[], []]);
  });

  test.each<[name: string, elements: JsonObject, reason: string]>([
    ["no value", {}, "missing-value"],
    ["absent value", { dataAbsentReason: concept("x", "asked-declined", "declined") }, "missing-value"],
    ["a number alone", { valueQuantity: { value: 3, unit: "/d" } }, "missing-value"],
    ["other words", { valueString: "yesterday" }, "missing-value"],
    ["normal is not no", { interpretation: [concept(INTERPRETATION, "N", "Normal")] }, "missing-value"],
    [
      "value against interpretation",
      { valueBoolean: true, interpretation: [concept(INTERPRETATION, "NEG", "Negative")] },
      "implausible-value",
    ],
  ])("%s: kept, reported, no finding", (_name, elements, reason) => {
    const { findings, observations, unmapped } = read(elements);
    expect(findings).toEqual([]);
    expect(observations).toHaveLength(1);
    expect(unmapped.map((one) => one.reason)).toEqual([reason]);
  });

  test.each(["entered-in-error", "cancelled", "registered"])("%s is reported, not used", (status) => {
    const { findings, unmapped } = read({ status, valueBoolean: true });
    expect(findings).toEqual([]);
    expect(unmapped.map((one) => one.reason)).toEqual(["not-active"]);
  });

  test("preliminary is uncertain", () => {
    expect(facts(read({ status: "preliminary", valueBoolean: true }).findings)).toEqual([
      "HP:0001250 present uncertain current",
    ]);
  });

  test("an HPO code as the value is a finding", () => {
    const { findings } = read({ code: concept(LOINC, "75325-1", "Symptom"), valueCodeableConcept: seizure });
    expect(facts(findings)).toEqual(["HP:0001250 present certain current"]);
    expect(findings[0]?.id).toBe("Observation/o1/valueCodeableConcept/HP:0001250");
  });

  test("components are findings of their own", () => {
    const { findings } = read({
      code: { text: "review" },
      component: [
        { code: seizure, valueBoolean: true },
        { code: hpo("HP:0001945", "Fever"), valueBoolean: false },
      ],
    });
    expect(facts(findings)).toEqual(["HP:0001250 present certain current", "HP:0001945 absent certain current"]);
    expect(findings[1]?.id).toBe("Observation/o1/component[1].code/HP:0001945");
  });

  test("what concerns another subject is not the patient's", () => {
    const { findings, unmapped } = read({ valueBoolean: true, focus: [{ reference: "RelatedPerson/fetus" }] });
    expect(findings).toEqual([]);
    expect(unmapped.map((one) => one.reason)).toEqual(["unsupported-resource"]);
  });
});

describe("findings of others and elsewhere", () => {
  test("a relative's condition is the family's", () => {
    const { findings, unmapped, documents } = parseBundle(
      record(
        ofPatient("FamilyMemberHistory", "f1", {
          status: "completed",
          condition: [{ code: seizure }, { code: { text: "乳腺癌" } }],
        }),
      ),
    );
    expect(findings.map((one) => [one.concept, one.experiencer])).toEqual([["HP:0001250", "family"]]);
    expect(unmapped.map((one) => [one.reason, one.coding?.display])).toEqual([["unknown-code", "乳腺癌"]]);
    expect(documents).toEqual([]);
  });

  test("the reason of a visit", () => {
    const encounter = ofPatient("Encounter", "e1", { status: "finished", reasonCode: [seizure] });
    expect(parseBundle(record(encounter)).findings.map((one) => one.id)).toEqual([
      "Encounter/e1/reasonCode[0]/HP:0001250",
    ]);
  });

  test("a modifier extension turns a resource off", () => {
    const condition = ofPatient("Condition", "c1", { code: seizure, modifierExtension: [{ url: "urn:negated" }] });
    const { findings, unmapped } = parseBundle(record(condition));
    expect(findings).toEqual([]);
    expect(unmapped.map((one) => [one.reason, one.coding?.code])).toEqual([["unsupported-resource", "HP:0001250"]]);
  });
});
