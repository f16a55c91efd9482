// @ts-check
/**
 * Runs a task of this folder from a fresh clone: `node tooling/run.mjs TASK [ARGUMENTS]` installs what is missing, then hands
 * the arguments to `main` of tooling/TASK/main.ts and ends with the code that it returns, or with 1 and the message of what
 * it throws.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./ensure-installed.mjs";

const [task = "", ...words] = process.argv.slice(2);
const file = join(import.meta.dirname, task, "main.ts");
if (!/^[a-z-]+$/.test(task) || !existsSync(file)) {
  console.error("cdss: which task? Name a folder of tooling/ that has a main.ts");
  process.exit(2);
}
ensureInstalled();
// Only now: the loader is itself a dependency.
const { register } = await import("tsx/esm/api");
register();
const { main } = await import(pathToFileURL(file).href);
try {
  process.exitCode = await main(words);
} catch (error) {
  console.error(`cdss: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
