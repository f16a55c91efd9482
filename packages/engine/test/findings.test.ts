import { type AssessOptionsInput, curie, type Finding, type PatientCase } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { assess } from "../src/index.ts";
import { fakePorts } from "./fakes/index.ts";
import { coded, noted, patient } from "./patients.ts";

const SEIZURE = curie("HP:0001250");
const FOCAL = curie("HP:0007359");
const LENS = curie("HP:0001083");
const ANEMIA = curie("HP:0001903");

async function findingsOf(record: PatientCase, options: AssessOptionsInput = {}): Promise<Finding[]> {
  return (await assess(record, fakePorts(), options)).findings;
}

async function only(record: PatientCase, options: AssessOptionsInput = {}): Promise<Finding> {
  const findings = await findingsOf(record, options);
  const [first] = findings;
  if (first === undefined || findings.length !== 1) throw new Error(`expected one finding, got ${findings.length}`);
  return first;
}

describe("sources", () => {
  test("text, codes and measurements come together", async () => {
    const record = patient({
      documents: [{ id: "note", title: "Note", text: "He has ectopia lentis and no tremor." }],
      findings: [coded("HP:0001166", "present")],
      observations: [
        {
          id: "Observation/hb",
          text: "Hemoglobin",
          codings: [{ system: "http://loinc.org", code: "718-7" }],
          quantity: { value: 90, unit: "g/L" },
          referenceRange: { low: 130 },
          provenance: { kind: "resource", reference: "Observation/hb", path: "Observation.valueQuantity" },
        },
      ],
    });
    const findings = await findingsOf(record);
    expect(findings.map(({ concept, status, origin }) => `${concept} ${status} ${origin}`).sort()).toEqual([
      "HP:0001083 present text",
      "HP:0001166 present coded",
      "HP:0001337 absent text",
      "HP:0001903 present measurement",
    ]);
    expect(findings.find(({ concept }) => concept === ANEMIA)?.value).toEqual({ value: 90, unit: "g/L" });
  });

  const entry = {
    id: "Condition/c",
    provenance: { kind: "resource", reference: "Condition/c", path: "Condition.code" },
  } as const;
  const cases = [
    { status: undefined, expected: "present certain current" },
    { status: "active", expected: "present certain current" },
    { status: "active provisional", expected: "present uncertain current" },
    { status: "resolved", expected: "present certain past" },
    { status: "resolved differential", expected: "present uncertain past" },
    { status: "refuted", expected: null },
    { status: "entered-in-error", expected: null },
  ];
  test.each(cases)("the words of a condition that is $status", async ({ status, expected }) => {
    const condition = { ...entry, codings: [], text: "Seizure disorder", ...(status === undefined ? {} : { status }) };
    const findings = await findingsOf(patient({ conditions: [condition] }));
    const [finding] = findings;
    if (finding === undefined) expect(expected).toBeNull();
    else {
      expect(`${finding.status} ${finding.certainty} ${finding.temporality}`).toBe(expected);
      expect(finding.provenance).toEqual([entry.provenance]);
    }
  });

  test("a relative's condition without a code is read as the family's, and stays reported", async () => {
    const unmapped = {
      reason: "unknown-code",
      coding: { system: "text", code: "", display: "Wilson disease with tremor" },
      detail: "a condition of a relative, not coded in HPO",
      provenance: {
        kind: "resource",
        reference: "FamilyMemberHistory/f",
        path: "FamilyMemberHistory.condition[0].code",
      },
    } as const;
    const answer = await assess(patient({ unmapped: [unmapped] }), fakePorts());
    expect(answer.findings.map(({ experiencer }) => experiencer)).toEqual(["family"]);
    expect(answer.unmapped).toEqual([unmapped]);
  });
});

describe("merging", () => {
  test("one finding with every place, named by the release", async () => {
    const record = patient({
      documents: [{ id: "note", title: "Note", text: "Possible seizure. Dislocated lens; ectopia lentis." }],
      findings: [coded("HP:0002279", "present", { id: "mine" })],
    });
    const findings = await findingsOf(record);
    const seizure = findings.find(({ concept }) => concept === SEIZURE);
    // HP:0002279 is an alternative id of HP:0001250 in the test world.
    expect(seizure).toMatchObject({ id: "mine", origin: "coded", certainty: "certain", label: { en: "Seizure" } });
    expect(seizure?.provenance.map(({ kind }) => kind)).toEqual(["resource", "text"]);
    const lens = findings.find(({ concept }) => concept === LENS);
    expect(lens?.provenance).toHaveLength(2);
  });

  test("two findings never share an id", async () => {
    const record = patient({
      findings: [coded("HP:0001083", "present", { id: "same" }), coded("HP:0001166", "present", { id: "same" })],
    });
    expect((await findingsOf(record)).map(({ id }) => id)).toEqual(["same", "same~2"]);
  });
});

