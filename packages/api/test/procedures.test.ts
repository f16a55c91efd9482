import { AssessmentEvent, type CdssError } from "@cdss/domain";
import { fakeDifferential, fakeGraph, fakePorts, RELEASE } from "@cdss/engine/testing";
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
    { name: "no bundle", input: { bundle: CANARY }, code: "INVALID_FHIR", path: "resourceType" },
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
    expect(received.map(([id]) => id)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    expect(received.at(-1)?.[1].type).toBe("done");
  });

  test("does not repeat what a client has seen, and always ends", async () => {
    expect((await events("4")).map(([id]) => id)).toEqual(["5", "6", "7", "8"]);
    expect((await events("8")).map(([id]) => id)).toEqual(["8"]);
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

test("patients", async () => {
  const [first] = await api.patients.list();
  expect(await api.patients.get({ id: first?.id ?? "" })).toEqual({ resourceType: "Bundle", type: "collection" });
  expect((await failure(api.patients.get({ id: CANARY }))).cdss.code).toBe("NOT_FOUND");
});

test("the router has the procedures that the documentation names, and no other", () => {
  expect(Object.keys(appRouter._def.procedures).sort()).toEqual([
    "assess",
    "assessStream",
    "concept",
    "differential",
    "explain",
    "patients.get",
    "patients.list",
    "release",
    "search",
  ]);
});
