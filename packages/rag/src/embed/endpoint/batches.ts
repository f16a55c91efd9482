import { TooLargeError } from "./post-json.ts";

/** How much goes into one request. */
export interface BatchLimits {
  readonly texts: number;
  readonly characters: number;
}

/**
 * Well within what servers take by default (Text Embeddings Inference: 32 texts, `--max-client-batch-size`), and little enough that
 * one without a graphics card answers within the time limit: 16 passages of 150 words are 6 s of work for a 4-bit engine on one core.
 */
export const DEFAULT_LIMITS: BatchLimits = { texts: 16, characters: 16_000 };

/** Places of the texts in batches within the limits, shortest first: a server pads a batch to its longest. A longer text goes alone. */
export function batchesOf(texts: readonly string[], limits: BatchLimits): number[][] {
  const lengthAt = (at: number): number => texts[at]?.length ?? 0;
  const batches: number[][] = [];
  let characters = 0;
  for (const at of [...texts.keys()].sort((one, other) => lengthAt(one) - lengthAt(other))) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= limits.texts || characters + lengthAt(at) > limits.characters) {
      batches.push([at]);
      characters = lengthAt(at);
    } else {
      last.push(at);
      characters += lengthAt(at);
    }
  }
  return batches;
}

/** Sends a batch; one that is too large for the server is sent in halves. */
export async function sendHalving<Item>(
  batch: readonly Item[],
  send: (batch: readonly Item[]) => Promise<void>,
): Promise<void> {
  try {
    await send(batch);
  } catch (error) {
    if (!(error instanceof TooLargeError) || batch.length < 2) throw error;
    const middle = Math.ceil(batch.length / 2);
    await sendHalving(batch.slice(0, middle), send);
    await sendHalving(batch.slice(middle), send);
  }
}
