import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../paths.ts";
import { COUNTS_FILE } from "./count-reporter.ts";
import { type Counts, closingLine, countsOf } from "./counts.ts";

const VITEST = join(ROOT, "node_modules/vitest/vitest.mjs");
const REPORTER = join(import.meta.dirname, "count-reporter.ts");

/**
 * Run Vitest once with these arguments in a folder, and print `N passed, N failed` (`, N skipped`) as the last line.
 * Returns Vitest's own exit code, or 128 and the number of the signal that ended it.
 */
export async function runVitest(words: readonly string[], folder = ROOT): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), "cdss-test-"));
  const file = join(scratch, "counts.json");
  try {
    const reporters = ["--reporter=default", `--reporter=${REPORTER}`];
    const child = spawn(process.execPath, [VITEST, "run", ...reporters, ...words], {
      cwd: folder,
      env: { ...process.env, [COUNTS_FILE]: file },
      stdio: "inherit",
    });
    // A signal meant for this run is one for the tests; they end it.
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
    const code = await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (status, signal) => resolve(status ?? 128 + constants.signals[signal ?? "SIGTERM"]));
    });
    const reported: Counts | null = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
    const counts = countsOf(reported, code);
    if (counts !== null) console.log(closingLine(counts));
    return code;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
