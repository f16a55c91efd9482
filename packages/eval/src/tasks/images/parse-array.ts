import { inputError } from "../../input/input-error.ts";
import { type Picture, shapeOf } from "./labelled-images.ts";
import { parseNpy } from "./parse-npy.ts";

/**
 * The bytes of a `.npy` file as one picture, its values as they were stored. `place` names it in errors.
 * Throws CdssError INVALID_INPUT for what parseNpy refuses, another shape, and values that are not finite.
 */
export function parseArray(bytes: Uint8Array, place: string): Picture {
  const { shape: axes, values } = parseNpy(bytes, place);
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
