import { WEB } from "../paths.ts";
import { runVitest } from "../test/run-vitest.ts";
import { ensureBuilt } from "../web/ensure-built.ts";
import { findChromium } from "./find-chromium.ts";

/** `npm run test:browser`: drives the production build in Chromium. Without a browser the tests are skipped, and this says why. */
export async function main(words: readonly string[]): Promise<number> {
  const chromium = findChromium();
  if (chromium.path === null) console.error(`cdss: the browser tests are skipped: ${chromium.missing}`);
  else await ensureBuilt();
  return runVitest(["--config", "vitest.browser.config.ts", ...words], WEB);
}
