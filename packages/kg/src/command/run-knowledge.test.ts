import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BABELON, GENES, HPOA, NAMES, OBO } from "../../test/support/small-sources.ts";
import { createFindingExtractor } from "../extractor/create-finding-extractor.ts";
import { loadRelease } from "../release/load.ts";
import { runKnowledge } from "./run-knowledge.ts";

let folder: string;
let sources: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-command-"));
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  mkdirSync(join(folder, "names/zh"), { recursive: true });
  put("names/zh/a.yaml", NAMES);
  sources = [
    ...["--ontology", put("hp.obo", OBO), "--annotations", put("phenotype.hpoa", HPOA)],
    ...["--genes", put("genes_to_phenotype.txt", GENES), "--translations", put("hp-zh.babelon.tsv", BABELON)],
    ...["--names", join(folder, "names"), "--out", join(folder, "release")],
  ];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(argv: readonly string[], environment: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runKnowledge(argv, { out: (line) => out.push(line), err: (line) => err.push(line), environment });
  return { code, out, err };
}
/** The arguments of `build` with one option's value changed, or the option left out. */
const but = (option: string, value?: string): string[] => {
  const at = sources.indexOf(option);
  return ["build", ...sources.slice(0, at), ...(value === undefined ? [] : [option, value]), ...sources.slice(at + 2)];
};

describe("knowledge build, show and verify", () => {
  it("build a release, describe it in the same words, and verify it", async () => {
    const built = await run(["build", ...sources]);
    expect(built).toMatchObject({ code: 0, err: [] });
    expect(built.out[0]).toBe("building release from hp.obo and phenotype.hpoa");
    const shown = await run(["show", join(folder, "release")]);
    expect(shown).toEqual({ code: 0, err: [], out: built.out.slice(1) });
    // Names: 7 + 3 English labels, 4 synonyms; in Chinese 1 of seizure, 3 of fever, 1 of the nervous system.
    expect(shown.out.slice(1, 6)).toEqual([
      "HPO 2030-02-03, annotations 2030-02-03, format 2",
      "7 phenotypes, 3 conditions, 5 annotations",
      "19 names, 3 concepts with a Chinese name",
      "2 records joined with another of the same disease, 0 observation tests",
      "0 conditions and 0 findings of the packs, 0 drugs, 0 interaction rules, 0 works",
    ]);
    expect(shown.out[6]).toMatch(/^source Human Phenotype Ontology 2030-02-03: HPO licence, .*Gargano et al\./);
    const verified = await run(["verify", join(folder, "release")]);
    expect(verified).toMatchObject({ code: 0, err: [] });
    expect(verified.out.slice(0, -1)).toEqual(shown.out);
    expect(verified.out.at(-1)).toMatch(/^verified: /);
  });

  it("build a release without reference ranges that the finding extractor can read", async () => {
    await run(["build", ...sources]);
    const extractor = createFindingExtractor(await loadRelease(join(folder, "release")));
    const read = extractor.fromText({ id: "n", title: "note", text: "Hb 85 g/L" }, { sex: "unknown" });
    expect(read).toEqual({ findings: [], conditions: [], unmapped: [] });
  });

  it("give the same id on two builds, and another when a source differs", async () => {
    const id = async (argv: string[]): Promise<string | undefined> => (await run(argv)).out[1];
    const first = await id(["build", ...sources]);
    expect(first).toMatch(/^release sha256:/);
    expect(await id(but("--out", join(folder, "again")))).toBe(first);
    expect(await id(but("--genes"))).not.toBe(first);
  });

  it("compile the reference ranges of the project into the release", async () => {
    // The small ontology lacks the terms that the ranges lead to: building does not mind, verifying does.
    const observations = join(import.meta.dirname, "../../../../data/observations");
    const built = await run(["build", ...sources, "--observations", observations]);
    expect(built.code).toBe(0);
    expect(built.out[5]).toMatch(/, \d{2,} observation tests$/);
    const verified = await run(["verify", join(folder, "release")]);
    expect(verified.code).toBe(1);
    expect(verified.err[0]).toMatch(/^error INVALID_RELEASE: observations\.json:\S+: unknown term HP:\d{7}; /);
    expect(verified.err.at(-1)).toMatch(/^ {2}and \d+ more$/);
  });

  it("say what was passed over", async () => {
    writeFileSync(join(folder, "names/zh/a.yaml"), "HP:7777777: [名称]\n");
    const built = await run(["build", ...sources]);
    expect(built).toMatchObject({
      code: 0,
      err: ["warning: name for HP:7777777, which the release does not hold"],
    });
  });

  it.each<[string, () => string[], RegExp]>([
    ["a missing ontology", () => but("--ontology", "none.obo"), /^error INVALID_INPUT: none\.obo: cannot be read; /],
    ["a missing folder of names", () => but("--names", "none"), /^error INVALID_INPUT: none: holds no names; /],
    ["a missing folder of ranges", () => ["build", ...sources, "--observations", "none"], /^error INVALID_SOURCE: /],
    [
      "a file of another format",
      () => but("--annotations", join(folder, "hp.obo")),
      /^error INVALID_SOURCE: hp\.obo:1: header/,
    ],
    [
      "a place that is a file's",
      () => but("--out", join(folder, "hp.obo/release")),
      /^error INVALID_INPUT: release: the release cannot be written/,
    ],
    [
      "no release to verify",
      () => ["verify", join(folder, "none")],
      /^error INVALID_RELEASE: manifest\.json: file is missing; /,
    ],
    [
      "no release to show",
      () => ["show", join(folder, "none")],
      /^error INVALID_RELEASE: manifest\.json: file is missing; /,
    ],
  ])("end with 1 and one line for %s", async (_, argv, message) => {
    const { code, err } = await run(argv());
    expect(code).toBe(1);
    expect(err[0]).toMatch(message);
    expect(err).toHaveLength(1);
  });

  it("leave the release of before when a build fails", async () => {
    await run(["build", ...sources]);
    const before = readFileSync(join(folder, "release/manifest.json"));
    writeFileSync(join(folder, "hp.obo"), OBO.slice(0, 300));
    expect((await run(["build", ...sources])).code).toBe(1);
    expect(readFileSync(join(folder, "release/manifest.json"))).toEqual(before);
  });

  it("report a file that changed after the build", async () => {
    await run(["build", ...sources]);
    cpSync(join(folder, "release/names.tsv.gz"), join(folder, "release/annotations.tsv.gz"));
    const { code, err } = await run(["verify", join(folder, "release")]);
    expect(code).toBe(1);
    expect(err[0]).toMatch(/^error INVALID_RELEASE: annotations\.tsv\.gz: /);
  });
});

