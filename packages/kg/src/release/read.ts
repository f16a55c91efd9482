import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CdssError, issuesOf } from "@cdss/domain";
import { FILES, Manifest, releaseIdOf, sha256 } from "./manifest.ts";

export type ReleaseTexts = Record<keyof typeof FILES, string>;

function invalid(path: string, message: string, fix: string, cause?: unknown): CdssError {
  return new CdssError("INVALID_RELEASE", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }], cause });
}

const REBUILD = "build the release again with `cdss knowledge build`, or take it from version control";

function readBytes(directory: string, name: string): Buffer {
  try {
    return readFileSync(join(directory, name));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw invalid(
      name,
      missing ? "file is missing" : "file cannot be read",
      `point CDSS_RELEASE_DIR at a release; ${REBUILD}`,
      error,
    );
  }
}

/** Read and check the manifest of a release directory. Throws CdssError INVALID_RELEASE naming the field. */
export function readManifest(directory: string): Manifest {
  const bytes = readBytes(directory, "manifest.json");
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw invalid("manifest.json", "not JSON", REBUILD, error);
  }
  const parsed = Manifest.safeParse(json);
  if (!parsed.success) {
    const issues = issuesOf(parsed.error, "manifest.json");
    throw new CdssError(
      "INVALID_RELEASE",
      `${issues[0]?.path ?? "manifest.json"}: ${issues[0]?.message ?? "invalid"}; ${REBUILD}`,
      { issues },
    );
  }
  return parsed.data;
}

/**
 * Read every file of a release and check it against the manifest: presence, size, sha256, and that the id is the hash of
 * the content. Hashing 30 MB costs about 100 ms and catches a damaged disk or an edited file before anybody is advised by it.
 */
export function readRelease(directory: string): { manifest: Manifest; texts: ReleaseTexts } {
  const manifest = readManifest(directory);
  const texts: Partial<ReleaseTexts> = {};
  for (const key of Object.keys(FILES) as (keyof typeof FILES)[]) {
    const name = FILES[key];
    const listed = manifest.files.find((file) => file.name === name);
    if (listed === undefined) throw invalid(`manifest.json.files`, `${name} is not listed`, REBUILD);
    let content: Buffer;
    try {
      content = gunzipSync(readBytes(directory, name));
    } catch (error) {
      if (error instanceof CdssError) throw error;
      throw invalid(name, "not a complete gzip file", REBUILD, error);
    }
    if (content.length !== listed.bytes)
      throw invalid(name, `${content.length} bytes where the manifest says ${listed.bytes}`, REBUILD);
    if (sha256(content) !== listed.sha256) throw invalid(name, "sha256 differs from the manifest", REBUILD);
    texts[key] = content.toString("utf8");
  }
  if (releaseIdOf(manifest.files) !== manifest.id)
    throw invalid("manifest.json.id", "is not the hash of the files", REBUILD);
  return { manifest, texts: texts as ReleaseTexts };
}
