/** How an array is written: the fields of its header, and the version of the format. */
export interface NpyHeader {
  readonly descr: string;
  readonly shape: string;
  readonly order?: "True" | "False";
  readonly version?: number;
}

/** Bytes of a .npy file with this header and data, whatever they say of each other. */
export function npyBytes({ descr, shape, order = "False", version = 1 }: NpyHeader, data: ArrayBufferView): Uint8Array {
  const header = Buffer.from(`{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }\n`, "latin1");
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  if (version === 1) length.writeUInt16LE(header.length);
  else length.writeUInt32LE(header.length);
  const values = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.concat([Buffer.from("\u0093NUMPY", "latin1"), Uint8Array.of(version, 0), length, header, values]);
}
