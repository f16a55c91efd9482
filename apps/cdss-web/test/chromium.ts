import { CHROMIUM_FLAGS, findChromium } from "../../../tooling/browser/find-chromium.ts";

const found = findChromium();

/** Why the browser tests are skipped, to stand in their name; empty where they run. */
export const missing = found.path === null ? ` (skipped: ${found.missing})` : "";
/** How the browser is started; nothing is started where it is missing. */
export const LAUNCH = { executablePath: found.path ?? "", args: CHROMIUM_FLAGS };
