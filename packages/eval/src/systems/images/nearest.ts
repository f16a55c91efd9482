import type { System, SystemKind } from "../../core/system.ts";
import { type ImageShape, type LabelledImages, pixelsOf } from "../../tasks/images/labelled-images.ts";
import { DEEPEST, type Neighbours } from "../../tasks/images/neighbours.ts";
import type { ImageGold, ImageQuestion } from "../../tasks/images/read-images.ts";

/** Numbers that describe a picture; as many for every picture of one shape. */
export type Descriptor = (pixels: ArrayLike<number>, shape: ImageShape) => Float64Array;

export type ImageSystemKind = SystemKind<ImageQuestion, Neighbours, LabelledImages, ImageGold>;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Scaled to length 1; a descriptor of zeros stays. */
function toUnitLength(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (const [at, value] of vector.entries()) mean[at] = (mean[at] ?? 0) + value;
  return mean.map((sum) => sum / vectors.length);
}

/** How many neighbours a system lists: those that vote, and those that the metrics look at. */
export function listedOf(neighbours: unknown): number {
  return Math.max(DEEPEST, Number(neighbours));
}

/**
 * Nearest reference images by the cosine of a descriptor, equal ones in the order of the reference. `isCentred` takes the
 * mean descriptor of the reference away first: what all pictures of a kind share (ribs, a spine) says nothing of which are alike.
 */
export function nearest(summary: string, describe: Descriptor, { isCentred }: { isCentred: boolean }): ImageSystemKind {
  return {
    summary,
    threads: true,
    create: async ({ shared, options }): Promise<System<ImageQuestion, Neighbours>> => {
      const raw = shared.ids.map((_, at) => toUnitLength(describe(pixelsOf(shared, at), shared.shape)));
      const mean = isCentred ? meanOf(raw) : null;
      const settle = (vector: Float64Array): Float64Array =>
        mean === null ? vector : toUnitLength(vector.map((value, at) => value - (mean[at] ?? 0)));
      const reference = raw.map(settle);
      const listed = listedOf(options.neighbours);
      return {
        answer: async ({ pixels, ...shape }) => {
          const asked = settle(toUnitLength(describe(pixels, shape)));
          const similarities = Float64Array.from(reference, (vector) => dot(asked, vector));
          const order = [...similarities.keys()].sort((a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0));
          return {
            neighbours: order
              .slice(0, listed)
              .map((at) => ({ id: shared.ids[at] ?? "", similarity: similarities[at] ?? 0 })),
          };
        },
      };
    },
  };
}
