import { join } from "node:path";

/** The folder of the repository. */
export const ROOT = join(import.meta.dirname, "..");

/** The folder of the web application. */
export const WEB = join(ROOT, "apps/cdss-web");
