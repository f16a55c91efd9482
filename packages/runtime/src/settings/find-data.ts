import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A folder of the repository, such as `data/patients`, looked for upwards from this package and then from the working
 * directory: a bundled server no longer lies where its sources did. Null when there is none.
 */
export function findData(path: string): string | null {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      // The bundler must not take the whole repository for something that this may read.
      const candidate = join(/* turbopackIgnore: true */ folder, path);
      if (existsSync(/* turbopackIgnore: true */ candidate)) return candidate;
      if (dirname(folder) === folder) break;
    }
  }
  return null;
}
