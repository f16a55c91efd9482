import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadRelease } from "../src/release/load.ts";
import { FILES } from "../src/release/manifest.ts";
import { breakableRelease } from "./support/broken-release.ts";
import { thrownBy } from "./support/expect-issue.ts";

const { bad, at, manifest, writeManifest, refused } = breakableRelease();

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
    [1, "manifest.json.format"],
    ["2", "manifest.json.format"],
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
    "packConditions",
    "packFindings",
    "drugs",
    "interactionRules",
    "works",
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
    await refused("manifest.json.files[6].name");
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
