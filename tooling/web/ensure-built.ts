import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npmCommand } from "../ensure-installed.mjs";
import { ROOT, WEB } from "../paths.ts";
import { TailOfOutput } from "./tail-of-output.ts";
import { digestOfWebSources } from "./web-sources.ts";

/** The server of the production build. */
export const SERVER = join(WEB, ".next/standalone/apps/cdss-web/server.js");
const BUILD_ID = join(WEB, ".next/BUILD_ID");
/** What was built from what. Next.js empties its folder before a build, so a build by other hands leaves none. */
const STAMP = join(WEB, ".next/cdss-sources.json");

function isBuilt(sources: string): boolean {
  if (![SERVER, BUILD_ID, STAMP].every((path) => existsSync(path))) return false;
  const stamp = JSON.parse(readFileSync(STAMP, "utf8"));
  return stamp.sources === sources && stamp.build === readFileSync(BUILD_ID, "utf8");
}

/**
 * Build the web application for production, unless the build that is there was made from the sources that are there.
 * Throws an Error with the end of the compiler's output when the build fails, and gives it up when the signal is aborted.
 */
export async function ensureBuilt(signal?: AbortSignal): Promise<void> {
  const sources = digestOfWebSources();
  if (isBuilt(sources)) return;
  console.error("Building the web application (about a minute, once) …");
  const started = performance.now();
  const { command, leading } = npmCommand();
  const child = spawn(command, [...leading, "run", "build", "--workspace", "@cdss/web"], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    shell: command.endsWith(".cmd"),
    ...(signal === undefined ? {} : { signal }),
  });
  const output = new TailOfOutput(child);
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
  if (code !== 0) throw new Error(`the web application could not be built; the end of the output:\n${output.text()}`);
  writeFileSync(STAMP, JSON.stringify({ sources, build: readFileSync(BUILD_ID, "utf8") }));
  console.error(`Built in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}
