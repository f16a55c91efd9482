import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";

const bin = fileURLToPath(new URL("../bin/cdss.mjs", import.meta.url));

function cdss(argv: string[], input = "", environment: Record<string, string> = {}) {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { input, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("the installed command, as a process of its own", () => {
  test("0: an assessment of standard input over the starter release, and nothing else on the output", () => {
    // Empty, as in a fresh clone: whether a process finds passages in its first second hangs on how busy the machine is.
    const index = mkdtempSync(join(tmpdir(), "cdss-bin-"));
    onTestFinished(() => rmSync(index, { recursive: true }));
    const { status, stdout, stderr } = cdss(
      ["assess", "--text", "-", "--json"],
      "患者晶状体异位，身材高大，无癫痫发作。",
      { CDSS_INDEX_DIR: index },
    );
    expect([status, stderr]).toEqual([0, ""]);
    const { findings, differential, degraded } = JSON.parse(stdout);
    expect(findings.map(({ concept, status: is }: { concept: string; status: string }) => `${concept} ${is}`)).toEqual([
      "HP:0001083 present",
      "HP:0000098 present",
      "HP:0001250 absent",
    ]);
    expect(differential).toHaveLength(10);
    expect(degraded).toEqual([]);
  });

  test("2: bad input", () => {
    const { status, stdout, stderr } = cdss(["assess", "--findings", "seizure"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("cdss: --findings[0]: not an id; write it like HP:0001250, or -HP:0001250 for absent\n");
  });

  test("1: a setting that leads nowhere", () => {
    const { status, stderr } = cdss(["search", "seizure"], "", { CDSS_RELEASE_DIR: "/nowhere" });
    expect(status).toBe(1);
    expect(stderr).toContain("CDSS_RELEASE_DIR");
  });

  test("the exit code of the knowledge commands comes back", () => {
    expect(cdss(["knowledge", "--help"])).toMatchObject({ status: 0 });
    expect(cdss(["knowledge", "no-such-command"]).status).toBe(2);
  });
});
