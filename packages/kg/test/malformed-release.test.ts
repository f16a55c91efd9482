import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadRelease } from "../src/release/load.ts";
import { FILES, type Manifest, releaseIdOf, sha256 } from "../src/release/manifest.ts";
import { writeRelease } from "../src/release/write.ts";
import { expectIssues, thrownBy } from "./support/expect-issue.ts";
import { smallContent } from "./support/small-content.ts";

let folder: string;
let good: string;
let bad: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-malformed-"));
  good = join(folder, "good");
  const source = { name: "by hand", version: "1", licence: "none", attribution: "nobody", sha256: "0".repeat(64) };
  writeRelease(smallContent(), [source], good);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  bad = join(folder, "bad");
  rmSync(bad, { recursive: true, force: true });
  cpSync(good, bad, { recursive: true });
});

const at = (name: string): string => join(bad, name);
const manifest = (): Manifest => JSON.parse(readFileSync(join(good, "manifest.json"), "utf8")) as Manifest;
const writeManifest = (value: unknown): void => writeFileSync(at("manifest.json"), JSON.stringify(value));
const textOf = (name: string): string => gunzipSync(readFileSync(at(name))).toString("utf8");

/** Change a file and make size, hash and id fit it: what is left to find is the content itself. */
function rewrite(name: string, change: (text: string) => string): void {
  const before = textOf(name);
  const text = change(before);
  expect(text, "the change changes nothing").not.toBe(before);
  writeFileSync(at(name), gzipSync(text));
  const { files, ...rest } = manifest();
  const changed = files.map((file) =>
    file.name === name ? { name, bytes: Buffer.byteLength(text), sha256: sha256(text) } : file,
  );
  writeManifest({ ...rest, files: changed, id: releaseIdOf(changed) });
}

function unpacksTo(packed: Buffer, content: Buffer): boolean {
  try {
    return gunzipSync(packed).equals(content);
  } catch {
    return false;
  }
}

const refused = (path: string): Promise<void> => expectIssues(() => loadRelease(bad), "INVALID_RELEASE", [path]);
const names = Object.values(FILES);

describe("a release that is whole", () => {
  it("loads", async () => {
    expect((await loadRelease(bad)).info.id).toBe(manifest().id);
  });
});

