import { CdssError } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { type NpyHeader, npyBytes } from "../../../test/npy-bytes.ts";
import { parseNpy } from "./parse-npy.ts";

describe("a .npy file", () => {
  it.each([
    ["|b1", Uint8Array.of(0, 1), [0, 1], true],
    ["|u1", Uint8Array.of(0, 255), [0, 255], true],
    ["|i1", Int8Array.of(-128, 127), [-128, 127], true],
    ["<u2", Uint16Array.of(1, 65535), [1, 65535], true],
    ["<i2", Int16Array.of(-2, 300), [-2, 300], true],
    ["<u4", Uint32Array.of(1, 4294967295), [1, 4294967295], true],
    ["<i4", Int32Array.of(-1, 70000), [-1, 70000], true],
    ["<u8", BigUint64Array.of(1n, 5000000000n), [1, 5000000000], true],
    ["<i8", BigInt64Array.of(-1n, 5000000000n), [-1, 5000000000], true],
    // 0.5 and -2 are exact in both widths.
    ["<f4", Float32Array.of(0.5, -2), [0.5, -2], false],
    ["<f8", Float64Array.of(0.5, -2), [0.5, -2], false],
  ])("of type %s is read", (descr, data, values, isInteger) => {
    const read = parseNpy(npyBytes({ descr, shape: "(2,)" }, data), "x.npy");
    expect([...read.values]).toEqual(values);
    expect(read).toMatchObject({ shape: [2], isInteger });
  });

  it.each([1, 2, 3])("of version %d is read, whatever byte its data begins at", (version) => {
    const data = Float32Array.of(1, 2, 3, 4, 5, 6);
    // Spaces around the header move the data by 0 to 3 bytes.
    for (const shape of ["(2,3)", "(2, 3)", "( 2, 3)", "(2, 3, )"]) {
      const read = parseNpy(npyBytes({ descr: "<f4", shape, version }, data), "x.npy");
      expect([read.shape, ...read.values]).toEqual([[2, 3], 1, 2, 3, 4, 5, 6]);
    }
  });

  it("without axes is one value, with an axis of 0 none", () => {
    expect(parseNpy(npyBytes({ descr: "|u1", shape: "()" }, Uint8Array.of(7)), "x.npy")).toMatchObject({ shape: [] });
    expect([...parseNpy(npyBytes({ descr: "|u1", shape: "(0, 3)" }, new Uint8Array()), "x.npy").values]).toEqual([]);
  });

  const good: NpyHeader = { descr: "|u1", shape: "(2,)" };
  const data = Uint8Array.of(1, 2);
  it.each([
    ["pickled objects", npyBytes({ ...good, descr: "|O" }, data), /x.npy: holds values of a type.*astype.*\|u1/],
    ["big-endian numbers", npyBytes({ ...good, descr: ">i2" }, data), /a type that is not read/],
    ["texts", npyBytes({ ...good, descr: "<U1" }, data), /a type that is not read/],
    ["Fortran order", npyBytes({ ...good, order: "True" }, data), /Fortran order; save numpy.ascontiguousarray/],
    ["a byte too few", npyBytes({ ...good, shape: "(3,)" }, data), /has 2 bytes of data, its shape says 3/],
    ["a byte too many", npyBytes({ ...good, shape: "(1,)" }, data), /has 2 bytes of data, its shape says 1/],
    ["a shape of other things", npyBytes({ ...good, shape: "(-2,)" }, data), /no readable header/],
    ["version 4", npyBytes({ ...good, version: 4 }, data), /not a whole .npy file/],
    ["another format", Buffer.from("\u0089PNG\r\n\u001a\n????", "latin1"), /not a whole .npy file/],
    ["an end within the header", npyBytes(good, data).subarray(0, 30), /not a whole .npy file/],
    ["nothing", new Uint8Array(), /not a whole .npy file/],
  ])("with %s is refused", (_, bytes, message) => {
    expect(() => parseNpy(bytes, "x.npy")).toThrow(CdssError);
    expect(() => parseNpy(bytes, "x.npy")).toThrow(message);
  });
});
