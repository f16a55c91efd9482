import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { CdssError, type Issue } from "@cdss/domain";
import { inputError, issuesError } from "../../input/input-error.ts";
import { decodePicture } from "./decode-picture.ts";
import { type ImageSource, isSameShape, type LabelledImages, type Picture, sizeOf } from "./labelled-images.ts";
import { foldersIn, type ImageFile, listImageFiles } from "./list-image-files.ts";
import { parseArray } from "./parse-array.ts";

const LAYOUT = "put images into <split>/<label>/<name>.png (.jpg, .jpeg, .npy), split train, val or test";

/** The picture of each file that can be used, and an issue for each other one. */
async function readFiles(
  root: string,
  files: readonly ImageFile[],
  side: number,
): Promise<{ readonly pictures: readonly Picture[]; readonly issues: readonly Issue[] }> {
  const pictures: Picture[] = [];
  const issues: Issue[] = [];
  const refuse = (path: string, message: string, fix: string) => issues.push({ path, message, fix });
  for (const { place, kind } of files) {
    if (kind !== files[0]?.kind) {
      refuse(place, "is of another kind than the first", "give PNG and JPEG images alone, or .npy arrays alone");
      continue;
    }
    try {
      const bytes = await readFile(join(root, place)).catch((cause) => {
        throw inputError(place, "cannot be read", "give a file that you may read", cause);
      });
      const picture = kind === "array" ? parseArray(bytes, place) : await decodePicture(bytes, place, side);
      if (!isSameShape(picture.shape, (pictures[0] ?? picture).shape))
        refuse(place, "has another size than the first", "scale all images to one size");
      pictures.push(picture);
    } catch (error) {
      if (!(error instanceof CdssError)) throw error;
      issues.push(...error.issues);
    }
  }
  return { pictures, issues };
}

/** Side by side in one array: of bytes where each value is one, which is an eighth of what numbers take. */
function joined(files: readonly ImageFile[], pictures: readonly Picture[]): LabelledImages {
  const [first] = pictures;
  if (first === undefined) throw new Error("a split without images is an issue of its labels");
  const length = pictures.length * sizeOf(first.shape);
  const areBytes = pictures.every(({ values }) => values instanceof Uint8Array);
  const pixels = areBytes ? new Uint8Array(length) : new Float64Array(length);
  for (const [at, { values }] of pictures.entries()) pixels.set(values, at * sizeOf(first.shape));
  return {
    shape: first.shape,
    ids: files.map(({ split }, at) => `${split}-${at}`),
    labels: files.map(({ label }) => label),
    pixels,
  };
}

/**
 * Pictures of a folder, `<split>/<label>/<name>`: PNG and JPEG, scaled to `side` × `side` grey pixels, or .npy arrays of shape
 * (height, width) or (height, width, channels), all of one size. A picture's id is its split and its place among the file names.
 * Throws CdssError INVALID_INPUT that names every folder and file of the asked splits that cannot be used, and the fix.
 */
export async function openImageFolder(root: string, side: number): Promise<ImageSource> {
  const folders = await foldersIn(root);
  if (folders.length === 0) throw inputError(basename(root), "has no folders", LAYOUT);
  const splits: string[] = [];
  for (const folder of folders) if ((await foldersIn(join(root, folder))).length > 0) splits.push(folder);
  if (splits.length === 0)
    throw issuesError(folders.map((path) => ({ path, message: "is not a split with folders of labels", fix: LAYOUT })));
  return {
    splits,
    read: async (reference, query) => {
      const [searched, asked] = [await listImageFiles(root, reference), await listImageFiles(root, query)];
      const files = [...searched.files, ...asked.files];
      const { pictures, issues } = await readFiles(root, files, side);
      const all = [...searched.issues, ...asked.issues, ...issues];
      if (all.length > 0) throw issuesError(all);
      return {
        reference: joined(searched.files, pictures.slice(0, searched.files.length)),
        query: joined(asked.files, pictures.slice(searched.files.length)),
      };
    },
  };
}
