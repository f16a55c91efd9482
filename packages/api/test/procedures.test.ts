import { AssessmentEvent, type CdssError } from "@cdss/domain";
import { carePorts, fakeDifferential, fakeGraph, fakePorts, RELEASE } from "@cdss/engine/testing";
import { isTrackedEnvelope, TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { appRouter, createCaller } from "../src/index.ts";
import { CANARY, context, NOTE } from "./context.ts";

const api = createCaller(context());
const query = { findings: [{ id: "f1", concept: "HP:0001083", status: "present" as const }] };

async function failure(call: Promise<unknown>): Promise<{ trpc: TRPCError; cdss: CdssError }> {
  const trpc = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(trpc instanceof TRPCError)) throw new Error("expected a TRPCError");
  return { trpc, cdss: trpc.cause as CdssError };
}

describe("assess", () => {
  test("a note", async () => {
    const answer = await api.assess({ text: NOTE, options: { limit: 2 } });
    expect(answer.findings.map(({ concept, status }) => `${concept} ${status}`)).toEqual([
      "HP:0001083 present",
      "HP:0001250 absent",
    ]);
    expect(answer.differential).toHaveLength(2);
  });

  test("a bundle, a note and findings together; demographics outweigh the bundle's", async () => {
    const answer = await api.assess({
      bundle: { resourceType: "Bundle" },
      text: NOTE,
      findings: [{ concept: "HP:0000098", status: "present" }],
      demographics: { sex: "male" },
      language: "zh",
    });
    expect(answer.caseId).toBe("Patient/p1");
    expect(new Set(answer.findings.map(({ concept }) => concept))).toEqual(
      new Set(["HP:0001166", "HP:0001083", "HP:0001250", "HP:0000098"]),
    );
  });

  test("corrections reach the engine", async () => {
    const corrections = [{ concept: "HP:0001083", status: "absent" as const }];
    const answer = await api.assess({ text: NOTE, options: { corrections } });
    expect(answer.findings.find(({ concept }) => concept === "HP:0001083")?.status).toBe("absent");
  });

  const bad: { name: string; input: Parameters<typeof api.assess>[0]; code: string; path: string }[] = [
    { name: "nothing", input: {}, code: "INVALID_INPUT", path: "(root)" },
    { name: "a blank note", input: { text: " " }, code: "INVALID_INPUT", path: "text" },
    {
      name: "no CURIE",
      input: { findings: [{ concept: CANARY, status: "present" }] },
      code: "INVALID_INPUT",
      path: "findings[0].concept",
    },
    {
      name: "an age",
      input: { text: NOTE, demographics: { ageYears: 4711 } },
      code: "INVALID_INPUT",
      path: "demographics.ageYears",
    },
    {
      name: "an option",
      input: { text: NOTE, options: { limit: 4711 } },
      code: "INVALID_INPUT",
      path: "options.limit",
    },
    { name: "no bundle", input: { bundle: CANARY }, code: "INVALID_FHIR", path: "bundle.resourceType" },
  ];
  test.each(bad)("$name: names the field and never its value", async ({ input, code, path }) => {
    const { trpc, cdss } = await failure(api.assess(input));
    expect(trpc.code).toBe("BAD_REQUEST");
    expect(cdss.code).toBe(code);
    expect(cdss.issues.map((issue) => issue.path)).toEqual([path]);
    expect(trpc.message + JSON.stringify(cdss)).not.toMatch(/4711/);
  });

  test("a differential that fails with the patient's words does not pass them on", async () => {
    const rank = async () => Promise.reject(new Error(CANARY));
    const caller = createCaller(context({ ports: fakePorts({ differential: fakeDifferential({ rank }) }) }));
    const { trpc, cdss } = await failure(caller.assess({ text: NOTE }));
    expect(trpc.code).toBe("INTERNAL_SERVER_ERROR");
    expect(trpc.message + JSON.stringify(cdss)).not.toContain(CANARY);
  });
});

