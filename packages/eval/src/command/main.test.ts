import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { withTinyRelease } from "../../test/tiny-release.ts";
import { differentialCoded } from "../tasks/differential-coded/task.ts";
import { ablationsOf } from "./ablate-command.ts";
import { main } from "./main.ts";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(argv: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await main(argv, {
    environment,
    isInteractive: false,
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const Summary = z.looseObject({
  task: z.string(),
  n: z.number(),
  metrics: z.record(z.string(), z.number().nullable()),
  ci95: z.unknown().optional(),
  groups: z
    .record(
      z.string(),
      z.record(z.string(), z.looseObject({ n: z.number(), metrics: z.record(z.string(), z.number().nullable()) })),
    )
    .optional(),
});

/** The last line of a run with --json. */
function summaryOf({ out }: Ran): z.infer<typeof Summary> {
  return Summary.parse(JSON.parse(out.trimEnd().split("\n").at(-1) ?? ""));
}

/** Over the tiny release: red ember leads to line 1, blue ember to line 2, and the last diagnosis is unknown to it. */
const CASES = [
  { id: "a", present: ["HP:0000911"], gold: ["OMIM:900001"], references: ["PMID:1"] },
  { id: "b", present: ["HP:0000912"], gold: ["OMIM:900002"], references: ["PMID:1"] },
  { id: "c", present: ["HP:0000921"], gold: ["OMIM:999999"], references: ["PMID:3"] },
  { id: "d", present: ["HP:0000921"], gold: [], references: [] },
];

let folder = "";
let data = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cdss-eval-main-"));
  data = join(folder, "cases.jsonl");
  writeFileSync(data, CASES.map((line) => JSON.stringify(line)).join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("ablate", () => {
  it("runs the system whole and without each part, and says what each adds", async () => {
    const out = join(folder, "ablated");
    const ran = await withTinyRelease((_, release) =>
      run([
        "ablate",
        "differential-coded",
        "--data",
        data,
        "--release",
        release,
        "--out",
        out,
        "--title",
        "T",
        "--json",
      ]),
    );
    expect(ran.err).toBe("");
    const { n, compared } = JSON.parse(ran.out.trimEnd().split("\n").at(-1) ?? "");
    // As `run` finds above: two of three are first. No case has an absent finding, a sex or an age, so that neither part adds anything.
    expect(n).toBe(3);
    expect(compared).toMatchObject(
      ["absent", "demographics"].map((part) => ({ part, name: "top1", first: 2 / 3, second: 2 / 3, difference: 0 })),
    );
    const runs = ["engine", "engine.without-absent", "engine.without-demographics"].map((name) =>
      JSON.parse(readFileSync(join(`${out}.${name}`, "run.json"), "utf8")),
    );
    expect(runs.map(({ options }) => options.without)).toEqual([undefined, "absent", "demographics"]);
    expect(runs.map(({ title }) => title)).toEqual(["T", "T", "T"]);
  });

  it.each([
    [undefined, ["a", "a", "b", "b", "c", "c"]],
    ["a", ["b", "a,b", "c", "a,c"]],
  ])("leaves out one part at a time beside %s", (without, expected) => {
    const planned = ablationsOf(["a", "b", "c"], without);
    expect(planned.flatMap(({ part, without: all }) => [part, all])).toEqual(expected);
  });

  it("refuses to leave one part alone", () => {
    expect(() => ablationsOf(["a", "b"], "a")).toThrow(/--without: leaves fewer than two parts/);
  });
});

describe("run differential-coded", () => {
  it("scores the cases and writes the folder of the run", async () => {
    const out = join(folder, "run");
    const ran = await withTinyRelease((_, release) =>
      run(["run", "differential-coded", "--data", data, "--release", release, "--out", out, "--json"]),
    );
    expect(ran.code).toBe(0);
    // Three solved cases; two are first, the unknown one fails: top1 2/3. Of the known ones both are first.
    expect(summaryOf(ran)).toMatchObject({
      task: "differential-coded",
      system: "engine",
      n: 3,
      skipped: 1,
      errors: 0,
      metrics: { top1: 2 / 3, top20: 2 / 3, mrr: 2 / 3, medianRank: 1, unknown: 1 / 3 },
      groups: { diagnosis: { "known to the release": { n: 2, metrics: { top1: 1, mrr: 1 } } } },
    });
    const lines = readFileSync(join(out, "samples.jsonl"), "utf8").trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).score.rank)).toEqual([1, 1, null]);
    for (const file of ["run.json", "samples.jsonl", "metrics.json"])
      expect(readFileSync(join(out, file), "utf8")).not.toContain(folder);
    const { sampleIds, packages } = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
    expect(sampleIds).toEqual(["a", "b", "c"]);
    expect(packages).toMatchObject({ "@cdss/kg": expect.any(String), zod: expect.any(String) });
  });

  it("compares two runs sample by sample", async () => {
    const [one, two] = [join(folder, "engine"), join(folder, "majority")];
    await withTinyRelease(async (_, release) => {
      const argv = ["run", "differential-coded", "--data", data, "--release", release];
      await run([...argv, "--out", one]);
      await run([...argv, "--system", "majority", "--out", two]);
    });
    const ran = await run(["compare", one, two, "--json"]);
    expect(ran.code).toBe(0);
    const compared = JSON.parse(ran.out.trimEnd().split("\n").at(-1) ?? "");
    // The constant answer shares the first three places (mean 2) among the three diagnoses: never first.
    expect(compared).toMatchObject({ n: 3, systems: ["engine", "majority"] });
    const top1 = compared.figures.find(({ name }: { name: string }) => name === "top1");
    // Differences 1, 1, 0: of the 8 swaps those that keep or turn both moving pairs are as extreme, 4 of 8.
    expect(top1).toMatchObject({ first: 2 / 3, second: 0, p: 0.5 });
    expect(compared.flips.map(({ id, right }: { id: string; right: string }) => `${id} ${right}`)).toEqual([
      "a first",
      "b first",
    ]);
    expect(ran.out).toContain("2 flipped: 2 right in A only, 0 right in B only");
  });

  it("hides the publications of the case", async () => {
    // Without PMID:1 line 2 has no annotation left and is not ranked; line 1 still leads case a through its joined record.
    const ran = await withTinyRelease((_, release) =>
      run([
        ...["run", "differential-coded", "--data", data, "--system", "resnik", "--release", release],
        ...["--leave-publication-out", "--out", join(folder, "hidden"), "--json"],
      ]),
    );
    expect(summaryOf(ran).metrics.mrr).toBeCloseTo(1 / 3, 10);
  });

  it("repeats for a seed, sample included", async () => {
    const metricsOf = (ran: Ran): unknown => {
      const { p50: _, p95: __, p99: ___, ...metrics } = summaryOf(ran).metrics;
      return metrics;
    };
    const [first, second] = await withTinyRelease(async (_, release) => {
      const argv = [
        "run",
        "differential-coded",
        "--data",
        data,
        ...["--limit", "2", "--seed", "5", "--release", release, "--out", join(folder, "limited"), "--json"],
      ];
      return [await run(argv), await run(argv)];
    });
    expect(metricsOf(first)).toEqual(metricsOf(second));
  });
});

describe("run extraction", () => {
  const notes = (): string => join(folder, "notes");
  const NOTE = `- id: n-1
  title: Note
  text: |
    Red ember sign on both hands. No white frost sign.
  findings:
    - { concept: "HP:0000911", label: Red ember sign, status: present, quote: "Red ember sign" }
    - { concept: "HP:0000921", label: White frost sign, status: absent, quote: "white frost sign" }
    - { concept: "HP:0000912", label: Blue ember sign, status: present, quote: "hands" }
`;
  beforeAll(() => {
    mkdirSync(notes());
    writeFileSync(join(notes(), "en.yaml"), NOTE);
  });

  it("scores the extractor and lists its failures", async () => {
    const ran = await withTinyRelease((_, release) =>
      run([
        ...["run", "extraction", "--data", notes(), "--release", release, "--out", join(folder, "read")],
        ...["--failures", "5", "--json"],
      ]),
    );
    expect(ran.code).toBe(0);
    // Two of three labels are read, nothing else: precision 1, recall 2/3, F1 2 * (2/3) / (5/3) = 0.8.
    const { metrics, n, task } = summaryOf(ran);
    expect({ n, task }).toEqual({ n: 1, task: "extraction" });
    expect(metrics.precision).toBe(1);
    expect(metrics.recall).toBeCloseTo(2 / 3, 12);
    expect(metrics.f1).toBeCloseTo(0.8, 12);
    expect(ran.out).toContain("n-1  missed: Blue ember sign (present, unread)");
    // A record names concepts, never the words of a note.
    expect(readFileSync(join(folder, "read", "samples.jsonl"), "utf8")).not.toContain("hands");
  });

  it("reads notes as JSON lines, and names line and field of what is not right", async () => {
    const lines = join(folder, "notes.jsonl");
    const note = {
      id: "j",
      lang: "en",
      text: "Red ember sign.",
      findings: [{ concept: "HP:0000911", start: 0, end: 14 }],
    };
    writeFileSync(lines, JSON.stringify(note));
    const argv = ["run", "extraction", "--data", lines, "--out", join(folder, "read-lines")];
    const ran = await withTinyRelease((_, release) => run([...argv, "--release", release, "--json"]));
    expect(summaryOf(ran).metrics).toMatchObject({ f1: 1, spanF1: 1 });
    writeFileSync(lines, JSON.stringify({ ...note, findings: [{ concept: "HP:0000911", start: 9, end: 99 }] }));
    expect((await run(argv)).err).toContain("notes.jsonl:1: findings[0]: is no span of the text");
  });

  it("names the file and field of a label that is not right", async () => {
    const bad = join(folder, "bad-notes");
    mkdirSync(bad);
    writeFileSync(join(bad, "en.yaml"), NOTE.replace('quote: "hands"', 'quote: "feet"'));
    expect((await run(["run", "extraction", "--data", bad])).err).toContain("en.yaml: [0].findings[2].quote");
  });

  it("is measured by bench", async () => {
    const out = join(folder, "bench-runs");
    await withTinyRelease(async (_, release) => {
      const argv = ["bench", "--data", data, "--notes", notes(), "--release", release, "--out", out];
      const ran = await run([...argv, "--strict", "--json"]);
      const { metrics } = summaryOf(ran);
      // A release of four diseases loads and ranks far below every goal.
      expect(ran.code).toBe(0);
      expect(metrics["release load"]).toBeLessThan(2);
      expect(metrics["text to findings, en"]).toBeGreaterThan(0);
    });
    expect(readFileSync(join(out, "bench.json"), "utf8")).not.toContain(folder);
  });
});

describe("what must be mended", () => {
  it.each([
    [["run", "differential-coded"], 1, "CDSS_DATA_DIR"],
    [["run", "differential-coded", "--data", "nowhere.jsonl"], 2, "--data"],
    [["run", "differential-coded", "--system", "oracle"], 2, "--system"],
    [["run", "differential-coded", "--data", "package.json", "--parallel", "0"], 2, "--parallel"],
    [["compare", "nowhere", "nowhere"], 2, "nowhere/run.json"],
    [["suite", "nowhere"], 2, "suite"],
    [["run", "differential-coded", "--limit", "none"], 2, "--limit"],
    [["run", "differential-coded", "--limit", "0"], 2, "--limit"],
    [["run", "nothing"], 2, "nothing"],
  ])("%j ends with %d and names %s", async (argv, code, named) => {
    const ran = await run(argv);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(named);
    expect(ran.out).toBe("");
  });

  it("names a release that is not there", async () => {
    const ran = await run(["run", "differential-coded", "--data", data, "--release", join(folder, "no-release")]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("INVALID_RELEASE");
  });

  it("refuses to hide publications where no case names one", async () => {
    const plain = join(folder, "plain.jsonl");
    writeFileSync(plain, JSON.stringify({ id: "a", present: ["HP:0000911"], gold: ["OMIM:900001"] }));
    const ran = await withTinyRelease((_, release) =>
      run(["run", "differential-coded", "--data", plain, "--release", release, "--leave-publication-out"]),
    );
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("references");
  });
});

const dataDirectory = process.env.CDSS_DATA_DIR;
const CASES_ARCHIVE = differentialCoded.defaultData?.path ?? "";
const archive = dataDirectory === undefined ? undefined : join(dataDirectory, CASES_ARCHIVE);

describe.skipIf(archive === undefined || !existsSync(archive))(
  `phenopackets (needs CDSS_DATA_DIR/${CASES_ARCHIVE})`,
  () => {
    it("are read by default, and a sample of them is ranked better than chance", async () => {
      const argv = ["run", "differential-coded", "--limit", "12", "--out", join(folder, "phenopackets"), "--json"];
      const ran = await run(argv, { CDSS_DATA_DIR: dataDirectory ?? "" });
      expect(ran.code).toBe(0);
      const last = summaryOf(ran);
      expect(last).toMatchObject({ system: "engine", n: 12, skipped: 0 });
      // One in ten thousand by chance.
      expect(last.groups?.diagnosis?.["known to the release"]?.metrics.top20).toBeGreaterThan(0.5);
    });
  },
);
