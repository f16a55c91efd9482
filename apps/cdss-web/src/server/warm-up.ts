import { toCdssError } from "@cdss/domain";
import { warmRuntime } from "@cdss/runtime";
import { parseWebEnvironment } from "./environment.ts";
import { runtimeOnce } from "./runtime-once.ts";

/**
 * Parse the web settings, open the runtime, and do once what a first visitor asks for, so that nobody waits for it. A bad setting stops
 * the start, for it can only be mended by hand; a runtime that is not there yet is reported, and /api/health says so until it is; a
 * first search, assessment or answer that fails is reported, and fails or not again when somebody asks.
 */
export async function warmUp(): Promise<void> {
  parseWebEnvironment(process.env);
  const runtime = await runtimeOnce().catch((thrown) =>
    report("runtime-not-open", thrown, "opening the knowledge runtime"),
  );
  if (runtime === null) return;
  await warmRuntime(runtime).catch((thrown) => report("not-warm", thrown, "warming the runtime"));
}

function report(event: string, thrown: unknown, doing: string): null {
  console.error(JSON.stringify({ level: "error", event, ...toCdssError(thrown, doing).toJSON() }));
  return null;
}
