import { constants } from "node:buffer";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { inputError } from "./input-error.ts";

const unzip = promisify(gunzip);

/** Text of a UTF-8 file, unpacked where it ends in `.gz`, without a byte order mark. Throws CdssError INVALID_INPUT naming the file. */
export async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw inputError(basename(path), "cannot be read", "give a file that exists and that you may read", cause);
  }
  if (path.endsWith(".gz"))
    try {
      bytes = await unzip(bytes);
    } catch (cause) {
      throw inputError(basename(path), "cannot be unpacked", "give a whole .gz file", cause);
    }
  if (bytes.length > constants.MAX_STRING_LENGTH)
    throw inputError(basename(path), "is larger than this runtime's longest text (512 MB)", "give it in smaller files");
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}
