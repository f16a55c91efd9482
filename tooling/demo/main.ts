import { once } from "node:events";
import { ensureBuilt } from "../web/ensure-built.ts";
import { startWeb } from "../web/start-web.ts";
import { ensureIndexed } from "./ensure-indexed.ts";
import { type DemoOptions, parseDemoOptions, USAGE } from "./parse-demo-options.ts";
import { showSample } from "./show-sample.ts";

/** Run the demonstration. Returns 0, or 2 for wrong options. Throws an Error when the service cannot be built, started or asked. */
export async function main(words: readonly string[]): Promise<number> {
  let options: DemoOptions;
  try {
    options = parseDemoOptions(words);
  } catch (error) {
    console.error(`cdss: ${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  return demonstrate(options);
}

async function demonstrate(options: DemoOptions): Promise<number> {
  const asked = askedToStop();
  await Promise.all([ensureBuilt(asked), ensureIndexed(asked)]);
  const server = await startWeb({ port: options.port, signal: asked });
  try {
    console.log(await showSample(server.url, options));
    if (options.once) return 0;
    console.log(`The sidebar: ${server.url}\nCtrl-C stops it.`);
    const stopped = asked.aborted ? null : once(asked, "abort").then(() => null);
    const log = await Promise.race([server.ended, stopped]);
    if (log === null || asked.aborted) return 0;
    throw new Error(`the server ended by itself; the end of its log:\n${log}`);
  } finally {
    await server.stop();
  }
}

/** Aborted when somebody asks this process to end. From then on it is this program that stops what it started. */
function askedToStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}
