import { fileURLToPath } from "node:url";
import { loadRelease, type Release } from "../../src/release/load.ts";

/** The release that lies in version control; both stores are tested on it. */
export const STARTER_RELEASE = fileURLToPath(new URL("../../../../data/releases/starter", import.meta.url));

let loaded: Promise<Release> | undefined;

/** Loaded once per test process: it takes a second. */
export function starterRelease(): Promise<Release> {
  loaded ??= loadRelease(STARTER_RELEASE);
  return loaded;
}
