import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { CdssError, type Issue } from "@cdss/domain";
import { inputError, issuesError } from "../../input/input-error.ts";
import { type ImageShape, type ImageSource, type LabelledImages, shapeOf, sizeOf } from "./labelled-images.ts";
import { type Numbers, parseNpy } from "./parse-npy.ts";

/** Names in a folder, in one order on every machine, without hidden ones (`.DS_Store`). */
async function namesIn(folder: string, only: "folders" | "all"): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith(".") && (only === "all" || entry.isDirectory()))
    .map((entry) => entry.name)
    .sort();
}

async function readImage(
  path: string,
  place: string,
): Promise<{ readonly shape: ImageShape; readonly values: Numbers }> {
  if (!path.endsWith(".npy")) throw inputError(place, "is not a .npy file", "save the picture's array with numpy.save");
  const { shape: axes, values } = parseNpy(await readFile(path), place);
  const shape = shapeOf(axes);
  if (shape === null)
    throw inputError(
      place,
      `has shape (${axes.join(", ")})`,
      "give (height, width), or a third axis of 1 or 3 channels",
    );
  if (!values.every(Number.isFinite))
    throw inputError(place, "holds a value that is not finite", "replace NaN and infinite values before saving");
  return { shape, values };
}

async function readSplit(root: string, split: string): Promise<LabelledImages> {
  const found: { readonly label: string; readonly file: string }[] = [];
  for (const label of await namesIn(join(root, split), "folders"))
    for (const file of await namesIn(join(root, split, label), "all")) found.push({ label, file });
  if (found.length === 0)
    throw inputError(`${basename(root)}/${split}`, "has no images", `put them into ${split}/<label>/<name>.npy`);
  // By file name first: an id that followed the labels would give them away.
  found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.label < b.label ? -1 : 1));
  const images: Awaited<ReturnType<typeof readImage>>[] = [];
  const issues: Issue[] = [];
  for (const { label, file } of found) {
    const place = `${split}/${label}/${file}`;
    try {
      const image = await readImage(join(root, split, label, file), place);
      if (JSON.stringify(image.shape) !== JSON.stringify((images[0] ?? image).shape))
        issues.push({ path: place, message: "has another size than the first", fix: "scale all images to one size" });
      images.push(image);
    } catch (error) {
      if (!(error instanceof CdssError)) throw error;
      issues.push(...error.issues);
    }
  }
  const [first] = images;
  if (issues.length > 0 || first === undefined) throw issuesError(issues);
  const pixels = new Float64Array(images.length * sizeOf(first.shape));
  for (const [at, { values }] of images.entries()) pixels.set(values, at * sizeOf(first.shape));
  return {
    shape: first.shape,
    ids: found.map((_, at) => `${split}-${at}`),
    labels: found.map(({ label }) => label),
    pixels,
  };
}

/**
 * Pictures of a folder: `<split>/<label>/<name>.npy`, each (height, width) or (height, width, channels), all of one size.
 * A picture's id is its split and its place among the file names. Throws CdssError INVALID_INPUT that names the file and the fix.
 */
export async function openImageFolder(path: string): Promise<ImageSource> {
  const splits = await namesIn(path, "folders");
  if (splits.length === 0)
    throw inputError(
      basename(path),
      "has no folders",
      "put images into <split>/<label>/<name>.npy, split train, val or test",
    );
  return { splits, read: (split) => readSplit(path, split) };
}
