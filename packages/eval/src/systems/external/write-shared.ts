import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that is there until it is removed. */
export interface SharedFile {
  /** Null where the samples share nothing. */
  readonly path: string | null;
  remove(): Promise<void>;
}

function* jsonLines(lines: Iterable<object>): Generator<string> {
  for (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** Write what the samples share as JSONL into a temporary folder, which only this user may read. */
export async function writeShared(lines: Iterable<object> | null): Promise<SharedFile> {
  if (lines === null) return { path: null, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), "cdss-eval-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, "shared.jsonl");
  try {
    await pipeline(Readable.from(jsonLines(lines)), createWriteStream(path));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, remove };
}
