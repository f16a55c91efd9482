import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../paths.ts";
import { TailOfOutput } from "../web/tail-of-output.ts";

/**
 * Index the packs, so that the sidebar has passages to cite; seconds of work at the first run, nothing later. A failure costs the lane of
 * evidence alone: it is told, and the demonstration goes on.
 */
export async function ensureIndexed(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, "packages/cli/bin/cdss.mjs"), "evidence", "ensure"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  const output = new TailOfOutput(child);
  const code = await new Promise<number>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (status) => resolve(status ?? 1));
  });
  if (code !== 0 && !signal.aborted)
    console.error(
      `Passages to cite could not be indexed, the sidebar goes without; the end of the output:\n${output.text()}`,
    );
}
