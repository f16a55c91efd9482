import type { VectorCache } from "./vector-cache.ts";

/** Turns texts, prefixes included, into vectors of length 1; `done` gets each with the place of its text as soon as it is there. */
export type Encode = (texts: readonly string[], done: (at: number, vector: Float32Array) => void) => Promise<void>;

/** Vectors in the order of the texts. Each different text is encoded once, and kept as soon as it is done. */
export async function embedAll(
  texts: readonly string[],
  encode: Encode,
  cache: VectorCache | null,
): Promise<Float32Array[]> {
  const vectors = new Map<string, Float32Array>();
  const unknown: string[] = [];
  for (const text of new Set(texts)) {
    const known = cache?.get(text);
    if (known === undefined) unknown.push(text);
    else vectors.set(text, known);
  }
  await encode(unknown, (at, vector) => {
    const text = unknown[at] ?? "";
    cache?.add(text, vector);
    vectors.set(text, vector);
  });
  return texts.flatMap((text) => vectors.get(text) ?? []);
}
