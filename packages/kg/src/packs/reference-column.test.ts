import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readReferenceColumn } from "./reference-column.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-column-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string, content: string | Buffer, column: string): string[] => {
  writeFileSync(join(folder, name), content);
  return [...readReferenceColumn(join(folder, name), column)];
};

describe("readReferenceColumn", () => {
  it.each<[string, string, string, string[]]>([
    ["the first column", "atc_code,atc_name\nA01,X\nA02,Y\nA01,Z\n", "atc_code", ["A01", "A02"]],
    [
      "a later column behind quoted commas",
      'name,,atc_code\n"X, Y ""Z""",,A01\n,b,"A02"\n',
      "atc_code",
      ["A01", "A02"],
    ],
    ["lines that end in CR LF, behind a byte order mark", "\uFEFFatc_code,b\r\nA01,x\r\n", "atc_code", ["A01"]],
    ["tabs, with commas in a cell", "rxcui\tname\n12\tA, B\n13\tC\n", "rxcui", ["12", "13"]],
    ["a file of one column", "rxcui\n12\n", "rxcui", ["12"]],
    ["short lines", "name,atc_code\nA01\n", "atc_code", []],
  ])("reads %s", (_, text, column, expected) => {
    expect(read("list.csv", text, column)).toEqual(expected);
  });

  it("unpacks gzip", () => {
    expect(read("list.tsv.gz", gzipSync("rxcui\tname\n12\tA\n"), "rxcui")).toEqual(["12"]);
  });

  it.each<[string, () => unknown, string]>([
    [
      "a file that is not there",
      () => readReferenceColumn(join(folder, "none.csv"), "rxcui"),
      "none.csv: cannot be read",
    ],
    [
      "half a gzip file",
      () => read("half.tsv.gz", gzipSync("rxcui\n").subarray(0, 9), "rxcui"),
      "half.tsv.gz: cannot be read",
    ],
    [
      "a column that is not there",
      () => read("list.csv", "code,rxcui_old\n1,2\n", "rxcui"),
      "list.csv: has no column rxcui",
    ],
  ])("refuses %s", (_, act, message) => {
    expect(act).toThrowError(message);
  });
});