describe("a missing or damaged file", () => {
  it("is named when the directory does not exist or is a file", async () => {
    rmSync(bad, { recursive: true });
    await refused("manifest.json");
    writeFileSync(bad, "");
    await refused("manifest.json");
  });

  it.each(["manifest.json", ...names])("is named when %s is missing", async (name) => {
    rmSync(at(name));
    await refused(name);
  });

  it.each(["manifest.json", ...names])("is named when %s is a directory", async (name) => {
    rmSync(at(name));
    mkdirSync(at(name));
    await refused(name);
  });

  it.each(["manifest.json", ...names])("is named when %s is empty", async (name) => {
    writeFileSync(at(name), "");
    await refused(name);
  });

  it.each(["manifest.json", ...names])("is named when %s is cut in half", async (name) => {
    const bytes = readFileSync(at(name));
    writeFileSync(at(name), bytes.subarray(0, bytes.length / 2));
    await refused(name);
  });

  it.each(names)("is named when one byte of the content of %s is another", async (name) => {
    const bytes = gunzipSync(readFileSync(at(name)));
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
    writeFileSync(at(name), gzipSync(bytes));
    await refused(name);
  });

  it.each(names)("is named when %s has a byte more", async (name) => {
    writeFileSync(at(name), gzipSync(`${textOf(name)}\n`));
    await refused(name);
  });

  it.each(names)("is named when %s is not packed", async (name) => {
    writeFileSync(at(name), textOf(name));
    await refused(name);
  });

  it.each([
    [FILES.concepts, FILES.names],
    [FILES.names, FILES.annotations],
    [FILES.annotations, FILES.observations],
  ])("is named when %s and %s are swapped", async (one, other) => {
    renameSync(at(one), at("aside"));
    renameSync(at(other), at(one));
    renameSync(at("aside"), at(other));
    await refused(one);
  });

  it("is named whichever bit of whichever file flips", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        async (name, offset, bit) => {
          const original = readFileSync(join(good, name));
          const bytes = Buffer.from(original);
          // The first ten bytes of gzip hold a time and flags that do not concern the content.
          const index = 10 + (offset % (bytes.length - 10));
          bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
          writeFileSync(at(name), bytes);
          // A few bits only fill the last byte of the packed stream. Every other one is found and the file named.
          if (!unpacksTo(bytes, gunzipSync(original))) await refused(name);
          else expect((await loadRelease(bad)).info.id).toBe(manifest().id);
          writeFileSync(at(name), original);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a manifest", () => {
  it.each([
    ["text that is not JSON", "{"],
    ["nothing", " "],
  ])("of %s is refused", async (_, text) => {
    writeFileSync(at("manifest.json"), text);
    await refused("manifest.json");
  });

  it.each([
    [0, "manifest.json.format"],
    [2, "manifest.json.format"],
    ["1", "manifest.json.format"],
  ])("of format %j is refused", async (format, path) => {
    writeManifest({ ...manifest(), format });
    await refused(path);
  });

  it.each([
    "phenotypes",
    "conditions",
    "annotations",
    "names",
    "chineseNamed",
    "joinedRecords",
    "observations",
  ] as const)("with a wrong count of %s is refused", async (name) => {
    const { counts, ...rest } = manifest();
    writeManifest({ ...rest, counts: { ...counts, [name]: counts[name] + 1 } });
    await refused(`manifest.json.counts.${name}`);
  });

  it("with another id is refused", async () => {
    writeManifest({ ...manifest(), id: `sha256:${"0".repeat(64)}` });
    await refused("manifest.json.id");
  });

  it("with a wrong size or hash of a file is refused, naming the file", async () => {
    const { files, ...rest } = manifest();
    writeManifest({ ...rest, files: files.map((file, i) => (i === 2 ? { ...file, bytes: file.bytes + 1 } : file)) });
    await refused(FILES.annotations);
    writeManifest({ ...rest, files: files.map((file, i) => (i === 1 ? { ...file, sha256: "0".repeat(64) } : file)) });
    await refused(FILES.names);
  });

  it("that leaves out, repeats or invents a file is refused", async () => {
    const { files, ...rest } = manifest();
    writeManifest({ ...rest, files: files.slice(1) });
    await refused("manifest.json.files");
    writeManifest({ ...rest, files: [...files, ...files.slice(0, 1)] });
    await refused("manifest.json.files[4].name");
    writeManifest({ ...rest, files: files.map((file, i) => (i === 3 ? { ...file, name: "../other.gz" } : file)) });
    await refused("manifest.json.files[3].name");
  });

  /** Every field of a JSON value as a path, objects and lists included, the root left out. */
  function fieldsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
    const own = path.length === 0 ? [] : [path];
    if (Array.isArray(value)) return [...own, ...value.flatMap((item, index) => fieldsOf(item, [...path, index]))];
    if (value === null || typeof value !== "object") return own;
    return [...own, ...Object.entries(value).flatMap(([key, item]) => fieldsOf(item, [...path, key]))];
  }
  const spelled = (path: readonly (string | number)[]): string =>
    path.reduce<string>(
      (text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}.${key}`),
      "manifest.json",
    );
  function parentOf(root: unknown, path: readonly (string | number)[]): Record<string | number, unknown> {
    return path
      .slice(0, -1)
      .reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root) as Record<
      string | number,
      unknown
    >;
  }

  it("of which any field is deleted is refused, naming it", async () => {
    const fields = fieldsOf(manifest()).filter((path) => typeof path.at(-1) === "string");
    expect(fields.length).toBeGreaterThan(30);
    for (const path of fields) {
      const broken = manifest();
      delete parentOf(broken, path)[path.at(-1) ?? ""];
      writeManifest(broken);
      const error = await thrownBy(() => loadRelease(bad), "INVALID_RELEASE");
      expect(error.issues[0]?.path).toBe(spelled(path));
    }
  });

  it("of which any field has another type is refused, naming it", async () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double({ noInteger: true, noNaN: true, noDefaultInfinity: true }),
      fc.constant({}),
      fc.constant([null]),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fieldsOf(manifest())), value, async (path, replacement) => {
        const broken = manifest();
        parentOf(broken, path)[path.at(-1) ?? ""] = replacement;
        writeManifest(broken);
        const error = await thrownBy(() => loadRelease(bad), "INVALID_RELEASE");
        // An object put where another stood is refused at its first missing field.
        expect(error.issues[0]?.path.startsWith(spelled(path))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("content that fits its hash and is wrong", () => {
  const line = (n: number, change: (line: string) => string) => (text: string) =>
    text
      .split("\n")
      .map((row, index) => (index === n - 1 ? change(row) : row))
      .join("\n");
  const cell = (n: number, column: number, value: string) =>
    line(n, (row) =>
      row
        .split("\t")
        .map((old, index) => (index === column ? value : old))
        .join("\t"),
    );

  it.each<[string, string, (text: string) => string, string]>([
    ["a concept that is not JSON", FILES.concepts, line(2, () => "{"), "concepts.jsonl:2"],
    ["a concept without label", FILES.concepts, line(2, (l) => l.replace('"label"', '"lable"')), "concepts.jsonl:2"],
    ["an empty label", FILES.concepts, line(2, (l) => l.replace('"All"', '" "')), "concepts.jsonl:2"],
    ["an unknown kind", FILES.concepts, line(2, (l) => l.replace("phenotype", "symptom")), "concepts.jsonl:2"],
    ["an id that is no CURIE", FILES.concepts, line(2, (l) => l.replace("HP:0000001", "All")), "concepts.jsonl:2"],
    ["an id listed twice", FILES.concepts, line(4, (l) => l.replace("HP:0000006", "HP:0000005")), "concepts.jsonl:4"],
    ["an unknown parent", FILES.concepts, line(4, (l) => l.replace("HP:0000005", "HP:0000042")), "concepts.jsonl:4"],
    [
      "parents that are no list",
      FILES.concepts,
      line(4, (l) => l.replace('["HP:0000005"]', '"HP:0000005"')),
      "concepts.jsonl:4",
    ],
    ["a wrong ground of a join", FILES.concepts, (t) => t.replace('"by":"name"', '"by":"guess"'), "concepts.jsonl:9"],
    ["another header of names", FILES.names, line(1, (l) => l.replace("scope\tlay", "lay\tscope")), "names.tsv:1"],
    ["a name of an unknown concept", FILES.names, cell(2, 0, "HP:0000042"), "names.tsv:2"],
    ["a name under an alternative id", FILES.names, cell(8, 0, "HP:0002279"), "names.tsv:8"],
    ["an unknown language", FILES.names, cell(3, 1, "fr"), "names.tsv:3"],
    ["an unknown scope", FILES.names, cell(3, 2, "close"), "names.tsv:3"],
    ["an unknown lay mark", FILES.names, cell(3, 3, "yes"), "names.tsv:3"],
    ["an empty name", FILES.names, cell(3, 4, ""), "names.tsv:3"],
    ["a name with a column too many", FILES.names, line(3, (l) => `${l}\tx`), "names.tsv:3"],
    ["a name with a column too few", FILES.names, line(3, (l) => l.slice(0, l.lastIndexOf("\t"))), "names.tsv:3"],
    [
      "another header of annotations",
      FILES.annotations,
      line(1, (l) => l.replace("onset\tfrequency", "frequency\tonset")),
      "annotations.tsv:1",
    ],
    ["no header of annotations", FILES.annotations, (t) => t.slice(t.indexOf("\n") + 1), "annotations.tsv:1"],
    ["an annotation of an unknown condition", FILES.annotations, cell(2, 0, "OMIM:7"), "annotations.tsv:2"],
    ["an annotation with an unknown term", FILES.annotations, cell(3, 2, "HP:0000042"), "annotations.tsv:3"],
    ["an annotation of a term", FILES.annotations, cell(3, 0, "HP:0001250"), "annotations.tsv:3"],
    ["an annotation with a condition as its term", FILES.annotations, cell(3, 2, "ORPHA:11"), "annotations.tsv:3"],
    ["an unknown negation", FILES.annotations, cell(3, 1, "no"), "annotations.tsv:3"],
    ["rows of one condition apart", FILES.annotations, cell(4, 0, "DECIPHER:3"), "annotations.tsv:4"],
    ["a column too few", FILES.annotations, line(3, (l) => l.slice(0, l.lastIndexOf("\t"))), "annotations.tsv:3"],
    [
      "a row less than counted",
      FILES.annotations,
      (t) => t.split("\n").toSpliced(2, 1).join("\n"),
      "manifest.json.counts.annotations",
    ],
    [
      "a name less than counted",
      FILES.names,
      (t) => t.split("\n").toSpliced(4, 1).join("\n"),
      "manifest.json.counts.names",
    ],
    ["observations that are not JSON", FILES.observations, () => "{", "observations.json"],
    ["a test more than counted", FILES.observations, () => '{"tests":[1]}', "manifest.json.counts.observations"],
  ])("is refused: %s", async (_, name, change, path) => {
    rewrite(name, change);
    await refused(path);
  });
});
