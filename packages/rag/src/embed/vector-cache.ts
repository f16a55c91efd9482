import { createHash, randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lengthOf } from "./length-of.ts";

/** Vectors by the text that they stand for, kept on disk. */
export interface VectorCache {
  get(text: string): Float32Array | undefined;
  add(text: string, vector: Float32Array): void;
}

const KEY_BYTES = 32;
/** Single precision gives a unit vector a length that is off by less than this; a damaged one is off by more. */
const TOLERANCE = 1e-3;

/**
 * A cache in `directory`, for the vectors of one model. A record is the sha256 of a text and its vector, 32-bit floats as the
 * processor lays them out; no text is kept. Every process appends to a file of its own and reads those of all others as they
 * were when it opened the cache, so that no two write to one. A process that is killed leaves at most half a record at the end,
 * which is not read.
 */
export function openVectorCache(directory: string, dimensions: number): VectorCache {
  mkdirSync(directory, { recursive: true });
  const recordBytes = KEY_BYTES + 4 * dimensions;
  const vectors = new Map<string, Float32Array>();
  for (const file of readdirSync(directory).filter((name) => name.endsWith(".vectors"))) {
    const bytes = readFileSync(join(directory, file));
    for (let at = 0; at + recordBytes <= bytes.length; at += recordBytes) {
      const record = bytes.subarray(at, at + recordBytes);
      const vector = new Float32Array(new Uint8Array(record.subarray(KEY_BYTES)).buffer);
      if (Math.abs(lengthOf(vector) - 1) < TOLERANCE) vectors.set(record.toString("base64", 0, KEY_BYTES), vector);
    }
  }

  const own = join(directory, `${randomUUID()}.vectors`);
  const keyOf = (text: string): Buffer => createHash("sha256").update(text).digest();
  return {
    get: (text) => vectors.get(keyOf(text).toString("base64")),
    add: (text, vector) => {
      const key = keyOf(text);
      appendFileSync(own, Buffer.concat([key, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)]));
      vectors.set(key.toString("base64"), vector);
    },
  };
}
