import { describe, expect, test } from "vitest";
import { parseBundle } from "../src/index.ts";
import { CANARY, errorOf, expectIssueAt, expectNoContent } from "./expect-issue.ts";
import { type JsonObject, ofPatient, PATIENT, record } from "./fixtures.ts";

describe("not a record", () => {
  const nested = (open: string, close: string) => open.repeat(200_000) + close.repeat(200_000);
  test.each<[name: string, input: unknown, path: string]>([
    ["empty text", "", "(root)"],
    ["words", CANARY, "(root)"],
    ["a truncated object", `{"resourceType":"Bundle","x":"${CANARY}`, "(root)"],
    ["a stray value", `{"resourceType": ${CANARY}}`, "(root)"],
    ["two objects", '{"resourceType":"Bundle"}{"a":1}', "(root)"],
    ["XML", "<Bundle/>", "(root)"],
    ["JSON null", "null", "(root)"],
    ["JSON number", "12", "(root)"],
    ["JSON string", `"${CANARY}"`, "(root)"],
    ["JSON list", "[]", "(root)"],
    ["50 MB of text", "x".repeat(50_000_000), "(root)"],
    ["undefined", undefined, "(root)"],
    ["null", null, "(root)"],
    ["a number", 7, "(root)"],
    ["a function", () => CANARY, "(root)"],
    ["a list of resources", [PATIENT], "(root)"],
    ["no resourceType", {}, "resourceType"],
    ["resourceType is a number", { resourceType: 1 }, "resourceType"],
    ["another resource", { resourceType: "Observation", id: "o1" }, "resourceType"],
    ["an unknown resource", { resourceType: CANARY }, "resourceType"],
    ["no type", { resourceType: "Bundle", entry: [{ resource: PATIENT }] }, "type"],
    ["a history", { resourceType: "Bundle", type: "history", entry: [{ resource: PATIENT }] }, "type"],
    ["a response", { resourceType: "Bundle", type: "transaction-response", entry: [{ resource: PATIENT }] }, "type"],
    ["type is no code", { resourceType: "Bundle", type: CANARY, entry: [{ resource: PATIENT }] }, "type"],
    ["no entry", { resourceType: "Bundle", type: "collection" }, "entry"],
    ["empty entry", { resourceType: "Bundle", type: "collection", entry: [] }, "entry"],
    ["entry is an object", { resourceType: "Bundle", type: "collection", entry: { a: CANARY } }, "entry"],
    ["entry is a string", { resourceType: "Bundle", type: "collection", entry: CANARY }, "entry"],
    ["entry holds null", { resourceType: "Bundle", type: "collection", entry: [null] }, "entry[0]"],
    ["entry holds a string", { resourceType: "Bundle", type: "collection", entry: [CANARY] }, "entry[0]"],
    [
      "an entry without resource",
      { ...record(), entry: [{ resource: PATIENT }, { fullUrl: "urn:a" }] },
      "entry[1].resource",
    ],
    [
      "a PUT without resource",
      { ...record(), entry: [{ resource: PATIENT }, { request: { method: "PUT" } }] },
      "entry[1].resource",
    ],
    ["resource is a string", { ...record(), entry: [{ resource: CANARY }] }, "entry[0].resource"],
    ["resource is a list", { ...record(), entry: [{ resource: [] }] }, "entry[0].resource"],
    ["resource is null", { ...record(), entry: [{ resource: null }] }, "entry[0].resource"],
    ["resource without type", { ...record(), entry: [{ resource: { id: "1" } }] }, "entry[0].resource.resourceType"],
    [
      "resource type is no name",
      { ...record(), entry: [{ resource: { resourceType: CANARY } }] },
      "entry[0].resource.resourceType",
    ],
    ["fullUrl is a number", { ...record(), entry: [{ fullUrl: 1, resource: PATIENT }] }, "entry[0].fullUrl"],
    ["contained is an object", record({ resourceType: "Observation", contained: {} }), "entry[1].resource.contained"],
    [
      "contained holds a string",
      record({ resourceType: "Observation", contained: [CANARY] }),
      "entry[1].resource.contained[0]",
    ],
    [
      "contained without type",
      record({ resourceType: "Observation", contained: [{}] }),
      "entry[1].resource.contained[0].resourceType",
    ],
    ["no patient", { ...record(), entry: [{ resource: { resourceType: "Organization", id: "o" } }] }, "entry"],
    ["nested lists", nested("[", "]"), `${"[0]".repeat(100)}`],
    ["nested objects", `{"a":${nested('{"a":', "}").replace("}", "1}")}}`, Array(100).fill("*").join(".")],
    ["own __proto__", `{"resourceType":"Bundle","__proto__":{"polluted":"${CANARY}"}}`, "__proto__"],
    [
      "deep __proto__",
      `{"resourceType":"Bundle","entry":[{"resource":{"code":{"__proto__":{}}}}]}`,
      "entry[0].resource.code.__proto__",
    ],
    [
      "__proto__ below an unknown key",
      `{"entry":[{"resource":{"${CANARY}":{"__proto__":1}}}]}`,
      "entry[0].resource.*.__proto__",
    ],
    ["own constructor", `{"resourceType":"Patient","constructor":{"prototype":{}}}`, "constructor"],
    ["own prototype", `{"resourceType":"Patient","prototype":{}}`, "prototype"],
    ["a string of 50 MB", { ...PATIENT, note: "x".repeat(50_000_000) }, "note"],
    ["a bare patient's gender", { ...PATIENT, gender: "F" }, "gender"],
    ["a bare patient's id", { ...PATIENT, id: 4 }, "id"],
  ])("%s", (_name, input, path) => {
    expectIssueAt(input, path);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("a cyclic object is no endless walk", () => {
    const cyclic: Record<string, unknown> = { resourceType: "Patient", id: "p1" };
    cyclic.extension = [cyclic];
    expect(parseBundle(cyclic).id).toBe("Patient/p1");
  });

  test("an object that throws when read gives no foreign error", () => {
    const hostile = {
      resourceType: "Patient",
      get id(): string {
        throw new Error(CANARY);
      },
    };
    const error = errorOf(hostile);
    expect(error.code).toBe("INTERNAL");
    expectNoContent(error);
  });
});

describe("rules over several elements", () => {
  test.each<[name: string, input: JsonObject, paths: string[]]>([
    ["two patients: both are named", record({ ...PATIENT, id: "p2" }), ["entry[0].resource", "entry[1].resource"]],
    [
      "one patient, two birth dates",
      record({ ...PATIENT, birthDate: "1990-01-01" }),
      ["entry[0].resource.birthDate", "entry[1].resource.birthDate"],
    ],
    [
      "two values",
      record(ofPatient("Observation", "o", { code: { text: "x" }, valueString: CANARY, valueInteger: 1 })),
      ["entry[1].resource.value"],
    ],
    [
      "two values in a component",
      record(
        ofPatient("Observation", "o", {
          code: { text: "x" },
          component: [{ code: { text: "y" }, valueString: CANARY, valueBoolean: true }],
        }),
      ),
      ["entry[1].resource.component[0].value"],
    ],
    [
      "no medication",
      record(ofPatient("MedicationRequest", "m", { status: "active" })),
      ["entry[1].resource.medication"],
    ],
    [
      "two medications",
      record(
        ofPatient("MedicationStatement", "m", {
          medicationCodeableConcept: { text: CANARY },
          medicationReference: { reference: "#x" },
        }),
      ),
      ["entry[1].resource.medication"],
    ],
    [
      "dead twice",
      { ...record(), entry: [{ resource: { ...PATIENT, deceasedBoolean: true, deceasedDateTime: "2020" } }] },
      ["entry[0].resource.deceasedDateTime"],
    ],
    [
      "a foreign identifier",
      {
        ...record(),
        entry: [
          { resource: { ...PATIENT, identifier: [{ system: "urn:mrn", value: "1" }] } },
          {
            resource: {
              resourceType: "Condition",
              code: { text: "x" },
              subject: { identifier: { system: "urn:mrn", value: CANARY } },
            },
          },
        ],
      },
      ["entry[1].resource.subject.identifier.value"],
    ],
    [
      "an unread resource of somebody else",
      record({ resourceType: "Procedure", id: "x", subject: { reference: `Patient/${CANARY}` } }),
      ["entry[1].resource.subject.reference"],
    ],
    [
      "every fault is listed at once",
      record(
        ofPatient("Condition", "c", { code: 1 }),
        ofPatient("Observation", "o", { code: {}, valueQuantity: { value: CANARY } }),
      ),
      ["entry[1].resource.code", "entry[2].resource.valueQuantity.value"],
    ],
  ])("%s", (_name, input, paths) => {
    for (const path of paths) expectIssueAt(input, path);
    expect(errorOf(input).issues).toHaveLength(paths.length);
  });
});