describe("knowledge fetch", () => {
  const entry = (id: string, file: string, format: string) => ({
    ...{ id, name: id, format, url: "http://127.0.0.1:9/file", file, version: "1", licence: "x" },
    ...{ licenceUrl: "https://example.org", attribution: "x", sha256: null, local: [file] },
  });
  const fetch = (...more: string[]) => {
    const list = {
      sources: [
        entry("ontology", "hp.obo", "obo"),
        entry("missing", "none.txt", "genes"),
        entry("notes", "phenotype.hpoa", "hpoa"),
      ],
    };
    writeFileSync(join(folder, "sources.json"), JSON.stringify(list));
    const argv = ["fetch", "--sources", join(folder, "sources.json"), "--dir", join(folder, "cache"), ...more];
    return run(argv, { CDSS_DATA_DIR: folder });
  };

  it("brings what it can, says what it cannot, and ends with 1", async () => {
    const { code, out, err } = await fetch();
    expect(code).toBe(1);
    expect(out).toHaveLength(2);
    expect(out[0]).toMatch(/^ontology: copied from CDSS_DATA_DIR, version 2030-02-03, .*hp\.obo, sha256 [0-9a-f]{64}$/);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/^error UNAVAILABLE: none\.txt: cannot be downloaded \(.+\); save http/);
  });

  it("brings one source, and ends with 0", async () => {
    const { code, out } = await fetch("--only", "notes");
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    expect(readFileSync(join(folder, "cache/phenotype.hpoa"), "utf8")).toBe(HPOA);
  });

  it("lists the sources when it is asked for none of them", async () => {
    const { code, err } = await fetch("--only", "other");
    expect(code).toBe(1);
    expect(err).toEqual(["error INVALID_INPUT: --only: no such source; give one of ontology, missing, notes"]);
  });
});

describe("knowledge", () => {
  it.each<[string, string[]]>([
    ["an unknown command", ["brew"]],
    ["a missing argument", ["verify"]],
    ["an argument too many", ["show", "a", "b"]],
    ["a missing option", ["build", "--out", "x"]],
    ["an unknown option", ["verify", "x", "--fast"]],
    ["a timeout that is none", ["fetch", "--timeout", "soon"]],
    ["nothing", []],
  ])("ends with 2 for %s, and says why", async (_, argv) => {
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err.join("\n")).toMatch(/error: |Usage: /);
  });

  it("shows its help and ends with 0", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    for (const name of ["build", "verify", "show", "fetch", "lint"]) expect(out.join("\n")).toContain(name);
  });
});
