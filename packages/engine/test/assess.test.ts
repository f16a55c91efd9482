import {
  Assessment,
  type AssessmentEvent,
  CdssError,
  curie,
  type EnginePorts,
  evidenceIdOf,
  type Finding,
} from "@cdss/domain";
import { describe, expect, test, vi } from "vitest";
import { assess, assessStream, ENGINE_VERSION } from "../src/index.ts";
import { fakeDifferential, fakeExtractor, fakeGraph, fakePorts, RELEASE } from "./fakes/index.ts";
import { coded, noted, patient } from "./patients.ts";

const NOTE = "He has ectopia lentis and long slender fingers, no seizure. Mother has tremor.";
const CANARY = "canary-4711";

async function eventsOf(ports: EnginePorts): Promise<AssessmentEvent[]> {
  const events: AssessmentEvent[] = [];
  for await (const event of assessStream(noted(NOTE), ports)) events.push(event);
  return events;
}

describe("the whole", () => {
  test("ranks by the patient's findings, and says by which versions", async () => {
    const answer = await assess(noted(NOTE), fakePorts());
    expect(Assessment.parse(answer)).toEqual(answer);
    expect(answer.differential[0]?.condition).toBe("OMIM:154700");
    expect(answer.versions).toEqual({
      release: RELEASE.id,
      hpo: "test-hpo",
      annotations: "test-annotations",
      engine: ENGINE_VERSION,
    });
    expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+/);
    expect(answer.degraded).toEqual([]);
  });

  test("never ranks by a relative's, an unknown or an unheard-of finding", async () => {
    const rank = vi.fn(fakeDifferential().rank);
    const record = patient({
      documents: [{ id: "note", title: "Note", text: NOTE }],
      findings: [coded("HP:0000098", "unknown"), coded("HP:9999999", "present"), coded("OMIM:154700", "present")],
    });
    const answer = await assess(record, fakePorts({ differential: fakeDifferential({ rank }) }));
    const asked = rank.mock.calls[0]?.[0].findings.map(({ concept, status }) => `${concept} ${status}`);
    expect(asked).toEqual(["HP:0001083 present", "HP:0001166 present", "HP:0001250 absent"]);
    expect(answer.findings).toHaveLength(7);
    expect(answer.unknownFindings).toEqual(["HP:9999999", "OMIM:154700"]);
  });

  test("the course that the note tells reaches the ranking, with the words for it", async () => {
    const rank = vi.fn(fakeDifferential().rank);
    const text = `${NOTE} All this for three weeks.`;
    const answer = await assess(noted(text), fakePorts({ differential: fakeDifferential({ rank }) }));
    expect(answer.course).toMatchObject({ days: [21], recurrent: false });
    const course = rank.mock.calls[0]?.[0].course;
    expect(course).toMatchObject({ days: [21] });
    const cited = answer.evidence.filter(({ id }) => course?.evidence?.includes(id));
    expect(cited).toMatchObject([{ kind: "span", quote: "for three weeks" }]);
    expect((await assess(noted(NOTE), fakePorts())).course).toBeNull();
  });

  test("conditions that the note names reach the ranking, those of relatives and of the past do not", async () => {
    const rank = vi.fn(fakeDifferential().rank);
    const said = (concept: string, changed: Partial<Finding>): Finding => ({
      ...coded(concept, "present"),
      origin: "text",
      provenance: [{ kind: "text", documentId: "note", start: 0, end: 2, quote: "He" }],
      ...changed,
    });
    const conditions = [
      said("OMIM:154700", {}),
      said("OMIM:100001", { status: "absent" }),
      said("OMIM:100002", { experiencer: "family" }),
      said("OMIM:100003", { temporality: "past" }),
    ];
    const extractor = fakeExtractor({ fromText: () => ({ findings: [], conditions, unmapped: [] }) });
    const answer = await assess(noted(NOTE), fakePorts({ extractor, differential: fakeDifferential({ rank }) }));
    expect(answer.named.map(({ concept, status }) => `${concept} ${status}`)).toEqual([
      "OMIM:154700 present",
      "OMIM:100001 absent",
    ]);
    expect(rank.mock.calls[0]?.[0].named).toMatchObject([
      { condition: "OMIM:154700", status: "present", evidence: ["span:note:0-2"] },
      { condition: "OMIM:100001", status: "absent" },
    ]);
    expect(answer.evidence.map(({ id }) => id)).toContain("span:note:0-2");
  });

  test("a concept that only the ranking does not know is named too", async () => {
    const real = fakeDifferential();
    const differential = fakeDifferential({
      rank: async (query) => ({
        ...(await real.rank(query)),
        unknownFindings: query.findings.slice(0, 1).map(({ id }) => id),
      }),
    });
    const answer = await assess(noted(NOTE), fakePorts({ differential }));
    expect(answer.unknownFindings).toEqual(["HP:0001083"]);
  });

  test("options reach the ports", async () => {
    const questions = vi.fn(fakeDifferential().questions);
    const ports = fakePorts({ differential: fakeDifferential({ questions }) });
    const excludeReferences = [curie("PMID:100001"), curie("ORPHA:558")];
    const answer = await assess(noted(NOTE), ports, { limit: 1, questions: 0, excludeReferences });
    expect(answer.differential).toHaveLength(1);
    const edges = answer.evidence.flatMap((entry) => (entry.kind === "edge" ? [entry] : []));
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.filter(({ references }) => references.some((id) => excludeReferences.includes(id)))).toEqual([]);
    expect(questions).not.toHaveBeenCalled();
    expect(answer.questions).toEqual([]);
  });
});

