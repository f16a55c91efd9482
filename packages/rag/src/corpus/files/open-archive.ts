import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { CdssError } from "@cdss/domain";
import { UnreadableInput } from "./unreadable-input.ts";

const PACKED_TAR = /\.(?:tar|tar\.gz|tgz|tar\.xz|txz)$/iu;

export const isArchive = (path: string): boolean => PACKED_TAR.test(path);

/** Errors reach the reader of the last stream: `pipeline` destroys it with them. */
const toReader = (): void => {};

async function* unpackXz(archive: string): AsyncGenerator<Uint8Array, void> {
  // Node 20 has no reader of xz.
  const xz = spawn("xz", ["--decompress", "--stdout", "--", archive], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    xz.once("error", reject);
    xz.once("close", resolve);
  });
  // Awaited below; until then a failed start must not count as unhandled.
  ended.catch(toReader);
  try {
    yield* xz.stdout;
    let code: number | null;
    try {
      code = await ended;
    } catch (cause) {
      throw new CdssError(
        "CONFIGURATION",
        "xz is not installed; install xz (xz-utils), or unpack the archive by hand",
        {
          cause,
        },
      );
    }
    if (code !== 0) throw new UnreadableInput("(archive)", "cannot be unpacked", "give a whole .tar.xz file");
  } finally {
    xz.kill();
  }
}

/** Bytes of a tar archive without its packing (none, gzip, or xz through the program of that name). Throws CdssError CONFIGURATION without xz. */
export function openArchive(path: string): AsyncIterable<Uint8Array> {
  if (/xz$/iu.test(path)) return unpackXz(path);
  const file = createReadStream(path);
  return /gz$/iu.test(path) ? pipeline(file, createGunzip(), toReader) : file;
}
