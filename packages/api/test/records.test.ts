import { CdssError, type RecordIndex, type SimilarCases } from "@cdss/domain";
import { fakePorts } from "@cdss/engine/testing";
import { TRPCError } from "@trpc/server";
import { describe, expect, test, vi } from "vitest";
import { createCaller } from "../src/index.ts";
import { CANARY, context } from "./context.ts";

const BUNDLE = { resourceType: "Bundle", type: "collection" };

function recordIndex() {
  return {
    index: vi.fn<RecordIndex["index"]>(async (_tenant, record) => ({
      ...{ patient: record.id, documents: record.documents.length, unchanged: 0, passages: 1, issues: [] },
    })),
    forget: vi.fn<RecordIndex["forget"]>(async () => undefined),
    status: vi.fn<RecordIndex["status"]>(async () => ({ isIndexed: true, documents: 1, passages: 2, keptDays: 1 })),
  };
}

const caller = (index: RecordIndex | null, id?: string) => {
  const api = context({ ports: fakePorts({ recordIndex: index }) });
  if (id === undefined) return createCaller(api);
  return createCaller({ ...api, records: { read: (record) => ({ ...api.records.read(record), id }) } });
};

async function failure(call: Promise<unknown>): Promise<CdssError> {
  const thrown: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof TRPCError) || !(thrown.cause instanceof CdssError)) throw new Error("expected a CdssError");
  expect(thrown.message + JSON.stringify(thrown.cause)).not.toContain(CANARY);
  return thrown.cause;
}

describe("record.index", () => {
  test("a bundle is filed under the id of its Patient", async () => {
    const index = recordIndex();
    const result = await caller(index).record.index({ bundle: BUNDLE, tenant: "clinic" });
    expect(result).toMatchObject({ patient: "Patient/p1", documents: 1 });
    const [tenant, record] = index.index.mock.calls[0] ?? [];
    expect([tenant, record?.id, record?.documents[0]?.id]).toEqual(["clinic", "Patient/p1", "letter"]);
  });

  test("a note is filed under the id that comes with it, whatever its characters", async () => {
    const index = recordIndex();
    const patient = "住院号 2024/β '; DROP ../..";
    const result = await caller(index).record.index({ text: "患者无发热。", language: "zh", patient });
    expect(result.patient).toBe(patient);
    expect(index.index.mock.calls[0]?.[1].documents).toEqual([
      expect.objectContaining({ id: "note", text: "患者无发热。" }),
    ]);
  });

  test.each([
    ["a note of nobody", { text: `He has fever. ${CANARY}` }, undefined, "patient"],
    ["a bundle of one patient for another", { bundle: BUNDLE, patient: `Patient/${CANARY}` }, undefined, "patient"],
    ["a Patient without a Bundle", { bundle: { resourceType: "Patient", id: "p1" } }, undefined, "bundle"],
    ["the same as JSON", { bundle: '{"resourceType":"Patient","id":"p1"}' }, undefined, "bundle"],
    ["a bare id for the reference", { bundle: BUNDLE, patient: "p1" }, undefined, "patient"],
    ["a Patient without id, named by its place", { bundle: BUNDLE }, "Patient[0]", "bundle"],
    ["a longer id than a question takes", { bundle: BUNDLE }, `Patient/${CANARY}${"x".repeat(200)}`, "bundle"],
    ["no record", { patient: "p1" }, undefined, "text"],
    ["findings without a record", { patient: "p1", findings: [] }, undefined, "text"],
    ["a blank note", { patient: "p1", text: " " }, undefined, "text"],
    ["a blank id", { text: "Fever.", patient: "" }, undefined, "patient"],
    ["a tenant", { text: "Fever.", patient: "p1", tenant: `No ${CANARY}` }, undefined, "tenant"],
  ])("%s: is refused, with the field and never its value", async (_what, input, id, path) => {
    const index = recordIndex();
    const { code, issues } = await failure(caller(index, id).record.index(input));
    expect([code, issues.map((issue) => issue.path)]).toEqual(["INVALID_INPUT", [path]]);
    expect(index.index).not.toHaveBeenCalled();
  });

  test("a bundle that cannot be read", async () => {
    const { code } = await failure(caller(recordIndex()).record.index({ bundle: { note: CANARY } }));
    expect(code).toBe("INVALID_FHIR");
  });
});

test("record.forget and record.status ask for one patient of one tenant, the local one by default", async () => {
  const index = recordIndex();
  expect(await caller(index).record.forget({ patient: "Patient/p1" })).toEqual({ isForgotten: true });
  expect(index.forget.mock.calls).toEqual([[{ tenant: "local", patient: "Patient/p1" }]]);
  expect(await caller(index).record.status({ tenant: "clinic", patient: "p" })).toMatchObject({ isIndexed: true });
  expect(index.status.mock.calls).toEqual([[{ tenant: "clinic", patient: "p" }]]);
});

test("switched off: every procedure says so", async () => {
  const { record } = caller(null);
  for (const call of [
    record.index({ bundle: BUNDLE }),
    record.forget({ patient: "p" }),
    record.status({ patient: "p" }),
  ])
    expect(await failure(call)).toMatchObject({ code: "UNAVAILABLE", issues: [{ path: "record" }] });
});

describe("cases.similar", () => {
  const findings = [{ concept: "HP:0001166", status: "present" as const }];

  test("what the port finds, asked with the defaults filled in", async () => {
    const found: SimilarCases = {
      reports: { state: "used", reason: null, cases: [] },
      patients: { state: "few", reason: "fewer than 5 other cases are in the store", cases: [] },
    };
    const similar = vi.fn(async () => found);
    const api = createCaller(context({ ports: fakePorts({ similarCases: { similar } }) }));
    expect(await api.cases.similar({ findings, patient: "Patient/p1" })).toEqual(found);
    expect(similar.mock.calls[0]).toEqual([
      { tenant: "local", patient: "Patient/p1", findings, language: "en", limit: 5 },
      undefined,
    ]);
  });

  test("switched off: both sources say so", async () => {
    const { reports, patients } = await caller(null).cases.similar({ findings });
    expect([reports.state, patients.state]).toEqual(["off", "off"]);
  });

  test.each([
    ["no finding", { findings: [] }, "findings"],
    ["no concept", { findings: [{ concept: CANARY, status: "present" }] }, "findings[0].concept"],
    ["too many", { findings, limit: 21 }, "limit"],
  ])("%s: names the field", async (_what, input, path) => {
    const { issues } = await failure(caller(null).cases.similar(input as never));
    expect(issues.map((issue) => issue.path)).toEqual([path]);
  });
});
