import { UnreadableInput } from "./unreadable-input.ts";

/** POSIX.1-2017 pax, "ustar Interchange Format": blocks of 512 bytes, a header each entry, numbers as octal text. */
const BLOCK = 512;
const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const CHECKSUM = [148, 156] as const;
const TYPE = 156;
const MAGIC = [257, 262] as const;
const PREFIX = [345, 500] as const;

/** Longest name that an extended header may give: the header itself is read into memory. */
const MOST_HEADER_BYTES = 64 * 1024;

const DAMAGED = "give a whole archive";

export interface TarEntry {
  readonly path: string;
  /** Null where it is larger than the limit. */
  readonly bytes: Uint8Array | null;
}

/** Hands out bytes of a stream in the amounts asked for. */
function byteReader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  const pull = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done === true) return false;
    held = next.value;
    return true;
  };
  return {
    /** Null at the end of the stream. */
    async take(count: number): Promise<Uint8Array | null> {
      const parts: Uint8Array[] = [];
      let missing = count;
      while (missing > 0) {
        if (held.length === 0 && !(await pull())) return null;
        const part = held.subarray(0, missing);
        held = held.subarray(part.length);
        missing -= part.length;
        parts.push(part);
      }
      return Buffer.concat(parts, count);
    },
    async skip(count: number): Promise<void> {
      let missing = count;
      while (missing > 0) {
        if (held.length === 0 && !(await pull())) return;
        const part = Math.min(missing, held.length);
        held = held.subarray(part);
        missing -= part;
      }
    },
    async close(): Promise<void> {
      await chunks.return?.(undefined);
    },
  };
}

function field(header: Uint8Array, [start, end]: readonly [number, number]): string {
  const bytes = header.subarray(start, end);
  const stop = bytes.indexOf(0);
  return Buffer.from(stop < 0 ? bytes : bytes.subarray(0, stop)).toString("utf8");
}

/** Sum of the header's bytes with the checksum read as spaces. */
function checksum(header: Uint8Array): number {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= CHECKSUM[0] && at < CHECKSUM[1] ? 32 : byte;
  return sum;
}

/** `path` of the records `LENGTH KEY=VALUE\n` of a pax header. */
const paxPath = (header: string): string | undefined => /(?:^|\n)\d+ path=([^\n]*)\n/u.exec(header)?.[1];

/**
 * Files of a tar archive one after the other (ustar, pax and GNU long names). Nothing is written to disk and no link is followed, so
 * that a name can lead nowhere. An entry of more than `most` bytes is named and skipped. Throws UnreadableInput for a damaged archive.
 */
export async function* readTar(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<TarEntry, void> {
  const reader = byteReader(stream);
  let longName: string | undefined;
  try {
    for (;;) {
      const header = await reader.take(BLOCK);
      // A block of zeros ends the archive; tar writes two, and some programs none.
      if (header === null || header.every((byte) => byte === 0)) return;
      if (Number.parseInt(field(header, CHECKSUM), 8) !== checksum(header))
        throw new UnreadableInput("(archive)", "is not a tar archive, or is damaged", DAMAGED);
      const size = Number.parseInt(field(header, SIZE), 8);
      if (!Number.isSafeInteger(size) || size < 0)
        throw new UnreadableInput("(archive)", "holds an entry without a readable size", DAMAGED);
      const padding = (BLOCK - (size % BLOCK)) % BLOCK;
      const type = String.fromCharCode(header[TYPE] ?? 0);
      const isHeader = type === "x" || type === "L";
      const isFile = type === "0" || type === "\0" || type === "7";
      const fits = size <= (isHeader ? MOST_HEADER_BYTES : most);
      const bytes = (isHeader || isFile) && fits ? await reader.take(size) : null;
      if ((isHeader || isFile) && fits && bytes === null)
        throw new UnreadableInput("(archive)", "ends inside an entry", DAMAGED);
      await reader.skip(bytes === null ? size + padding : padding);
      if (isHeader) {
        const text = bytes === null ? "" : Buffer.from(bytes).toString("utf8");
        longName = type === "L" ? text.replace(/\0.*$/su, "") : (paxPath(text) ?? longName);
        continue;
      }
      const prefix = field(header, MAGIC) === "ustar" ? field(header, PREFIX) : "";
      const name = longName ?? (prefix === "" ? field(header, NAME) : `${prefix}/${field(header, NAME)}`);
      // A global pax header speaks of all that follows and names none of them.
      if (type !== "g") longName = undefined;
      if (isFile) yield { path: name, bytes };
    }
  } finally {
    await reader.close();
  }
}
