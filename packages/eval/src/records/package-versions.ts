import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

async function manifestAt(folder: string): Promise<z.infer<typeof Manifest> | null> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  } catch {
    return null;
  }
}

/** The folder of a package as Node would find it from `from`. */
async function installed(name: string, from: string): Promise<{ folder: string; version: string } | null> {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    const manifest = await manifestAt(candidate);
    if (manifest !== null) return { folder: candidate, version: manifest.version };
    if (dirname(folder) === folder) return null;
  }
}

/** Versions of this package, of what it uses, and of what the project's own packages among those use. */
export async function packageVersions(root = join(import.meta.dirname, "..", "..")): Promise<Record<string, string>> {
  const versions = new Map<string, string>();
  const visit = async (folder: string): Promise<void> => {
    const manifest = await manifestAt(folder);
    if (manifest === null || versions.has(manifest.name)) return;
    versions.set(manifest.name, manifest.version);
    for (const name of Object.keys(manifest.dependencies)) {
      const found = await installed(name, folder);
      if (found === null) continue;
      if (name.startsWith("@cdss/")) await visit(found.folder);
      else versions.set(name, found.version);
    }
  };
  await visit(root);
  return Object.fromEntries([...versions].sort(([a], [b]) => (a < b ? -1 : 1)));
}