describe("evidence", () => {
  test("every id resolves, and the words of each finding are there with what they say", async () => {
    const answer = await assess(noted(NOTE), fakePorts());
    const ids = new Set(answer.evidence.map(({ id }) => id));
    expect(ids.size).toBe(answer.evidence.length);
    const lines = answer.differential.flatMap(({ supporting, against, missing }) => [
      ...supporting,
      ...against,
      ...missing,
    ]);
    const cited = [...lines.flatMap(({ evidence }) => evidence), ...answer.statements.flatMap((s) => s.citations)];
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((id) => !ids.has(id))).toEqual([]);
    for (const finding of answer.findings) {
      for (const place of finding.provenance) {
        const entry = answer.evidence.find(({ id }) => id === evidenceIdOf(place, finding.id));
        if (entry?.kind !== "span") throw new Error("expected a span");
        expect(NOTE.slice(entry.start, entry.end)).toBe(entry.quote);
        const { concept, status, experiencer } = finding;
        expect(entry.findings).toContainEqual({ concept, status, experiencer });
      }
    }
  });

  test("what does not resolve is left out and counted", async () => {
    const graph = fakeGraph({
      edges: async (ids) => (await fakeGraph().edges(ids)).filter(({ id }) => id !== "edge-01"),
    });
    const answer = await assess(noted(NOTE), fakePorts({ graph }));
    expect(JSON.stringify(answer)).not.toContain("edge-01");
    expect(answer.degraded).toEqual([
      {
        lane: "differential",
        code: "NOT_FOUND",
        message: "cited edges without an entry in the graph: 1; their citations are left out",
      },
    ]);
  });

  test("an edge beyond the ranking that a statement cites is loaded; one that does not exist costs the statement", async () => {
    const statement = (id: string, citation: string) => ({ id, text: { en: "x" }, citations: [citation] });
    const composer = { compose: async () => [statement("further", "edge-17"), statement("invented", "edge-99")] };
    const answer = await assess(noted("tremor"), fakePorts({ composer }), { limit: 1 });
    expect(answer.statements.map(({ id }) => id)).toEqual(["further"]);
    expect(answer.droppedStatements).toBe(1);
    expect(answer.evidence.map(({ id }) => id)).toContain("edge-17");
  });
});

