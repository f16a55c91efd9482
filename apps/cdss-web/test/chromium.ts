import { existsSync } from "node:fs";

/** The browser that CHROMIUM_PATH names, else Debian's. */
export const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
/** Why the browser tests are skipped, to stand in their name; empty where they run. */
export const missing = existsSync(CHROMIUM) ? "" : ` (skipped: no browser at ${CHROMIUM}; set CHROMIUM_PATH)`;
/** Keep Chromium from asking the network for anything of its own, and let it run as root in a container. */
export const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
