import { execFileSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { CorpusIssue } from "../../src/corpus/corpus.ts";
import { decodeText } from "../../src/corpus/files/decode-text.ts";
import { openFiles } from "../../src/corpus/files/open-files.ts";
import { readBytes } from "../../src/corpus/files/read-bytes.ts";
import { makeTar } from "./make-tar.ts";
import { folderWith, told } from "./read-corpus.ts";

async function open(path: string, mostBytes = 1000) {
  const files: Record<string, string> = {};
  const issues: CorpusIssue[] = [];
  for await (const file of openFiles(path, { extensions: [".xml"], mostBytes }, (issue) => issues.push(issue)))
    files[file.path] = Buffer.from(await readBytes(file, mostBytes)).toString();
  return { files, issues: told(issues) };
}

describe("files of a corpus", () => {
  it("are those of a folder, in order of name, unpacked, without hidden ones, other kinds and links", async () => {
    const outside = folderWith({ "secret.xml": "secret" });
    const folder = folderWith({
      "b.xml": "b",
      "a/2.XML.gz": gzipSync("a2"),
      "a/10.xml": "a10",
      "a/note.txt": "text",
      ".git/x.xml": "hidden",
    });
    symlinkSync(join(outside, "secret.xml"), join(folder, "link.xml"));
    symlinkSync(folder, join(folder, "round"));
    const { files, issues } = await open(folder);
    expect(Object.entries(files)).toEqual([
      ["a/10.xml", "a10"],
      ["a/2.XML.gz", "a2"],
      ["b.xml", "b"],
    ]);
    expect(issues).toEqual([]);
  });

  it("are one where the path is a file", async () => {
    expect(await open(join(folderWith({ "one.xml": "1" }), "one.xml"))).toEqual({
      files: { "one.xml": "1" },
      issues: [],
    });
  });

  it("are nothing at all where there is no such path", async () => {
    await expect(open("/nowhere/at/all")).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining("all: cannot be read; give a folder"),
    });
  });

  it("stop at the limit however small they are packed", async () => {
    const folder = folderWith({ "bomb.xml.gz": gzipSync(Buffer.alloc(5_000_000)) });
    await expect(open(folder, 1000)).rejects.toMatchObject({ message: "is larger than 1000 bytes" });
  });
});