describe("the stream", () => {
  test("one event per stage in order, and unverified statements in none", async () => {
    const events = await eventsOf(fakePorts());
    const stages = events.flatMap((event) => (event.type === "stage" ? [event] : []));
    expect(stages.map(({ lane }) => lane)).toEqual([
      "findings",
      "differential",
      "triage",
      "medication",
      "questions",
      "compose",
      "verify",
      "evidence",
    ]);
    expect(stages.map(({ partial }) => "statements" in partial)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    const done = events.at(-1);
    if (done?.type !== "done") throw new Error("expected the whole at the end");
    const merged = Object.assign({}, ...stages.map(({ partial }) => partial));
    const { degraded: _none, timings, notice: _notice, ...rest } = done.assessment;
    expect(merged).toEqual(rest);
    expect(timings).toEqual(stages.map(({ lane, milliseconds }) => ({ lane, milliseconds })));
  });
});

const failing = async (): Promise<never> => {
  throw new Error(CANARY);
};
const failingNow = (): never => {
  throw new Error(CANARY);
};

describe("a lane that is down", () => {
  const cases: { name: string; ports: Partial<EnginePorts>; lanes: string[] }[] = [
    { name: "text extraction", ports: { extractor: fakeExtractor({ fromText: failingNow }) }, lanes: ["findings"] },
    {
      name: "measurements",
      ports: { extractor: fakeExtractor({ fromObservations: failingNow }) },
      lanes: ["findings"],
    },
    { name: "concept look-up", ports: { graph: fakeGraph({ concept: failing }) }, lanes: ["findings"] },
    { name: "general terms", ports: { graph: fakeGraph({ ancestors: failing }) }, lanes: ["findings"] },
    { name: "edges", ports: { graph: fakeGraph({ edges: failing }) }, lanes: ["differential", "differential"] },
    { name: "release", ports: { graph: fakeGraph({ release: failing }) }, lanes: ["differential"] },
    { name: "questions", ports: { differential: fakeDifferential({ questions: failing }) }, lanes: ["questions"] },
    { name: "composer", ports: { composer: { compose: failing } }, lanes: ["compose"] },
    { name: "verifier", ports: { verifier: { verify: failing } }, lanes: ["verify"] },
  ];
  test.each(cases)("$name: the rest answers, and the answer says so without the words of the error", async (down) => {
    const record = patient({
      documents: [{ id: "note", title: "Note", text: NOTE }],
      findings: [coded("HP:0002616", "present")],
    });
    const answer = await assess(record, fakePorts(down.ports));
    expect(answer.degraded.map(({ lane }) => lane)).toEqual(down.lanes);
    expect(answer.differential[0]?.condition).toBe("OMIM:154700");
    expect(JSON.stringify(answer)).not.toContain(CANARY);
  });

  test("statements that nobody verified are counted and not shown", async () => {
    const answer = await assess(noted(NOTE), fakePorts({ verifier: { verify: failing } }));
    expect(answer.statements).toEqual([]);
    expect(answer.droppedStatements).toBe(2);
  });

  test("a CdssError keeps its code and message, and is told to the sidebar with its stage", async () => {
    const error = new CdssError("UNAVAILABLE", "the composer's endpoint does not answer");
    const composer = { compose: async () => Promise.reject(error) };
    const events = await eventsOf(fakePorts({ composer }));
    const stage = events.find((event) => event.type === "stage" && event.lane === "compose");
    expect(stage).toMatchObject({
      partial: { degraded: [{ lane: "compose", code: "UNAVAILABLE", message: error.message }] },
    });
  });

  test("but not the differential", async () => {
    const ports = fakePorts({ differential: fakeDifferential({ rank: failing }) });
    const error = await assess(noted(NOTE), ports).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "INTERNAL",
      message: "unexpected failure while running the differential stage",
    });
  });

  test("a graph of another release is named", async () => {
    const graph = fakeGraph({ release: async () => ({ ...RELEASE, id: `sha256:${"1".repeat(64)}` }) });
    const answer = await assess(noted(NOTE), fakePorts({ graph }));
    expect(answer.degraded.map(({ code }) => code)).toEqual(["RELEASE_DRIFT"]);
  });
});

describe("ending early", () => {
  test("a signal that has fired stops before any work", async () => {
    const rank = vi.fn(fakeDifferential().rank);
    const ports = fakePorts({ differential: fakeDifferential({ rank }) });
    const stopped = assess(noted(NOTE), ports, { signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: "CANCELLED" });
    expect(rank).not.toHaveBeenCalled();
  });

  test("a lane that hangs is left, and not reported as down", async () => {
    const composer = { compose: () => new Promise<never>(() => undefined) };
    const hanging = assess(noted(NOTE), fakePorts({ composer }), { signal: AbortSignal.timeout(20) });
    await expect(hanging).rejects.toMatchObject({ code: "TIMEOUT" });
  });
});

describe("bad input names the field and never its value", () => {
  test("case", async () => {
    const record = { ...noted(NOTE), id: "", demographics: { sex: "male" as const, ageYears: 4711 } };
    const error = await assess(record, fakePorts()).catch((thrown: unknown) => thrown);
    if (!(error instanceof CdssError)) throw new Error("expected a CdssError");
    expect(error.code).toBe("INVALID_INPUT");
    expect(error.issues.map(({ path }) => path)).toEqual(["case.id", "case.demographics.ageYears"]);
    expect(JSON.stringify(error)).not.toContain("4711");
  });

  test("options", async () => {
    await expect(assess(noted(NOTE), fakePorts(), { limit: 0 })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "options.limit" }],
    });
  });
});
