import { inputError } from "../../input/input-error.ts";
import type { Picture } from "./labelled-images.ts";

/**
 * The bytes of a PNG or JPEG as grey values of 0 to 255 on a square of `side` × `side` pixels, its own proportions given up. In this
 * order: turned as its EXIF orientation says, laid on black where it is transparent, made grey by its luminance (of 16 bits the
 * upper 8, give or take one, so that 12 bits stored as they are in 16 become nearly black), scaled with a Lanczos kernel of three
 * lobes (Duchon 1979, doi:10.1175/1520-0450(1979)018<1016:LFIOAT>2.0.CO;2), or a bicubic one where it grows. `place` names it in
 * errors. Throws CdssError INVALID_INPUT where it is damaged or of another format.
 */
export async function decodePicture(bytes: Uint8Array, place: string, side: number): Promise<Picture> {
  // Only here, because it loads native code, and few commands read pictures.
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes);
    const { format } = await picture.metadata();
    if (format !== "png" && format !== "jpeg") throw new Error(`the format is ${format}`);
    const values = await picture
      .autoOrient()
      .flatten()
      .greyscale()
      .resize(side, side, { fit: "fill", kernel: "lanczos3" })
      .raw()
      .toBuffer();
    return { shape: { height: side, width: side, channels: 1 }, values };
  } catch (cause) {
    throw inputError(place, "is not a whole PNG or JPEG image", "copy or export it again", cause);
  }
}
