import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CdssError } from "@cdss/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { greyPng } from "../../../test/grey-png.ts";
import { npyBytes } from "../../../test/npy-bytes.ts";
import { readImages } from "./read-images.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "image-folder-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Write files by path; a path that ends in `/` is an empty folder. */
async function write(name: string, contents: Record<string, Uint8Array | null>): Promise<string> {
  for (const [path, data] of Object.entries({ "/": null, ...contents })) {
    const full = join(folder, name, path);
    await mkdir(data === null ? full : dirname(full), { recursive: true });
    if (data !== null) await writeFile(full, data);
  }
  return join(folder, name);
}

const array = (shape: string, ...values: number[]): Uint8Array =>
  npyBytes({ descr: "|u1", shape }, Uint8Array.from(values));

const OPTIONS = { reference: "train", size: 2 };

/** `place: message` of all that is refused. */
async function issuesOf(path: string, options = OPTIONS): Promise<string[]> {
  const error = await readImages(path, options).catch((thrown: unknown) => thrown);
  if (!(error instanceof CdssError)) throw new Error("expected a CdssError");
  expect(error.issues.every(({ fix }) => fix !== "")).toBe(true);
  return error.issues.map((issue) => `${issue.path}: ${issue.message}`);
}

describe("a folder of arrays", () => {
  it("names labels by its folders, and gives ids that do not follow them", async () => {
    const path = await write("arrays", {
      "train/well/a.npy": array("(1, 2)", 1, 2),
      "train/ill/b.npy": array("(1, 2)", 3, 4),
      // In the order of folders ill would come first; by file name it is a, b, c.
      "val/ill/b.npy": array("(1, 2)", 7, 8),
      "val/well/a.npy": array("(1, 2, 1)", 5, 6),
      "val/well/c.npy": npyBytes({ descr: "<f4", shape: "(1, 2)" }, Float32Array.of(0.5, 9)),
      "val/well/.hidden": Uint8Array.of(),
      "val/notes.txt": Uint8Array.of(1),
    });
    const { samples, shared } = await readImages(path, OPTIONS);
    expect(samples.map(({ id, gold, input }) => [id, gold.label, ...input.pixels])).toEqual([
      ["val-0", "well", 5, 6],
      ["val-1", "ill", 7, 8],
      ["val-2", "well", 0.5, 9],
    ]);
    expect(shared).toEqual({
      shape: { height: 1, width: 2, channels: 1 },
      ids: ["train-0", "train-1"],
      labels: ["well", "ill"],
      pixels: Uint8Array.of(1, 2, 3, 4),
    });
  });

  it("lists every one that cannot be used, of both splits", async () => {
    const path = await write("bad-arrays", {
      "train/a/1.npy": array("(1, 2)", 1, 2),
      "train/a/2.npy": array("(2, 1)", 1, 2),
      "train/a/3.npy": array("(2,)", 1, 2),
      "train/a/4.npy/": null,
      "val/a/1.npy": array("(1, 3)", 1, 2, 3),
      "val/a/2.npy": npyBytes({ descr: "<f4", shape: "(1, 2)" }, Float32Array.of(1, Number.NaN)),
    });
    expect(await issuesOf(path)).toEqual([
      "train/a/2.npy: has another size than the first",
      "train/a/3.npy: has shape (2)",
      "train/a/4.npy: cannot be read",
      "val/a/1.npy: has another size than the first",
      "val/a/2.npy: holds a value that is not finite",
    ]);
  });
});

describe("a folder of pictures", () => {
  it("gives each the asked size, whatever its own, its name's case and its kind", async () => {
    const path = await write("pictures", {
      "train/well/a.png": await greyPng(4, 4, () => 10),
      "train/ill/B.JPG": await greyPng(3, 5, () => 200),
      "test/ill/a.jpeg": await greyPng(1, 2, () => 200),
    });
    const { samples, shared } = await readImages(path, OPTIONS);
    const shape = { height: 2, width: 2, channels: 1 };
    // By code unit B comes before a. Even pictures stay even.
    expect(shared).toEqual({
      shape,
      ids: ["train-0", "train-1"],
      labels: ["ill", "well"],
      pixels: Uint8Array.of(200, 200, 200, 200, 10, 10, 10, 10),
    });
    expect(samples).toEqual([
      {
        id: "test-0",
        input: { ...shape, pixels: [200, 200, 200, 200] },
        gold: { label: "ill" },
        groups: { label: "ill" },
      },
    ]);
    expect((await readImages(path, { ...OPTIONS, size: 3 })).shared.shape).toEqual({ ...shape, height: 3, width: 3 });
  });

  it("lists all that is damaged, of another kind, without a label or without images, of both splits", async () => {
    const good = await greyPng(4, 4, (row) => 60 * row);
    const path = await write("bad-pictures", {
      "train/a/1.png": good,
      "train/a/2.png": good.subarray(0, good.length - 20),
      "train/a/3.npy": array("(2, 2)", 1, 2, 3, 4),
      "train/a/labels.csv": Uint8Array.of(1),
      "train/b/": null,
      "train/c/.hidden": Uint8Array.of(1),
      "train/1.png": good,
      "val/a/1.jpg": Uint8Array.of(),
      "val/a/2.npy": array("(2, 2)", 1, 2, 3, 4),
      "unused/a/1.png": Uint8Array.of(),
    });
    expect(await issuesOf(path)).toEqual([
      "train/1.png: has no label",
      "train/a/labels.csv: is not an image",
      "train/b: has no images",
      "train/c: has no images",
      "train/a/2.png: is not a whole PNG or JPEG image",
      "train/a/3.npy: is of another kind than the first",
      "val/a/1.jpg: is not a whole PNG or JPEG image",
      "val/a/2.npy: is of another kind than the first",
    ]);
  });

  it("without splits is refused with what a split is", async () => {
    const path = await write("no-splits", {
      "well/a.png": await greyPng(2, 2, () => 10),
      "ill/b.png": await greyPng(2, 2, () => 20),
    });
    expect(await issuesOf(path)).toEqual([
      "ill: is not a split with folders of labels",
      "well: is not a split with folders of labels",
    ]);
    await expect(readImages(path, OPTIONS)).rejects.toThrow("put images into <split>/<label>/<name>.png");
  });

  it("takes a folder without labels for no split", async () => {
    const path = await write("unlabelled-test", {
      "train/well/a.png": await greyPng(2, 2, () => 10),
      "val/well/a.png": await greyPng(2, 2, () => 10),
      "test/a.png": await greyPng(2, 2, () => 10),
    });
    expect((await readImages(path, OPTIONS)).samples.map(({ id }) => id)).toEqual(["val-0"]);
  });

  it.each([
    ["empty", {}],
    ["of files alone", { "a.png": Uint8Array.of(1) }],
  ])("that is %s is refused", async (name, contents) => {
    const path = await write(name, contents);
    await expect(readImages(path, OPTIONS)).rejects.toThrow(`${name}: has no folders; put images into <split>/<label>`);
  });
});
