import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLanceEngine } from "../../src/passage-index/lancedb/lancedb-engine.ts";
import { describeIndexEngine } from "./contract.ts";

describeIndexEngine("LanceDB", async () => {
  const directory = mkdtempSync(join(tmpdir(), "cdss-index-"));
  return { engine: openLanceEngine(directory), remove: async () => rmSync(directory, { recursive: true }) };
});

describe("a folder that cannot be used", () => {
  it("is an error that names the setting", async () => {
    const directory = mkdtempSync(join(tmpdir(), "cdss-index-"));
    writeFileSync(join(directory, "file"), "");
    const engine = openLanceEngine(join(directory, "file"));
    await expect(engine.build({ kind: "literature" }, { release: "r", model: null })).rejects.toEqual(
      expect.objectContaining({ code: "UNAVAILABLE", message: expect.stringContaining("CDSS_INDEX_DIR") }),
    );
    rmSync(directory, { recursive: true });
  });
});
