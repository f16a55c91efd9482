import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CdssError } from "@cdss/domain";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { npyBytes } from "../../../test/npy-bytes.ts";
import { readImages } from "./read-images.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "images-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytes = (shape: string, ...values: number[]): Uint8Array =>
  npyBytes({ descr: "|u1", shape }, Uint8Array.from(values));

/** Write arrays by name as an archive of their .npy files. */
async function npz(name: string, arrays: Record<string, Uint8Array>): Promise<string> {
  const path = join(folder, name);
  const files = Object.entries(arrays).map(([array, data]) => [`${array}.npy`, data] as const);
  await writeFile(path, zipSync(Object.fromEntries(files)));
  return path;
}

// Two reference pictures of one row and two columns, and one picture to ask.
const GOOD = {
  train_images: bytes("(2, 1, 2)", 1, 2, 3, 4),
  train_labels: bytes("(2, 1)", 0, 1),
  val_images: bytes("(1, 1, 2)", 5, 6),
  val_labels: bytes("(1,)", 1),
};
const SHAPE = { height: 1, width: 2, channels: 1 };

describe("an archive in the layout of MedMNIST", () => {
  it("gives samples of the query split, and the reference to all", async () => {
    const data = await readImages(await npz("good.npz", GOOD), { reference: "train" });
    expect(data).toEqual({
      samples: [{ id: "val-0", input: { ...SHAPE, pixels: [5, 6] }, gold: { label: "1" }, groups: { label: "1" } }],
      skipped: 0,
      shared: { shape: SHAPE, ids: ["train-0", "train-1"], labels: ["0", "1"], pixels: Uint8Array.of(1, 2, 3, 4) },
    });
    expect(structuredClone(data.shared)).toEqual(data.shared);
  });

  it("asks test before val, unless told another, and reads colour", async () => {
    const test = { test_images: bytes("(1, 1, 2, 1)", 7, 8), test_labels: bytes("(1,)", 0) };
    const path = await npz("test.npz", { ...GOOD, ...test });
    const idsOf = async (options: Record<string, string>) =>
      (await readImages(path, options)).samples.map(({ id }) => id);
    expect(await idsOf({ reference: "train" })).toEqual(["test-0"]);
    expect(await idsOf({ reference: "train", query: "val" })).toEqual(["val-0"]);
    expect(await idsOf({ reference: "test" })).toEqual(["val-0"]);
    const colour = {
      ...GOOD,
      train_images: bytes("(2, 1, 1, 3)", 1, 2, 3, 4, 5, 6),
      val_images: bytes("(1, 1, 1, 3)", 7, 8, 9),
    };
    const { samples } = await readImages(await npz("colour.npz", colour), { reference: "train" });
    expect(samples[0]?.input).toEqual({ height: 1, width: 1, channels: 3, pixels: [7, 8, 9] });
  });

  const floats = (...values: number[]): Uint8Array =>
    npyBytes({ descr: "<f4", shape: "(1, 1, 2)" }, Float32Array.from(values));
  it.each<[string, Record<string, Uint8Array | undefined>, Record<string, string>, RegExp]>([
    ["labels missing", { val_labels: undefined }, {}, /x.npz: has no array val_labels; add val_labels/],
    ["a label too few", { train_labels: bytes("(1,)", 0) }, {}, /x.npz: train_labels: has 1 labels for 2 images/],
    ["several labels", { val_labels: bytes("(1, 2)", 0, 1) }, {}, /val_labels: has more than one label an image/],
    [
      "labels that are fractions",
      { val_labels: npyBytes({ descr: "<f4", shape: "(1,)" }, Float32Array.of(0.5)) },
      {},
      /val_labels: holds labels that are not whole numbers/,
    ],
    ["volumes", { val_images: bytes("(1, 1, 2, 2)", 1, 2, 3, 4) }, {}, /val_images: has shape \(1, 1, 2, 2\)/],
    ["no picture", { val_images: bytes("(0, 1, 2)") }, {}, /val_images: has no images/],
    ["NaN", { val_images: floats(1, Number.NaN) }, {}, /val_images: holds a value that is not finite/],
    ["two sizes", { val_images: bytes("(1, 2, 1)", 1, 2) }, {}, /images of val and train in two sizes/],
    ["a damaged array", { val_images: Uint8Array.of(1, 2) }, {}, /x.npz: val_images: is not a whole .npy file/],
    ["no such reference", {}, { reference: "all" }, /has no split all; give --reference one of train, val/],
    ["no such query", {}, { query: "dev" }, /has no split dev; give --query one of train, val/],
    ["itself asked", {}, { query: "train" }, /asked for its own reference images/],
    ["one split alone", { val_images: undefined }, {}, /has no split test or val; name the split/],
    ["other arrays", { val_images: undefined, train_images: undefined }, {}, /has no array <split>_images/],
  ])("with %s is refused", async (_, changed, options, message) => {
    const arrays = Object.entries({ ...GOOD, ...changed }).flatMap(([name, data]) => (data ? [[name, data]] : []));
    const reading = readImages(await npz("x.npz", Object.fromEntries(arrays)), { reference: "train", ...options });
    await expect(reading).rejects.toThrow(CdssError);
    await expect(reading).rejects.toThrow(message);
  });

  it("that is cut short or not there is refused", async () => {
    const path = join(folder, "cut.npz");
    await writeFile(path, zipSync({ "train_images.npy": GOOD.train_images }).subarray(0, 40));
    await expect(readImages(path, { reference: "train" })).rejects.toThrow(/cut.npz: cannot be unpacked/);
    await expect(readImages(join(folder, "no.npz"), { reference: "train" })).rejects.toThrow(/no.npz: cannot be read/);
  });
});
