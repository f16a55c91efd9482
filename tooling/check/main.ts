import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npmCommand } from "../ensure-installed.mjs";
import { ROOT } from "../paths.ts";
import { trpcProblems } from "./trpc-copies.ts";

/** Scripts of package.json, in this order. */
const SCRIPTS = [
  { name: "types", script: "types" },
  { name: "types of the web application", script: "types:web" },
  { name: "lint and format", script: "lint" },
  { name: "arrows between packages", script: "arrows" },
];

/** `npm run check`: everything that can be said of the code without running it. Returns 1 when any part fails; all are run. */
export async function main(): Promise<number> {
  const failed: string[] = [];
  const report = (name: string, isGood: boolean, started: number) => {
    if (!isGood) failed.push(name);
    console.log(`${isGood ? "ok    " : "FAILED"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  };
  for (const { name, script } of SCRIPTS) {
    const started = performance.now();
    report(name, runScript(script), started);
  }
  const started = performance.now();
  const lockfile = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const problems = trpcProblems(lockfile.packages);
  for (const problem of problems) console.error(`${problem}; pin one version and install from a fresh lockfile`);
  report("one copy of each @trpc package", problems.length === 0, started);
  if (failed.length > 0) console.error(`cdss: failed: ${failed.join(", ")}`);
  return failed.length === 0 ? 0 : 1;
}

/** What a script writes is shown only when it fails. */
function runScript(script: string): boolean {
  const { command, leading } = npmCommand();
  const { status, stdout, stderr } = spawnSync(command, [...leading, "run", "--silent", script], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: command.endsWith(".cmd"),
  });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status === 0;
}
