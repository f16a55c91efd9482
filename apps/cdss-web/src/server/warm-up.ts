import { toCdssError } from "@cdss/domain";
import { parseWebEnvironment } from "./environment.ts";
import { runtimeOnce } from "./runtime-once.ts";

/** Words in both languages: the first search opens the index and reads the names of every concept, which takes seconds. */
const FIRST_SEARCH = { text: "fever 发热", limit: 1 };

/**
 * Parse the web settings, open the runtime, and search once where there is a search, so that nobody waits for the first. A bad
 * setting stops the start, for it can only be mended by hand; a runtime that is not there yet is reported, and /api/health says so
 * until it is.
 */
export async function warmUp(): Promise<void> {
  parseWebEnvironment(process.env);
  try {
    const { ports } = await runtimeOnce();
    await ports.evidence?.search(FIRST_SEARCH);
  } catch (thrown) {
    const error = toCdssError(thrown, "opening the knowledge runtime");
    console.error(JSON.stringify({ level: "error", event: "runtime-not-open", ...error.toJSON() }));
  }
}
