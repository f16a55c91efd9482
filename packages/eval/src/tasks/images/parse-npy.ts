import { inputError } from "../../input/input-error.ts";

/** Numbers of an array, in C order. */
export type Numbers =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** An array of NumPy. */
export interface NpyArray {
  readonly shape: readonly number[];
  /** The product of `shape` of them, the last axis fastest. */
  readonly values: Numbers;
  /** Whole numbers (or truth values, as 0 and 1): what a label may be. */
  readonly isInteger: boolean;
}

interface ElementType {
  readonly bytes: number;
  readonly isInteger: boolean;
  view(data: ArrayBuffer): Numbers;
}

const integer = (bytes: number, view: ElementType["view"]): ElementType => ({ bytes, isInteger: true, view });
const float = (bytes: number, view: ElementType["view"]): ElementType => ({ bytes, isInteger: false, view });

/** Types by their NumPy name. Objects (`|O`) are pickled Python, which runs code when it is read: never. */
const ELEMENT_TYPES: ReadonlyMap<string, ElementType> = new Map([
  ["|b1", integer(1, (data) => new Uint8Array(data))],
  ["|u1", integer(1, (data) => new Uint8Array(data))],
  ["|i1", integer(1, (data) => new Int8Array(data))],
  ["<u2", integer(2, (data) => new Uint16Array(data))],
  ["<i2", integer(2, (data) => new Int16Array(data))],
  ["<u4", integer(4, (data) => new Uint32Array(data))],
  ["<i4", integer(4, (data) => new Int32Array(data))],
  // Numbers of JavaScript are exact up to 2^53, far above any label or grey value.
  ["<u8", integer(8, (data) => Float64Array.from(new BigUint64Array(data), Number))],
  ["<i8", integer(8, (data) => Float64Array.from(new BigInt64Array(data), Number))],
  ["<f4", float(4, (data) => new Float32Array(data))],
  ["<f8", float(8, (data) => new Float64Array(data))],
]);

const MAGIC = "\u0093NUMPY";

/** The Python literal that describes the array, and where the data begins; null where the file is not .npy. */
function headerOf(bytes: Uint8Array): { readonly text: string; readonly end: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || Buffer.from(bytes.subarray(0, 6)).toString("latin1") !== MAGIC) return null;
  const version = view.getUint8(6);
  if (version < 1 || version > 3) return null;
  // Version 1 gives the length of the header in 2 bytes, versions 2 and 3 in 4.
  const start = version === 1 ? 10 : 12;
  const end = start + (version === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (end > bytes.length) return null;
  return { text: Buffer.from(bytes.subarray(start, end)).toString(version === 3 ? "utf8" : "latin1"), end };
}

/**
 * Read a .npy file, format version 1, 2 or 3 (NumPy Enhancement Proposal 1): truth values, whole numbers of 1 to 8 bytes and
 * floating-point numbers of 4 or 8, little-endian, in C order. `place` names it in errors.
 * Throws CdssError INVALID_INPUT for anything else, and where data is missing or left over.
 */
export function parseNpy(bytes: Uint8Array, place: string): NpyArray {
  const header = headerOf(bytes);
  if (header === null) throw inputError(place, "is not a whole .npy file", "write it with numpy.save or numpy.savez");
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(header.text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(header.text)?.[1];
  const sizes = /'shape'\s*:\s*\(([\d\s,]*)\)/.exec(header.text)?.[1];
  if (order === undefined || sizes === undefined)
    throw inputError(place, "has no readable header", "write it with numpy.save or numpy.savez");
  const type = ELEMENT_TYPES.get(descr ?? "");
  if (type === undefined)
    throw inputError(
      place,
      "holds values of a type that is not read",
      `convert it with astype to one of ${[...ELEMENT_TYPES.keys()].join(", ")}`,
    );
  if (order === "True")
    throw inputError(place, "is in Fortran order", "save numpy.ascontiguousarray of it, which is in C order");
  const shape = sizes
    .split(",")
    .map((size) => size.trim())
    .filter((size) => size !== "")
    .map(Number);
  const wanted = shape.reduce((product, size) => product * size, type.bytes);
  const found = bytes.length - header.end;
  if (found !== wanted)
    throw inputError(place, `has ${found} bytes of data, its shape says ${wanted}`, "copy or save the file again");
  // A copy, because data that begins at an odd byte cannot be seen as longer numbers.
  const data = new Uint8Array(bytes.subarray(header.end)).buffer;
  return { shape, values: type.view(data), isInteger: type.isInteger };
}
