import { toCdssError } from "@cdss/domain";
import { parseWebEnvironment } from "./environment.ts";
import { runtimeOnce } from "./runtime-once.ts";

/**
 * Parse the web settings and open the runtime. A bad setting stops the start, for it can only be mended by hand; a runtime
 * that is not there yet is reported, and /api/health says so until it is.
 */
export async function warmUp(): Promise<void> {
  parseWebEnvironment(process.env);
  try {
    await runtimeOnce();
  } catch (thrown) {
    const error = toCdssError(thrown, "opening the knowledge runtime");
    console.error(JSON.stringify({ level: "error", event: "runtime-not-open", ...error.toJSON() }));
  }
}
