import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CdssError, issuesOf } from "@cdss/domain";
import { invalidRelease } from "./invalid-release.ts";
import { FILES, Manifest, releaseIdOf, sha256 } from "./manifest.ts";
import { readableDirectory } from "./release-directory.ts";

export type ReleaseTexts = Record<keyof typeof FILES, string>;

function readBytes(directory: string, name: string): Buffer {
  try {
    return readFileSync(join(directory, name));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw invalidRelease(
      name,
      missing ? "file is missing" : "file cannot be read",
      error,
      "point CDSS_RELEASE_DIR at a release, or build one with `cdss knowledge build`",
    );
  }
}

/** Read and check the manifest of a release directory. Throws CdssError INVALID_RELEASE naming the field. */
export function readManifest(directory: string): Manifest {
  const bytes = readBytes(readableDirectory(directory), "manifest.json");
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw invalidRelease("manifest.json", "not JSON", error);
  }
  const parsed = Manifest.safeParse(json);
  if (!parsed.success) {
    const [first] = issuesOf(parsed.error, "manifest.json");
    throw invalidRelease(first?.path ?? "manifest.json", first?.message ?? "invalid");
  }
  return parsed.data;
}

/**
 * Read every file of a release and check it against the manifest: presence, size, sha256, and that the id is the hash of
 * the content. Hashing 30 MB costs about 100 ms and catches a damaged disk or an edited file before anybody is advised by it.
 */
export function readRelease(directory: string): { manifest: Manifest; texts: ReleaseTexts } {
  const manifest = readManifest(directory);
  const place = readableDirectory(directory);
  const names = new Set<string>(Object.values(FILES));
  for (const [index, file] of manifest.files.entries())
    if (!names.delete(file.name))
      throw invalidRelease(`manifest.json.files[${index}].name`, "is no file of a release, or listed twice");
  const texts: Partial<ReleaseTexts> = {};
  for (const key of Object.keys(FILES) as (keyof typeof FILES)[]) {
    const name = FILES[key];
    const listed = manifest.files.find((file) => file.name === name);
    if (listed === undefined) throw invalidRelease(`manifest.json.files`, `${name} is not listed`);
    let content: Buffer;
    try {
      content = gunzipSync(readBytes(place, name));
    } catch (error) {
      if (error instanceof CdssError) throw error;
      throw invalidRelease(name, "not a complete gzip file", error);
    }
    if (content.length !== listed.bytes)
      throw invalidRelease(name, `${content.length} bytes where the manifest says ${listed.bytes}`);
    if (sha256(content) !== listed.sha256) throw invalidRelease(name, "sha256 differs from the manifest");
    texts[key] = content.toString("utf8");
  }
  if (releaseIdOf(manifest) !== manifest.id)
    throw invalidRelease("manifest.json.id", "is not the hash of the files, sources and versions");
  return { manifest, texts: texts as ReleaseTexts };
}
