import type { CorpusFile } from "./corpus-file.ts";
import { UnreadableInput } from "./unreadable-input.ts";

/** The whole file, unpacked. Throws UnreadableInput as soon as it is larger than `most` bytes. */
export async function readBytes(file: CorpusFile, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.bytes()) {
    size += chunk.length;
    if (size > most)
      throw new UnreadableInput("(whole file)", `is larger than ${most} bytes`, "split it, or check what it is");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
