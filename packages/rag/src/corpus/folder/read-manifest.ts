import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { decodeText } from "../files/decode-text.ts";
import { UnreadableInput, unreadable } from "../files/unreadable-input.ts";
import { type FileFacts, readFacts } from "./file-facts.ts";
import { parseYaml } from "./parse-yaml.ts";

/** Names of a manifest, in the root of the folder. */
export const MANIFEST_NAMES: readonly string[] = ["manifest.yaml", "manifest.yml", "manifest.json"];

const Manifest = z.strictObject({
  defaults: z.unknown().optional(),
  files: z.record(z.string(), z.unknown()).default({}),
});

export interface FolderManifest {
  readonly name: string;
  /** Paths that it speaks of. */
  readonly paths: readonly string[];
  /** What it states of a file, its own entry before the defaults. Throws UnreadableInput where the entry is wrong. */
  factsOf(path: string): FileFacts;
}

const NONE: FolderManifest = { name: "manifest.yaml", paths: [], factsOf: () => ({}) };

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : "";
    // ENOTDIR: a file that stands alone has no manifest.
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw unreadable(thrown);
  }
}

/**
 * The manifest of a folder; one that states nothing where there is none. Throws UnreadableInput where it cannot be read as a
 * whole: its files are not read then, because level and licence of them would be guessed.
 */
export async function readManifest(folder: string): Promise<FolderManifest> {
  for (const name of MANIFEST_NAMES) {
    const bytes = await readIfThere(join(folder, name));
    if (bytes === null) continue;
    const manifest = Manifest.safeParse(parseYaml(decodeText(bytes), name) ?? {});
    if (!manifest.success) {
      const [issue] = manifest.error.issues;
      const key = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : issue?.path.join(".");
      throw new UnreadableInput(key || name, "is not as expected", "give `defaults` and `files`, as documented");
    }
    const { defaults, files } = manifest.data;
    const shared = readFacts(defaults, "defaults");
    return {
      name,
      paths: Object.keys(files),
      factsOf: (path) => ({
        ...shared,
        ...(Object.hasOwn(files, path) ? readFacts(files[path], `${name}: ${path}`) : {}),
      }),
    };
  }
  return NONE;
}
