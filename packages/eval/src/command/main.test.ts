import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { withTinyRelease } from "../../test/tiny-release.ts";
import { main } from "./main.ts";
import { DEFAULT_CASES } from "./run-differential-coded-command.ts";

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
  knownOnly: z.looseObject({ metrics: z.record(z.string(), z.number().nullable()) }).optional(),
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

describe("run differential-coded", () => {
  it("measures both systems on the same cases and writes the record", async () => {
    const out = join(folder, "runs");
    const ran = await withTinyRelease((_, release) =>
      run([
        "run",
        "differential-coded",
        "--data",
        data,
        "--systems",
        "engine,resnik",
        "--release",
        release,
        "--out",
        out,
        "--json",
      ]),
    );
    expect(ran.code).toBe(0);
    const last = summaryOf(ran);
    // Three solved cases; two are first, the unknown one fails: top1 2/3. Of the known ones both are first.
    expect(last).toMatchObject({
      task: "differential-coded",
      system: "engine",
      n: 3,
      skipped: 1,
      unknownGold: 1,
      metrics: { top1: 2 / 3, top20: 2 / 3, mrr: 2 / 3, medianRank: 1 },
      knownOnly: { n: 2, metrics: { top1: 1, mrr: 1 } },
      compared: [{ system: "resnik", metrics: { top1: 2 / 3 }, difference: { top1: { difference: 0, p: 1 } } }],
    });
    const samples = readFileSync(join(out, "differential-coded.engine+resnik.samples.jsonl"), "utf8")
      .trim()
      .split("\n");
    expect(samples.map((line) => JSON.parse(line).ranks)).toEqual([
      { engine: 1, resnik: 1 },
      { engine: 1, resnik: 1 },
      { engine: null, resnik: null },
    ]);
    expect(readFileSync(join(out, "differential-coded.engine+resnik.json"), "utf8")).not.toContain(folder);
  });

  it("hides the publications of the case", async () => {
    // Without PMID:1 line 2 has no annotation left: three lines are ranked and it comes fourth, 1/4 for mrr.
    // Line 1 still leads case a through its joined record (ember): (1 + 1/4 + 0) / 3.
    const ran = await withTinyRelease((_, release) =>
      run([
        "run",
        "differential-coded",
        "--data",
        data,
        "--system",
        "resnik",
        "--release",
        release,
        "--leave-publication-out",
        "--json",
      ]),
    );
    const last = summaryOf(ran);
    expect(last.metrics.mrr).toBeCloseTo(1.25 / 3, 10);
  });

  it("repeats for a seed, sample included", async () => {
    const metricsOf = (ran: Ran): unknown => {
      const { metrics, ci95 } = summaryOf(ran);
      return { metrics, ci95 };
    };
    const [first, second] = await withTinyRelease(async (_, release) => {
      const argv = [
        "run",
        "differential-coded",
        "--data",
        data,
        "--limit",
        "2",
        "--seed",
        "5",
        "--release",
        release,
        "--json",
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

  it("scores the extractor and lists its errors", async () => {
    const ran = await withTinyRelease((_, release) =>
      run(["run", "extraction", "--data", notes(), "--release", release, "--errors", "--json"]),
    );
    expect(ran.code).toBe(0);
    // Two of three labels are read, nothing else: precision 1, recall 2/3, F1 2 * (2/3) / (5/3) = 0.8.
    const { metrics, n, task } = summaryOf(ran);
    expect({ n, task }).toEqual({ n: 1, task: "extraction" });
    expect(metrics.precision).toBe(1);
    expect(metrics.recall).toBeCloseTo(2 / 3, 12);
    expect(metrics.f1).toBeCloseTo(0.8, 12);
    expect(ran.out).toContain('n-1  miss  unread  HP:0000912 Blue ember sign (present)  "hands"');
  });

  it("names the file and field of a label that is not right, and a language without notes", async () => {
    expect(await run(["run", "extraction", "--data", notes(), "--lang", "zh"])).toMatchObject({ code: 2, out: "" });
    const bad = join(folder, "bad-notes");
    mkdirSync(bad);
    writeFileSync(join(bad, "en.yaml"), NOTE.replace('quote: "hands"', 'quote: "feet"'));
    expect((await run(["run", "extraction", "--data", bad])).err).toContain("en.yaml: [0].findings[2].quote");
  });

  it("is measured by bench, and told by results", async () => {
    const out = join(folder, "bench-runs");
    const page = join(folder, "results.md");
    await withTinyRelease(async (_, release) => {
      const argv = ["bench", "--data", data, "--notes", notes(), "--release", release, "--out", out];
      const ran = await run([...argv, "--strict", "--json"]);
      const { metrics } = summaryOf(ran);
      // A release of four diseases loads and ranks far below every goal.
      expect(ran.code).toBe(0);
      expect(metrics["release load"]).toBeLessThan(2);
      expect(metrics["text to findings, en"]).toBeGreaterThan(0);
      expect((await run(["run", "extraction", "--data", notes(), "--release", release, "--out", out])).code).toBe(0);
    });
    expect(await run(["results", "--from", out, "--out", page])).toMatchObject({ code: 0, out: "wrote 2 runs\n" });
    const text = readFileSync(page, "utf8");
    expect(text).toContain("| release load |");
    expect(text).toContain("| en | 1 | 3 | recall | 0.667 |");
    expect(text).not.toContain(folder);
  });

  it("refuses a record of another format", async () => {
    const records = join(folder, "records");
    mkdirSync(records);
    writeFileSync(join(records, "a.json"), JSON.stringify({ task: "bench", format: 2 }));
    const ran = await run(["results", "--from", records, "--out", join(folder, "none.md")]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("a.json: format");
  });
});

describe("what must be mended", () => {
  it.each([
    [["run", "differential-coded"], 1, "CDSS_DATA_DIR"],
    [["run", "differential-coded", "--data", "nowhere.jsonl"], 2, "--data"],
    [["run", "differential-coded", "--system", "oracle"], 2, "--systems"],
    [["run", "differential-coded", "--system", "engine", "--systems", "resnik"], 2, "--system"],
    [["run", "differential-coded", "--systems", "engine,engine"], 2, "--systems"],
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
const archive = dataDirectory === undefined ? undefined : join(dataDirectory, DEFAULT_CASES);

describe.skipIf(archive === undefined || !existsSync(archive))(
  `phenopackets (needs CDSS_DATA_DIR/${DEFAULT_CASES})`,
  () => {
    it("are read by default, and a sample of them is ranked better than chance", async () => {
      const ran = await run(["run", "differential-coded", "--limit", "12", "--json"], {
        CDSS_DATA_DIR: dataDirectory ?? "",
      });
      expect(ran.code).toBe(0);
      const last = summaryOf(ran);
      expect(last).toMatchObject({ system: "engine", n: 12, skipped: 0 });
      // One in ten thousand by chance.
      expect(last.knownOnly?.metrics.top20).toBeGreaterThan(0.5);
    });
  },
);
