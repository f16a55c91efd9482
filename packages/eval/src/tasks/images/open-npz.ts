import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { unzipSync } from "fflate";
import { inputError } from "../../input/input-error.ts";
import { type ImageSource, type LabelledImages, shapeOf } from "./labelled-images.ts";
import { type NpyArray, parseNpy } from "./parse-npy.ts";

const IMAGES = "_images.npy";
const ARCHIVE_FIX = "give a whole .npz file, as numpy.savez writes it";

function unpack(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => wanted(name) });
  } catch (cause) {
    throw inputError(file, "cannot be unpacked", ARCHIVE_FIX, cause);
  }
}

function labelsOf({ shape, values, isInteger }: NpyArray, count: number, place: string): string[] {
  const [rows, columns = 1] = shape;
  if (!isInteger) throw inputError(place, "holds labels that are not whole numbers", "save them as integers");
  if (shape.length > 2 || columns !== 1)
    throw inputError(place, "has more than one label an image", "give one label an image, shape (n,) or (n, 1)");
  if (rows !== count)
    throw inputError(place, `has ${rows ?? 0} labels for ${count} images`, "give each image one label");
  return Array.from(values, String);
}

function imagesOf(split: string, images: NpyArray, labels: NpyArray, file: string): LabelledImages {
  const place = `${file}: ${split}_images`;
  const [count = 0, ...axes] = images.shape;
  const shape = shapeOf(axes);
  if (shape === null)
    throw inputError(
      place,
      `has shape (${images.shape.join(", ")})`,
      "give (images, height, width) or (images, height, width, channels) with 1 or 3 channels",
    );
  if (count === 0) throw inputError(place, "has no images", "give at least one");
  if (!images.values.every(Number.isFinite))
    throw inputError(place, "holds a value that is not finite", "replace NaN and infinite values before saving");
  return {
    shape,
    ids: Array.from({ length: count }, (_, at) => `${split}-${at}`),
    labels: labelsOf(labels, count, `${file}: ${split}_labels`),
    pixels: images.values,
  };
}

/**
 * Pictures of a `.npz` in the layout of MedMNIST (Yang et al. 2023, doi:10.1038/s41597-022-01721-8): `<split>_images` of shape
 * (n, height, width) or (n, height, width, channels), `<split>_labels` of shape (n,) or (n, 1). Only the asked splits are unpacked.
 * Throws CdssError INVALID_INPUT that names the file or the array, and the fix.
 */
export async function openNpz(path: string): Promise<ImageSource> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw inputError(file, "cannot be read", "give a .npz file or a folder that exists and that you may read", cause);
  }
  const names: string[] = [];
  unpack(bytes, file, (name) => {
    names.push(name);
    return false;
  });
  const splits = names.filter((name) => name.endsWith(IMAGES)).map((name) => name.slice(0, -IMAGES.length));
  if (splits.length === 0)
    throw inputError(file, "has no array <split>_images", "name its arrays train_images, train_labels, val_images, …");
  const read = (split: string): LabelledImages => {
    const unpacked = unpack(bytes, file, (name) => name === `${split}_images.npy` || name === `${split}_labels.npy`);
    const array = (name: string): NpyArray => {
      const data = unpacked[`${name}.npy`];
      if (data === undefined) throw inputError(file, `has no array ${name}`, `add ${name}, one entry an image`);
      return parseNpy(data, `${file}: ${name}`);
    };
    return imagesOf(split, array(`${split}_images`), array(`${split}_labels`), file);
  };
  return { splits, read: async (reference, query) => ({ reference: read(reference), query: read(query) }) };
}