describe("conflicts, by the rule that decides", () => {
  const physician: Partial<Finding> = { origin: "physician", provenance: [{ kind: "physician" }] };
  const cases: { rule: string; given: Finding[]; expected: string }[] = [
    {
      rule: "1 physician over certain",
      given: [coded("HP:0001250", "present"), coded("HP:0001250", "absent", physician)],
      expected: "absent",
    },
    {
      rule: "1 physician's unknown over present",
      given: [coded("HP:0001250", "present"), coded("HP:0001250", "unknown", physician)],
      expected: "unknown",
    },
    {
      rule: "2 present over unknown",
      given: [coded("HP:0001250", "unknown"), coded("HP:0001250", "present")],
      expected: "present",
    },
    {
      rule: "2 uncertain absent over unknown",
      given: [coded("HP:0001250", "unknown"), coded("HP:0001250", "absent", { certainty: "uncertain" })],
      expected: "absent",
    },
    {
      rule: "3 certain absent over uncertain present",
      given: [coded("HP:0001250", "present", { certainty: "uncertain" }), coded("HP:0001250", "absent")],
      expected: "absent",
    },
    {
      rule: "4 present over absent",
      given: [coded("HP:0001250", "absent"), coded("HP:0001250", "present")],
      expected: "present",
    },
  ];
  test.each(cases)("$rule", async ({ given, expected }) => {
    for (const findings of [given, [...given].reverse()]) {
      const finding = await only(patient({ findings }));
      expect(finding.status).toBe(expected);
      expect(finding.contradictedBy).toHaveLength(1);
    }
  });

  test("relatives do not contradict the patient or one another", async () => {
    const family = { experiencer: "family" } as const;
    const findings = [
      coded("HP:0001250", "absent"),
      coded("HP:0001250", "present", { ...family, id: "mother" }),
      coded("HP:0001250", "absent", { ...family, id: "father" }),
    ];
    const kept = await findingsOf(patient({ findings }));
    expect(kept).toHaveLength(3);
    expect(kept.every(({ contradictedBy }) => contradictedBy === undefined)).toBe(true);
  });

  test("an absent general term gives way to a present special one", async () => {
    const findings = await findingsOf(noted("no seizure. focal-onset seizure last week"));
    expect(findings.find(({ concept }) => concept === SEIZURE)).toMatchObject({
      status: "unknown",
      contradictedBy: [{ kind: "text", quote: "focal-onset seizure" }],
    });
    expect(findings.find(({ concept }) => concept === FOCAL)?.status).toBe("present");
  });

  test("unless a physician set it to absent", async () => {
    const corrections = [{ concept: SEIZURE, status: "absent" as const }];
    const findings = await findingsOf(noted("focal-onset seizure last week"), { corrections });
    expect(findings.find(({ concept }) => concept === SEIZURE)?.status).toBe("absent");
  });
});

describe("corrections", () => {
  test.each(["present", "absent", "unknown"] as const)("set a read finding to %s and keep its id", async (status) => {
    const record = noted("ectopia lentis");
    const before = await only(record);
    const after = await only(record, { corrections: [{ concept: LENS, status }] });
    expect(after).toMatchObject({ id: before.id, status, origin: "physician" });
    const places = status === "absent" ? after.contradictedBy : after.provenance;
    expect(places).toContainEqual(before.provenance[0]);
  });

  test("remove, add with the release's label, and let the last one count", async () => {
    const findings = await findingsOf(noted("ectopia lentis"), {
      corrections: [
        { concept: LENS, status: "removed" },
        { concept: ANEMIA, status: "present" },
        { concept: ANEMIA, status: "absent" },
        { concept: curie("HP:0000098"), status: "removed" },
      ],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ concept: ANEMIA, status: "absent", label: { en: "Anemia", zh: "贫血" } });
  });

  test("reach a finding through an alternative id, and never a relative's", async () => {
    const record = patient({
      findings: [
        coded("HP:0001250", "present"),
        coded("HP:0001250", "present", { id: "mother", experiencer: "family" }),
      ],
    });
    const findings = await findingsOf(record, { corrections: [{ concept: curie("HP:0002279"), status: "removed" }] });
    expect(findings.map(({ id }) => id)).toEqual(["mother"]);
  });
});
