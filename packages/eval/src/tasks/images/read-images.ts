import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { DataSet } from "../../core/sample.ts";
import type { OptionValues } from "../../core/system.ts";
import { inputError } from "../../input/input-error.ts";
import { type ImageShape, type ImageSource, isSameShape, type LabelledImages, pixelsOf } from "./labelled-images.ts";
import { openImageFolder } from "./open-image-folder.ts";
import { openNpz } from "./open-npz.ts";

/** What a system is asked with: one picture, its values row by row, the channel fastest; those of an array as they were stored. */
export interface ImageQuestion extends ImageShape {
  readonly pixels: readonly number[];
}

export interface ImageGold {
  readonly label: string;
}

export type ImageData = DataSet<ImageQuestion, ImageGold, LabelledImages>;

async function openImages(path: string, side: number): Promise<ImageSource> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? openImageFolder(path, side) : openNpz(path);
}

/** `test` is what a data set keeps for measuring, `val` is next. */
function querySplit(source: ImageSource, reference: string, file: string): string {
  const found = ["test", "val"].find((split) => split !== reference && source.splits.includes(split));
  if (found === undefined) throw inputError(file, "has no split test or val", "name the split to ask with --query");
  return found;
}

/**
 * Read the reference split, which all systems may search, and the query split, each of whose pictures is a sample.
 * Throws CdssError INVALID_INPUT for a split that is not there, and what the readers of the formats throw.
 */
export async function readImages(path: string, options: OptionValues): Promise<ImageData> {
  const file = basename(path);
  const source = await openImages(path, Number(options.size));
  const reference = String(options.reference);
  const query = options.query === undefined ? querySplit(source, reference, file) : String(options.query);
  for (const [option, split] of Object.entries({ reference, query }))
    if (!source.splits.includes(split))
      throw inputError(file, `has no split ${split}`, `give --${option} one of ${source.splits.join(", ")}`);
  if (query === reference)
    throw inputError(file, "is asked for its own reference images", "give --query another split than --reference");
  const { reference: shared, query: asked } = await source.read(reference, query);
  if (!isSameShape(asked.shape, shared.shape))
    throw inputError(file, `has images of ${query} and ${reference} in two sizes`, "scale them to one size");
  return {
    samples: asked.labels.map((label, at) => ({
      id: asked.ids[at] ?? "",
      input: { ...asked.shape, pixels: [...pixelsOf(asked, at)] },
      gold: { label },
      groups: { label },
    })),
    skipped: 0,
    shared,
  };
}
