import sharp, { type Channels, type Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import { decodePicture } from "./decode-picture.ts";

/** A picture of `width` columns from its values, row by row. */
function picture(width: number, channels: Channels, values: Uint8Array | Uint16Array): Sharp {
  return sharp(values, { raw: { width, height: values.length / channels / width, channels } });
}

const decode = async (written: Sharp, side: number): Promise<number[]> => [
  ...(await decodePicture(await written.toBuffer(), "a.png", side)).values,
];

describe("a picture as grey values", () => {
  it("keeps grey values of 8 bits", async () => {
    const bytes = await picture(2, 1, Uint8Array.of(0, 1, 128, 255))
      .png()
      .toBuffer();
    expect(await decodePicture(bytes, "a.png", 2)).toEqual({
      shape: { height: 2, width: 2, channels: 1 },
      values: Buffer.of(0, 1, 128, 255),
    });
  });

  it.each<[string, Sharp, number]>([
    ["equal colours are that grey", picture(1, 3, Uint8Array.of(100, 100, 100)).png(), 100],
    // Luminance 0.2126 of linear light (ITU-R BT.709), as sRGB: 1.055 × 0.2126^(1/2.4) - 0.055 = 0.4985, of 255 127.1.
    ["red has the luminance of red", picture(1, 3, Uint8Array.of(255, 0, 0)).png(), 127],
    // 200 × 128 / 255 = 100.4.
    ["half transparent is half of it, on black", picture(1, 4, Uint8Array.of(200, 200, 200, 128)).png(), 100],
    ["transparent is black", picture(1, 4, Uint8Array.of(200, 200, 200, 0)).png(), 0],
    // 0x8000 / 256 = 128, and 0x0FFF, the brightest of 12 bits, 15.996.
    ["16 bits are their upper 8", picture(1, 1, Uint16Array.of(0x8000)).toColourspace("grey16").png(), 128],
    ["12 bits stored in 16 are dark", picture(1, 1, Uint16Array.of(0x0fff)).toColourspace("grey16").png(), 16],
    ["a palette is looked up", picture(1, 3, Uint8Array.of(255, 255, 255)).png({ palette: true }), 255],
  ])("%s", async (_, written, value) => {
    expect(await decode(written, 1)).toEqual([value]);
  });

  it("is turned as its orientation says", async () => {
    // Orientation 6: the stored left side is shown above. Dark left, then, is dark above; JPEG and the kernel blur a little.
    const halves = Uint8Array.from({ length: 16 * 16 }, (_, at) => (at % 16 < 8 ? 0 : 250));
    const [topLeft = 0, topRight = 0, bottomLeft = 0, bottomRight = 0] = await decode(
      picture(16, 1, halves).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }),
      2,
    );
    for (const top of [topLeft, topRight]) expect(top).toBeLessThan(30);
    for (const bottom of [bottomLeft, bottomRight]) expect(bottom).toBeGreaterThan(220);
  });

  it("is filled to a square, its proportions given up", async () => {
    // Two rows of eight columns, dark above: as two by two it is dark above still, with nothing added at the sides.
    const wide = Uint8Array.from({ length: 16 }, (_, at) => (at < 8 ? 20 : 220));
    expect(await decode(picture(8, 1, wide).png(), 2)).toEqual([20, 20, 220, 220]);
  });

  const grey = picture(
    64,
    1,
    Uint8Array.from({ length: 64 * 64 }, (_, at) => (at * 7919) % 251),
  );
  it.each<[string, Promise<Uint8Array>]>([
    [
      "PNG cut short",
      grey
        .clone()
        .png()
        .toBuffer()
        .then((bytes) => bytes.subarray(0, -600)),
    ],
    [
      "JPEG cut short",
      grey
        .clone()
        .jpeg()
        .toBuffer()
        .then((bytes) => bytes.subarray(0, -600)),
    ],
    [
      "PNG with other bytes",
      grey
        .clone()
        .png()
        .toBuffer()
        .then((bytes) => bytes.fill(7, 500, 503)),
    ],
    ["an empty file", Promise.resolve(Uint8Array.of())],
    ["no picture", Promise.resolve(Uint8Array.of(1, 2, 3))],
    ["another format", grey.clone().webp().toBuffer()],
    ["a drawing", Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'))],
  ])("refuses %s", async (_, bytes) => {
    await expect(decodePicture(await bytes, "val/a/1.png", 2)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: "val/a/1.png", message: "is not a whole PNG or JPEG image", fix: "copy or export it again" }],
    });
  });
});
