import type { Numbers } from "./parse-npy.ts";

/** Size of every picture of a data set, in pixels; 1 channel is grey, 3 are red, green and blue. */
export interface ImageShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Pictures of one size, each with its label. Typed arrays, so that a thread gets them without parsing. */
export interface LabelledImages {
  readonly shape: ImageShape;
  readonly ids: readonly string[];
  /** The label of each picture, as text. */
  readonly labels: readonly string[];
  /** `ids.length` × height × width × channels, the channel fastest. Grey values as they were stored. */
  readonly pixels: Numbers;
}

/** Values of one picture. */
export function sizeOf({ height, width, channels }: ImageShape): number {
  return height * width * channels;
}

/** The values of picture `at`: a view, not a copy. */
export function pixelsOf({ shape, pixels }: LabelledImages, at: number): Numbers {
  return pixels.subarray(at * sizeOf(shape), (at + 1) * sizeOf(shape));
}

/** The picture that axes `[height, width]` or `[height, width, channels]` describe; null for any other axes. */
export function shapeOf(axes: readonly number[]): ImageShape | null {
  const [height = 0, width = 0, channels = 1] = axes;
  const isPicture = (axes.length === 2 || axes.length === 3) && height > 0 && width > 0;
  return isPicture && (channels === 1 || channels === 3) ? { height, width, channels } : null;
}

/** Pictures by the name of their split (`train`, `val`, `test`). */
export interface ImageSource {
  readonly splits: readonly string[];
  /** Read and check one split. Throws CdssError INVALID_INPUT naming the array or file and the fix. */
  read(split: string): Promise<LabelledImages>;
}
