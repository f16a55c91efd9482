import { extname } from "node:path";

/** An array of NumPy, or a picture as viewers and cameras write it. */
export type ImageKind = "array" | "picture";

const KINDS: ReadonlyMap<string, ImageKind> = new Map([
  [".npy", "array"],
  [".png", "picture"],
  [".jpg", "picture"],
  [".jpeg", "picture"],
]);

/** By the end of a file's name, in any case; null for any other file. */
export function imageKindOf(name: string): ImageKind | null {
  return KINDS.get(extname(name).toLowerCase()) ?? null;
}
