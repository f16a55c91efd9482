import { existsSync } from "node:fs";

/** Where Debian puts it. */
const USUAL = "/usr/bin/chromium";

/** Flags that keep Chromium from asking the network for anything of its own, and let it run as root in a container. */
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser that CHROMIUM_PATH names, else Debian's; `path` is null where it is not there, and `missing` says so. */
export function findChromium(): { path: string } | { path: null; missing: string } {
  const path = process.env.CHROMIUM_PATH ?? USUAL;
  if (existsSync(path)) return { path };
  return { path: null, missing: `there is no browser at ${path}; install chromium, or set CHROMIUM_PATH to one` };
}
