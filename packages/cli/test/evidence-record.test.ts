import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordIndex } from "@cdss/domain";
import { fakePorts, RELEASE } from "@cdss/engine/testing";
import { parseBundle } from "@cdss/fhir";
import type { Runtime } from "@cdss/runtime";
import { afterAll, describe, expect, test, vi } from "vitest";
import { main } from "../src/main.ts";

const folder = mkdtempSync(join(tmpdir(), "cdss-cli-record-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, patient: object): string => {
  const path = join(folder, name);
  const entry = [{ resource: { resourceType: "Patient", ...patient } }];
  writeFileSync(path, JSON.stringify({ resourceType: "Bundle", type: "collection", entry }));
  return path;
};
const bundle = file("bundle.json", { id: "p1" });

function recordIndex() {
  const issue = { path: "documents[0].id", message: "cannot be cited as it is", fix: "correct this field" };
  return {
    index: vi.fn<RecordIndex["index"]>(async (_tenant, { id }) => ({
      ...{ patient: id, documents: 3, unchanged: 1, passages: 4, issues: [issue] },
    })),
    forget: vi.fn<RecordIndex["forget"]>(async () => undefined),
    status: vi.fn<RecordIndex["status"]>(async ({ patient }) => ({
      ...{ isIndexed: patient === "Patient/p1", documents: 3, passages: 4, keptDays: 1 },
    })),
  };
}

async function run(argv: string[], index: RecordIndex | null) {
  let out = "";
  let error = "";
  const opened: Runtime = {
    ports: fakePorts({ recordIndex: index }),
    records: { read: (record) => parseBundle(record) },
    patients: { list: async () => [], bundle: async () => null },
    ...{ evidence: null, release: RELEASE, warnings: [], close: async () => undefined },
  };
  const terminal = {
    ...{ environment: {}, hasColour: false, readInput: async () => "" },
    write: (text: string) => {
      out += text;
    },
    writeError: (text: string) => {
      error += text;
    },
  };
  const code = await main(["evidence", "record", ...argv], terminal, async () => opened);
  return { code, out, error };
}

describe("evidence record", () => {
  test("index prints the id to ask and to forget with, and warns of what cannot be cited", async () => {
    const index = recordIndex();
    const { code, out, error } = await run(["index", bundle, "--tenant", "ward"], index);
    expect([code, out]).toEqual([0, "Patient/p1: 3 texts, 1 of them unchanged, 4 passages\n"]);
    expect(error).toContain("documents[0].id: cannot be cited as it is");
    expect(index.index.mock.calls[0]?.[0]).toBe("ward");
  });

  test("forget and status take that id", async () => {
    const index = recordIndex();
    expect(await run(["forget", "Patient/p1"], index)).toMatchObject({
      code: 0,
      out: "the record is not in the index\n",
    });
    expect(index.forget.mock.calls).toEqual([[{ tenant: "local", patient: "Patient/p1" }]]);
    const { out } = await run(["status", "Patient/p1"], index);
    expect(out).toBe("3 texts, 4 passages; dropped after 1 days without a question\n");
    expect((await run(["status", "Patient/p2"], index)).out).toBe("the record is not in the index\n");
  });

  test.each([
    ["a Patient without id", ["index", file("nameless.json", {})], "bundle"],
    ["a file that is not there", ["index", join(folder, "gone.json")], "--fhir"],
    ["a tenant", ["forget", "Patient/p1", "--tenant", "No Name"], "--tenant"],
    ["a blank id", ["forget", ""], "patient"],
  ])("%s is refused by name", async (_what, argv, name) => {
    const index = recordIndex();
    const { code, error } = await run(argv, index);
    expect(code).not.toBe(0);
    expect(error).toContain(name);
    expect(index.index).not.toHaveBeenCalled();
    expect(index.forget).not.toHaveBeenCalled();
  });

  test("where evidence is off, the setting is named", async () => {
    const { code, error } = await run(["forget", "Patient/p1"], null);
    expect(code).not.toBe(0);
    expect(error).toContain("CDSS_EVIDENCE");
  });
});