describe("assessStream", () => {
  async function events(lastEventId?: string): Promise<[id: string, event: AssessmentEvent][]> {
    const stream = await api.assessStream({ text: NOTE, ...(lastEventId === undefined ? {} : { lastEventId }) });
    const received: [string, AssessmentEvent][] = [];
    for await (const envelope of stream) {
      if (!isTrackedEnvelope(envelope)) throw new Error("expected a tracked event");
      received.push([envelope[0], AssessmentEvent.parse(envelope[1])]);
    }
    return received;
  }

  test("numbers its events and ends with the whole", async () => {
    const received = await events();
    expect(received.map(([id]) => id)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect(received.at(-1)?.[1].type).toBe("done");
  });

  test("does not repeat what a client has seen, and always ends", async () => {
    expect((await events("4")).map(([id]) => id)).toEqual(["5", "6", "7", "8", "9"]);
    expect((await events("9")).map(([id]) => id)).toEqual(["9"]);
  });
});

describe("knowledge", () => {
  test("search by either language, kind and limit", async () => {
    expect(await api.search({ query: "晶状体" })).toMatchObject([{ id: "HP:0001083" }, { id: "OMIM:129600" }]);
    expect(await api.search({ query: "晶状体", kind: "condition" })).toHaveLength(1);
    expect(await api.search({ query: "e", limit: 3 })).toHaveLength(3);
    expect((await failure(api.search({ query: "  " }))).cdss.issues[0]?.path).toBe("query");
  });

  test("differential", async () => {
    const result = await api.differential({ ...query, limit: 1 });
    expect(result.ranked).toHaveLength(1);
    expect(result.release).toBe(RELEASE.id);
  });

  test("explain", async () => {
    expect((await api.explain({ query, condition: "OMIM:277900" })).condition.condition).toBe("OMIM:277900");
    const { trpc, cdss } = await failure(api.explain({ query, condition: "OMIM:999999" }));
    expect([trpc.code, cdss.code]).toEqual(["NOT_FOUND", "UNKNOWN_CONCEPT"]);
  });

  test("concept", async () => {
    expect((await api.concept({ id: "HP:0002279" })).id).toBe("HP:0001250");
    const { trpc, cdss } = await failure(api.concept({ id: "HP:9999999" }));
    expect([trpc.code, cdss.code, cdss.issues[0]?.path]).toEqual(["NOT_FOUND", "UNKNOWN_CONCEPT", "id"]);
  });

  test("release", async () => {
    expect(await api.release()).toEqual(RELEASE);
    const release = async () => Promise.reject(new Error(CANARY));
    const down = createCaller(context({ ports: fakePorts({ graph: fakeGraph({ release }) }) }));
    expect((await failure(down.release())).trpc.code).toBe("INTERNAL_SERVER_ERROR");
  });
});

describe("medication", () => {
  const care = createCaller(context({ ports: carePorts() }));
  type Asked = Parameters<typeof care.medication.check>[0];

  test("drugs by any name, alerts named in both languages, with the entries and works that carry them", async () => {
    const answer = await care.medication.check({ active: ["凝华林"], orders: ["Painoff"] });
    expect(answer.drugs).toEqual([
      { id: "dolofen", label: { en: "dolofen", zh: "洛芬酮" } },
      { id: "clotarin", label: { en: "clotarin", zh: "凝华林" } },
    ]);
    expect(answer.alerts).toMatchObject([
      {
        kind: "interaction",
        severity: "major",
        interrupts: true,
        reason: { en: "bleeding adds up", zh: "出血风险叠加" },
        alternatives: [{ id: "paradol", label: { zh: "安痛醇" } }],
        evidence: ["rule:anticoagulant-nsaid"],
      },
    ]);
    expect(answer.evidence.map(({ id }) => id)).toContain("rule:anticoagulant-nsaid");
    expect(answer.works).toContainEqual(expect.objectContaining({ id: "bleeding-review", year: 2020 }));
    expect(answer.release).toBe(RELEASE.id);
  });

  const held: [name: string, asked: Asked, alerts: string[]][] = [
    ["kidney function below the threshold", { patient: { kidney: 29 }, orders: ["glucomin"] }, ["kidney glucomin"]],
    ["at the threshold", { patient: { kidney: 30 }, orders: ["glucomin"] }, []],
    ["an allergy by group", { patient: { allergies: ["倍巴类"] }, orders: ["Bactipen"] }, ["allergy penbactil"]],
    ["an allergy by brand", { patient: { allergies: ["Bactipen"] }, orders: ["penbactil"] }, ["allergy penbactil"]],
    ["a group that may react", { patient: { allergies: ["penbactam"] }, orders: ["cefalor"] }, ["allergy cefalor"]],
    ["another allergy", { patient: { allergies: ["cefalam"] }, orders: ["glucomin"] }, []],
    [
      "a condition by another name",
      { patient: { conditions: ["wheezy bronchi"] }, orders: ["dolofen"] },
      ["contraindication dolofen"],
    ],
    ["pregnancy", { patient: { isPregnant: true }, orders: ["macroflox"] }, ["pregnancy macroflox"]],
    ["what is taken together already", { active: ["clotarin", "dolofen"], orders: ["glucomin"] }, []],
  ];
  test.each(held)("%s", async (_name, asked, alerts) => {
    const answer = await care.medication.check(asked);
    expect(answer.alerts.map(({ kind, drugs }) => `${kind} ${drugs.map(({ id }) => id).join()}`)).toEqual(alerts);
  });

  test("what does not interrupt is grouped, and what is not said again has its reason", async () => {
    const dose = { value: 500, unit: "mg" as const };
    const taken = { drug: "glucomin", dose, timesPerDay: 2, since: 200 };
    const answer = await care.medication.check({ active: [taken], orders: [taken, "dolofen"] });
    expect(answer.quiet).toContainEqual(
      expect.objectContaining({ kind: "interaction", interrupts: false, count: 1, evidence: ["rule:glucomin-nsaid"] }),
    );
    expect(answer.tolerated).toMatchObject([
      { kind: "renewal", drugs: [{ id: "glucomin", label: { zh: "格列糖" } }], reason: { zh: expect.any(String) } },
    ]);
  });

  test("what is not known comes back: drugs, and conditions and allergies that nothing was held against", async () => {
    const patient = { conditions: ["asthma", "moon fever"], allergies: ["strawberries", "penbactam"] };
    const answer = await care.medication.check({ patient, active: ["moonroot"], orders: ["paradol", "stardust"] });
    expect(answer).toMatchObject({ unknown: ["stardust", "moonroot"], unused: ["moon fever", "strawberries"] });
    expect(answer.drugs.map(({ id }) => id)).toEqual(["paradol"]);
  });

  const bad: { name: string; asked: Asked; path: string }[] = [
    { name: "no order", asked: { orders: [] }, path: "orders" },
    { name: "a kidney function", asked: { patient: { kidney: 4711 }, orders: ["paradol"] }, path: "patient.kidney" },
    { name: "a weight", asked: { patient: { weightKg: 4711 }, orders: ["paradol"] }, path: "patient.weightKg" },
    {
      name: "a test",
      asked: {
        patient: {
          labs: [
            { test: "potassium", value: 4 },
            { test: CANARY, value: 1 },
          ],
        },
        orders: ["paradol"],
      },
      path: "patient.labs[1].test",
    },
    {
      name: "a date",
      asked: { patient: { today: "4711-02-31" }, orders: ["paradol"] },
      path: "patient.today",
    },
  ];
  test.each(bad)("$name: names the field with a fix and never its value", async ({ asked, path }) => {
    const { trpc, cdss } = await failure(care.medication.check(asked));
    expect([trpc.code, cdss.code]).toEqual(["BAD_REQUEST", "INVALID_INPUT"]);
    expect(cdss.issues.map((issue) => issue.path)).toEqual([path]);
    expect(cdss.issues[0]?.fix).not.toBe("");
    expect(trpc.message + JSON.stringify(cdss)).not.toMatch(/4711/);
  });

  test("results are as old as the day of the check says, today where none is given", async () => {
    // Potassium from 6.0 interrupts; a result older than 30 days never does.
    const labs = [{ test: "potassium", value: 6.1, unit: "mmol/L", date: "2020-01-01" }];
    const kinds = async (today?: string) => {
      const patient = { labs, ...(today === undefined ? {} : { today }) };
      const { alerts, quiet } = await care.medication.check({ patient, orders: ["glucomin"] });
      return { alerts: alerts.map(({ kind }) => kind), quiet: quiet.map(({ kind }) => kind) };
    };
    expect(await kinds("2020-01-31")).toEqual({ alerts: ["laboratory"], quiet: [] });
    expect(await kinds("2020-02-01")).toEqual({ alerts: [], quiet: ["laboratory"] });
    expect(await kinds()).toEqual({ alerts: [], quiet: ["laboratory"] });
  });

  const searches: [query: string, limit: number, expected: string[]][] = [
    ["glucomin", 10, ["glucomin"]],
    ["GLUCO", 10, ["glucomin"]],
    ["painoff", 10, ["dolofen"]],
    ["洛", 10, ["dolofen", "cefalor", "macroflox"]],
    ["洛", 1, ["dolofen"]],
    ["moonroot", 10, []],
  ];
  test.each(searches)("search %s, %d at most", async (name, limit, expected) => {
    const hits = await care.medication.search({ query: name, limit });
    expect(hits.map(({ id }) => id)).toEqual(expected);
    expect(hits.length).toBeLessThanOrEqual(limit);
  });

  test("a hit has its labels, codes and the name that matched; a blank query names the field", async () => {
    expect(await care.medication.search({ query: "安倍" })).toEqual([
      {
        id: "penbactil",
        label: { en: "penbactil", zh: "倍巴替" },
        matched: "安倍替",
        class: "penbactil-class",
        atc: ["J01XX91"],
        rxcui: "900001",
      },
    ]);
    expect((await failure(care.medication.search({ query: " " }))).cdss.issues[0]?.path).toBe("query");
  });
});

describe("the entry of a condition", () => {
  const care = createCaller(context({ ports: carePorts() }));

  test.each(["OMIM:154700", "ORPHA:558"])("%s, with labels of what it names and its works", async (condition) => {
    const { entry, concepts, tests, drugs, works } = await care.knowledge.conditionEntry({ condition });
    expect(entry.id).toBe("marfan");
    expect(concepts).toEqual({
      "HP:0001083": { en: "Ectopia lentis", zh: "晶状体异位" },
      "HP:0002616": { en: "Aortic root aneurysm", zh: "主动脉根部动脉瘤" },
    });
    expect(tests).toEqual({ echocardiogram: { en: "echocardiogram", zh: "超声心动图" } });
    expect(Object.keys(drugs).sort()).toEqual(["dolofen", "macroflox", "penbactil"]);
    expect(works.map(({ id }) => id)).toEqual(["throat-guideline"]);
  });

  test.each([
    ["that the release does not know", "OMIM:999999", "UNKNOWN_CONCEPT"],
    ["that the packs do not describe", "OMIM:277900", "NOT_FOUND"],
  ])("one %s", async (_name, condition, code) => {
    const { trpc, cdss } = await failure(care.knowledge.conditionEntry({ condition }));
    expect([trpc.code, cdss.code, cdss.issues[0]?.path]).toEqual(["NOT_FOUND", code, "condition"]);
    expect(cdss.issues[0]?.fix).not.toBe("");
  });
});

test("patients", async () => {
  const [first] = await api.patients.list();
  expect(await api.patients.get({ id: first?.id ?? "" })).toEqual({ resourceType: "Bundle", type: "collection" });
  expect((await failure(api.patients.get({ id: CANARY }))).cdss.code).toBe("NOT_FOUND");
});

test("the router has the procedures that the documentation names, and no other", () => {
  expect(Object.keys(appRouter._def.procedures).sort()).toEqual([
    "answer.stream",
    "assess",
    "assessStream",
    "cases.similar",
    "concept",
    "differential",
    "evidence.search",
    "explain",
    "knowledge.conditionEntry",
    "medication.check",
    "medication.search",
    "patients.get",
    "patients.list",
    "record.forget",
    "record.index",
    "record.status",
    "release",
    "review.model",
    "review.stream",
    "search",
  ]);
});
