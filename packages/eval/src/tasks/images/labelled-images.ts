import type { Numbers } from "./parse-npy.ts";

/** Size of every picture of a data set, in pixels; 1 channel is grey, 3 are red, green and blue. */
export interface ImageShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** One picture: height × width × channels values, the channel fastest. */
export interface Picture {
  readonly shape: ImageShape;
  readonly values: Numbers;
}

/** Pictures of one size, each with its label. Typed arrays, so that a thread gets them without parsing. */
export interface LabelledImages {
  readonly shape: ImageShape;
  readonly ids: readonly string[];
  /** The label of each picture, as text. */
  readonly labels: readonly string[];
  /** `ids.length` × height × width × channels, the channel fastest. */
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

/** Whether pictures of both have as many values, in the same places. */
export function isSameShape(one: ImageShape, two: ImageShape): boolean {
  return one.height === two.height && one.width === two.width && one.channels === two.channels;
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
  /** Read and check both splits. Throws CdssError INVALID_INPUT naming the array or file and the fix. */
  read(
    reference: string,
    query: string,
  ): Promise<{ readonly reference: LabelledImages; readonly query: LabelledImages }>;
}
