import { z } from "zod";
import { lengthOf } from "../length-of.ts";
import { misconfiguredEndpoint } from "./endpoint-settings.ts";

/** What is used of the answer of an OpenAI-compatible `/embeddings`. */
const Answer = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/**
 * Vectors of length 1 of an answer, in the order in which their texts were sent. `dimensions` is null until they are known.
 * Throws CdssError CONFIGURATION where they are not one for each text, by index, of one length, finite and of a direction.
 */
export function readVectors(
  answer: unknown,
  count: number,
  dimensions: number | null,
  settings: string,
): Float32Array[] {
  const wrong = (message: string) =>
    misconfiguredEndpoint(
      `${settings}_URL`,
      message,
      "see that an OpenAI-compatible server of an embedding model answers there",
    );
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) throw wrong(`its answer is not one of embeddings at ${parsed.error.issues[0]?.path.join(".")}`);
  const { data } = parsed.data;
  if (data.length !== count) throw wrong(`it answers ${data.length} vectors to ${count} texts`);
  const vectors: Float32Array[] = [];
  for (const { index, embedding } of data) {
    if (index >= count || vectors[index] !== undefined) throw wrong(`its answer has a wrong index, data[${index}]`);
    const expected = dimensions ?? data[0]?.embedding.length;
    if (embedding.length !== expected) throw wrong(`a vector has ${embedding.length} numbers and not ${expected}`);
    const vector = Float32Array.from(embedding);
    const length = lengthOf(vector);
    if (!Number.isFinite(length) || length === 0) throw wrong("a vector has no direction");
    vectors[index] = vector.map((value) => value / length);
  }
  return vectors;
}
