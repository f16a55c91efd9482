import { describe, expect, it } from "vitest";
import { identifiersOf } from "./identifiers-of.ts";

const bundle = (...resources: object[]) => ({
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource })),
});
const patient = {
  resourceType: "Patient",
  id: "p1",
  name: [{ text: "王晓雯", family: "王", given: ["晓雯"] }],
  identifier: [{ value: "ZY20240315" }],
  telecom: [
    { system: "phone", value: "13800138000" },
    { system: "email", value: "a@example.org" },
  ],
  address: [{ line: ["文三路138号"], city: "杭州市" }],
  contact: [{ name: { family: "Okafor", given: ["Ada"] }, telecom: [{ system: "phone", value: "555 0100" }] }],
  birthDate: "1950-01-02",
};

describe("identifiersOf", () => {
  it("reads the patient and contacts", () => {
    expect(identifiersOf(bundle(patient))).toEqual({
      // A surname of one character is left out: it would hide that character everywhere.
      names: ["王晓雯", "晓雯", "晓雯 王", "Okafor", "Ada", "Ada Okafor", "OkaforAda"],
      ids: ["ZY20240315"],
      phones: ["13800138000", "555 0100"],
      emails: ["a@example.org"],
      addresses: ["文三路138号", "杭州市"],
      organisations: [],
    });
  });

  it("reads who treats, where, and what references display", () => {
    const read = identifiersOf(
      bundle(
        patient,
        { resourceType: "RelatedPerson", id: "r", name: [{ text: "Grace Long" }] },
        { resourceType: "Practitioner", id: "d", name: [{ family: "Szeto" }] },
        { resourceType: "Organization", id: "o", name: "Queensmead Hospital" },
        {
          resourceType: "Encounter",
          id: "e",
          identifier: [{ value: "V-1234" }],
          serviceProvider: { reference: "Organization/o2", display: "Ward 7 Clinic" },
          participant: [{ individual: { reference: "Practitioner/d2", display: "Dr Jane Roe" } }],
        },
      ),
    );
    expect(read.names).toEqual(expect.arrayContaining(["Grace Long", "Szeto", "Dr Jane Roe", "Jane Roe"]));
    expect(read.organisations).toEqual(["Queensmead Hospital", "Ward 7 Clinic"]);
    expect(read.ids).toEqual(["ZY20240315", "V-1234"]);
  });

  it.each([
    ["names that are no text", { resourceType: "Patient", name: [7, { family: 3, given: "x" }], telecom: "none" }],
    ["displays of what is coded", { resourceType: "Patient", maritalStatus: { coding: [{ display: "Married" }] } }],
    ["what is longer than a name", { resourceType: "Patient", name: [{ text: "x".repeat(201) }] }],
  ])("passes over %s", (_, resource) => {
    expect(Object.values(identifiersOf(resource)).flat()).toEqual([]);
  });

  it("refuses what is no record", () => {
    expect(() => identifiersOf({ resourceType: "Medication" })).toThrow("Bundle");
  });
});