describe("archives", () => {
  const entries = [
    { path: "set/", type: "5" },
    { path: "set/b.xml", content: "b" },
    { path: "set/a.xml", content: "a".repeat(600) },
    { path: "set/readme.txt", content: "text" },
  ];
  const tar = makeTar(entries);

  it.each(["set.tar", "set.tar.gz", "set.tar.xz"])("%s gives its entries in its order", async (name) => {
    const folder = folderWith({ "set.tar": tar, "set.tar.gz": gzipSync(tar) });
    execFileSync("xz", ["--keep", join(folder, "set.tar")]);
    const { files, issues } = await open(join(folder, name));
    expect(Object.entries(files)).toEqual([
      ["set/b.xml", "b"],
      ["set/a.xml", "a".repeat(600)],
    ]);
    expect(issues).toEqual([]);
  });

  it("read what tar itself writes, long names included", async () => {
    const long = `${"folder-of-a-long-name/".repeat(8)}file.xml`;
    const folder = folderWith({ [`set/${long}`]: "long", "set/short.xml": "short" });
    for (const format of ["pax", "gnu", "ustar"]) {
      const path = join(folder, `${format}.tar`);
      execFileSync("tar", [
        "--create",
        `--format=${format}`,
        "--sort=name",
        "--file",
        path,
        "--directory",
        folder,
        "set",
      ]);
      expect((await open(path)).files).toEqual({ [`set/${long}`]: "long", "set/short.xml": "short" });
    }
  });

  it("lead nowhere outside: names lose what climbs, links are passed over", async () => {
    const hostile = makeTar([
      { path: "../../../etc/evil.xml", content: "1" },
      { path: "/root.xml", content: "2" },
      { path: "a/./../b.xml", content: "3" },
      { path: "link.xml", type: "2", linkTo: "/etc/passwd" },
    ]);
    const { files } = await open(join(folderWith({ "hostile.tar": hostile }), "hostile.tar"));
    expect(files).toEqual({ "etc/evil.xml": "1", "root.xml": "2", "a/b.xml": "3" });
  });

  it("name an entry beyond the limit and go on", async () => {
    const path = join(folderWith({ "set.tar": tar }), "set.tar");
    expect(await open(path, 599)).toEqual({
      files: { "set/b.xml": "b" },
      issues: ["set/a.xml: (whole file): is larger than 599 bytes"],
    });
  });

  // The header of b.xml begins at 512, its content at 1024; at 1025 the archive ends inside the padding behind its one byte.
  it.each([
    ["cut off inside an entry", "x.tar", tar.subarray(0, 1024), "x.tar: (archive): ends inside an entry"],
    [
      "with a changed header",
      "x.tar",
      Buffer.concat([Buffer.from("?"), tar.subarray(1)]),
      "x.tar: (archive): is not a tar archive, or is damaged",
    ],
    ["of text", "x.tar", Buffer.from("text ".repeat(300)), "x.tar: (archive): is not a tar archive, or is damaged"],
    ["no gzip", "x.tar.gz", Buffer.from("text"), "x.tar.gz: (whole file): cannot be unpacked"],
    ["no xz", "x.tar.xz", Buffer.from("text"), "x.tar.xz: (archive): cannot be unpacked"],
  ])("%s are told", async (_, name, bytes, issue) => {
    expect((await open(join(folderWith({ [name]: bytes }), name))).issues).toEqual([issue]);
  });

  it("of xz ask for the program where it is missing", async () => {
    const path = join(folderWith({ "set.tar.xz": tar }), "set.tar.xz");
    vi.stubEnv("PATH", "/nowhere");
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(open(path)).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringContaining("install xz"),
    });
  });

  it("may be left before their end", async () => {
    const folder = folderWith({ "set.tar": tar });
    execFileSync("xz", [join(folder, "set.tar")]);
    for await (const file of openFiles(
      join(folder, "set.tar.xz"),
      { extensions: [".xml"], mostBytes: 1000 },
      () => {},
    )) {
      expect(file.path).toBe("set/b.xml");
      break;
    }
    // Nothing still holds the file: it can be written.
    writeFileSync(join(folder, "set.tar.xz"), "");
  });
});

describe("text of a file", () => {
  const gb = Buffer.from([0xbc, 0xb1, 0xd0, 0xd4]); // 急性 in GB 2312
  it.each([
    ["UTF-8", Buffer.from("急性 é"), "急性 é"],
    ["UTF-8 with a mark", Buffer.from("\ufeff急性"), "急性"],
    ["UTF-16", Buffer.from("\ufeff急性", "utf16le"), "急性"],
    ["GB 18030 that nothing declares", gb, "急性"],
    [
      "a declared encoding",
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>caf\u00e9', "latin1"),
      '<?xml version="1.0" encoding="ISO-8859-1"?>café',
    ],
    [
      "a declaration that was forgotten",
      Buffer.from('<?xml version="1.0" encoding="GBK"?>急'),
      '<?xml version="1.0" encoding="GBK"?>急',
    ],
    ["a meta element", Buffer.concat([Buffer.from("<meta charset=gbk>"), gb]), "<meta charset=gbk>急性"],
  ])("%s", (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each([
    ["Latin letters in an undeclared encoding", Buffer.from("na\u00efve caf\u00e9 patients", "latin1")],
    [
      "an encoding that does not exist",
      Buffer.from('<?xml version="1.0" encoding="none-such"?>caf\u00e9 ok', "latin1"),
    ],
  ])("%s is told", (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow("is neither UTF-8 nor in the encoding that it declares");
  });
});
