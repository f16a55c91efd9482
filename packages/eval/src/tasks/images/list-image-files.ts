import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Issue } from "@cdss/domain";
import { type ImageKind, imageKindOf } from "./image-kind.ts";

/** One image of a folder. */
export interface ImageFile {
  readonly split: string;
  readonly label: string;
  readonly name: string;
  readonly kind: ImageKind;
  /** `<split>/<label>/<name>`. */
  readonly place: string;
}

/** What a folder holds, in one order on every machine, without hidden entries (`.DS_Store`). */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith(".")).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names of the folders in a folder. */
export async function foldersIn(folder: string): Promise<string[]> {
  return (await entriesOf(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * The images `<split>/<label>/<name>` of a split, by name, and an issue for whatever is not in its place: a label without images,
 * an image without a label, any other file among the images.
 */
export async function listImageFiles(
  root: string,
  split: string,
): Promise<{ readonly files: readonly ImageFile[]; readonly issues: readonly Issue[] }> {
  const files: ImageFile[] = [];
  const issues: Issue[] = [];
  for (const label of await entriesOf(join(root, split))) {
    const folder = `${split}/${label.name}`;
    if (!label.isDirectory()) {
      if (imageKindOf(label.name) !== null)
        issues.push({ path: folder, message: "has no label", fix: `move it into ${split}/<label>/` });
      continue;
    }
    const entries = await entriesOf(join(root, folder));
    if (entries.length === 0)
      issues.push({ path: folder, message: "has no images", fix: "put the images of this label there, or remove it" });
    for (const { name } of entries) {
      const place = `${folder}/${name}`;
      const kind = imageKindOf(name);
      if (kind === null)
        issues.push({ path: place, message: "is not an image", fix: "give .png, .jpg, .jpeg or .npy files alone" });
      else files.push({ split, label: label.name, name, kind, place });
    }
  }
  // By file name first: an id that followed the labels would give them away.
  files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.label < b.label ? -1 : 1));
  return { files, issues };
}
