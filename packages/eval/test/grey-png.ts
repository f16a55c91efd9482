import sharp from "sharp";

/** A PNG of 8-bit grey values. */
export function greyPng(
  height: number,
  width: number,
  value: (row: number, column: number) => number,
): Promise<Uint8Array> {
  const values = Uint8Array.from({ length: height * width }, (_, at) => value(Math.floor(at / width), at % width));
  return sharp(values, { raw: { height, width, channels: 1 } })
    .png()
    .toBuffer();
}
