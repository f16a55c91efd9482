import { PatientCase } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { parseBundle } from "../src/index.ts";
import { CANARY, expectIssueAt } from "./expect-issue.ts";
import { ENTRY, fullRecord, type Json, type JsonObject } from "./fixtures.ts";

/** Set (or with undefined delete) the element at a path such as `entry[2].resource.valueQuantity.value`. */
function withElement(root: JsonObject, path: string, value: Json | undefined): JsonObject {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop();
  let at: unknown = root;
  for (const key of keys) at = Reflect.get(Object(at), key);
  if (last === undefined || typeof at !== "object" || at === null) throw new Error(`no such path: ${path}`);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Reflect.set(at, last, value);
  return root;
}

test("the record that is broken below is well formed", () => {
  expect(() => PatientCase.parse(parseBundle(fullRecord()))).not.toThrow();
});

describe("a malformed element names itself", () => {
  const rows: [entry: keyof typeof ENTRY, element: string, value: Json | undefined][] = [
    ["patient", "id", "a b"],
    ["patient", "id", null],
    ["patient", "gender", "M"],
    ["patient", "gender", 1],
    ["patient", "gender", null],
    ["patient", "birthDate", CANARY],
    ["patient", "birthDate", "1980-13-01"],
    ["patient", "birthDate", "1980-02-30"],
    ["patient", "birthDate", "1981-02-29"],
    ["patient", "birthDate", "1980-5-2"],
    ["patient", "birthDate", "20/05/1980"],
    ["patient", "birthDate", "1980-05-20T10:00:00Z"],
    ["patient", "birthDate", "0000"],
    ["patient", "birthDate", 1980],
    ["patient", "birthDate", null],
    ["patient", "deceasedBoolean", "yes"],
    ["patient", "deceasedDateTime", "2024-01-01T25:00:00Z"],
    ["patient", "identifier", {}],
    ["patient", "text", CANARY],
    ["patient", "meta", []],
    ["condition", "clinicalStatus", "active"],
    ["condition", "clinicalStatus", { coding: [{ code: CANARY }] }],
    ["condition", "verificationStatus", { text: "refuted" }],
    ["condition", "verificationStatus", { coding: [{ code: "refutd" }] }],
    ["condition", "code", CANARY],
    ["condition", "code", [{}]],
    ["condition", "code.coding", {}],
    ["condition", "code.coding[0]", "HP:0001250"],
    ["condition", "code.coding[0].code", 1250],
    ["condition", "code.coding[0].code", " HP:0001250 "],
    ["condition", "code.coding[0].code", ""],
    ["condition", "code.coding[0].system", {}],
    ["condition", "code.coding[0].display", [CANARY]],
    ["condition", "code.coding[0].userSelected", "true"],
    ["condition", "code.text", 5],
    ["condition", "code.text", "x".repeat(1_048_577)],
    ["condition", "subject", "Patient/p1"],
    ["condition", "subject.reference", { reference: CANARY }],
    ["condition", "subject.reference", "Patient/other"],
    ["condition", "subject.reference", "urn:uuid:00000000-0000-0000-0000-000000000000"],
    ["condition", "subject.reference", "#nobody"],
    ["condition", "onsetDateTime", "yesterday"],
    ["condition", "recordedDate", "2023-11-03T09:00"],
    ["condition", "evidence", { code: [] }],
    ["condition", "evidence[0].code", "HP:0001250"],
    ["condition", "note", CANARY],
    ["condition", "note[0].text", undefined],
    ["observation", "status", CANARY],
    ["observation", "status", ["final"]],
    ["observation", "code", undefined],
    ["observation", "code", null],
    ["observation", "subject.reference", "Patient/p2"],
    ["observation", "effectiveDateTime", "2024-02-30"],
    ["observation", "effectiveDateTime", 20240301],
    ["observation", "valueQuantity", 95],
    ["observation", "valueQuantity", []],
    ["observation", "valueQuantity.value", "95"],
    ["observation", "valueQuantity.value", CANARY],
    ["observation", "valueQuantity.value", null],
    ["observation", "valueQuantity.comparator", "~"],
    ["observation", "valueQuantity.unit", 1],
    ["observation", "valueQuantity.code", { a: CANARY }],
    ["observation", "interpretation", { coding: [] }],
    ["observation", "interpretation[0].coding[0].code", 3],
    ["observation", "referenceRange", { low: {} }],
    ["observation", "referenceRange[0].low", 115],
    ["observation", "referenceRange[0].low.value", "115"],
    ["observation", "dataAbsentReason", "unknown"],
    ["observation", "valueBoolean", "true"],
    ["observation", "valueInteger", 1.5],
    ["observation", "valueTime", "25:00:00"],
    ["panel", "component", { a: CANARY }],
    ["panel", "component[1]", CANARY],
    ["panel", "component[1].code", undefined],
    ["panel", "component[0].valueQuantity.value", "162"],
    ["panel", "effectivePeriod.start", "2024-00"],
    ["panel", "hasMember", "Observation/hb1"],
    ["request", "status", "finished"],
    ["request", "medicationReference", "#drug"],
    ["request", "contained[0].code", CANARY],
    ["request", "authoredOn", "soon"],
    ["request", "doNotPerform", "no"],
    ["statement", "status", "on hold"],
    ["statement", "medicationCodeableConcept", "丙戊酸钠"],
    ["statement", "effectivePeriod.start", CANARY],
    ["statement", "dateAsserted", false],
    ["allergy", "verificationStatus", { coding: [] }],
    ["allergy", "clinicalStatus", { coding: [{ code: "relapse" }] }],
    ["allergy", "code", 7],
    ["allergy", "patient.reference", "Patient/another"],
    ["allergy", "reaction", {}],
    ["document", "status", "final"],
    ["document", "docStatus", 0],
    ["document", "date", "2024-13"],
    ["document", "content", undefined],
    ["document", "content", []],
    ["document", "content", CANARY],
    ["document", "content[0].attachment", undefined],
    ["document", "content[0].attachment.data", CANARY],
    ["document", "content[0].attachment.data", "abc"],
    ["document", "content[0].attachment.data", "YWJ=j"],
    ["document", "content[0].attachment.data", 5],
    ["document", "content[0].attachment.contentType", null],
    ["report", "status", "done"],
    ["report", "code", undefined],
    ["report", "conclusion", { text: CANARY }],
    ["report", "conclusionCode", {}],
    ["report", "presentedForm[0].data", "***"],
    ["report", "result", "Observation/hb1"],
    ["report", "issued", "2024-02-02T00:00:00+25:00"],
    ["report", "text.div", 1],
    ["encounter", "status", "over"],
    ["encounter", "class", "EMER"],
    ["encounter", "type", { text: CANARY }],
    ["encounter", "period", "2024"],
    ["encounter", "period.start", "2024-03-01T7:30:00Z"],
    ["encounter", "reasonCode[0].text", 4],
    ["family", "condition", { code: CANARY }],
    ["family", "condition[0].code", undefined],
    ["family", "status", "done"],
    ["family", "patient.reference", "Patient/mother"],
    ["medication", "code", CANARY],
    ["medication", "ingredient[0].itemCodeableConcept", 1],
    ["binary", "data", "%%%"],
    ["binary", "contentType", undefined],
  ];
  test.each(rows)("%s.%s", (entry, element, value) => {
    const path = `entry[${ENTRY[entry]}].resource.${element}`;
    const input = withElement(fullRecord(), path, value);
    expectIssueAt(input, path);
    expectIssueAt(JSON.stringify(input), path);
  });
});
