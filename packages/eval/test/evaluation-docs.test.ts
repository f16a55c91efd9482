import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { main } from "../src/command/main.ts";
import { keyOfFlags } from "../src/core/option-key.ts";
import type { Task } from "../src/core/task.ts";
import { parseAdjudication } from "../src/gold/adjudication.ts";
import { MetricsFile, RunFile, SampleLine } from "../src/records/run-files.ts";
import { summaryLine } from "../src/run/summary-line.ts";
import { readSuite } from "../src/suite/suite.ts";
import { optionsOf, systemsOf, TASKS, taskOf } from "../src/tasks/registry.ts";
import { finishedRuns } from "./finished-runs.ts";
import { withTinyRelease } from "./tiny-release.ts";

const docs = join(import.meta.dirname, "../../../docs");
const page = readFileSync(join(docs, "evaluation.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "cdss-eval-docs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The part of the page under a heading, without its blocks. */
function sectionOf(heading: string): string {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new RangeError(`the page has no heading ${heading}`);
  return section.replace(/^```[\s\S]*?^```$/gm, "");
}

/** What stands between backticks. */
const words = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
const optionsIn = (text: string): string[] => [...new Set(text.match(/--[a-z][a-z-]*/g) ?? [])].sort();
const named = ({ flags }: { flags: string }): string => optionsIn(flags)[0] ?? "";

/** Cells of the table whose first column has this title, a list for each row. */
function rowsOf(text: string, title: string): string[][] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${title} |`));
  const rows = start < 0 ? [] : lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "")));
}

/** Fenced blocks that are marked: language, what they are an example of, and their path where a data set has several files. */
const blocks = [...page.matchAll(/^```(\S+) (\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", of = "", path, text = ""], at) => ({ of, text, path: path ?? `${at}.${language}` }),
);
const textsOf = (of: string): string[] => blocks.filter((block) => block.of === of).map(({ text }) => text);

/** Writes the blocks of a task; the files and folders that `--data` can name. */
function writeData(task: Task): string[] {
  const own = blocks.filter(({ of }) => of === task.name);
  for (const { path, text } of own) {
    const file = join(folder, task.name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return [...new Set(own.map(({ path }) => join(folder, task.name, path.split("/")[0] ?? "")))];
}

async function helpOf(...command: string[]): Promise<string[]> {
  let help = "";
  const write = (text: string): void => {
    help += text;
  };
  await main([...command, "--help"], { environment: {}, isInteractive: false, write, writeError: write });
  return optionsIn(help).filter((option) => option !== "--help");
}

/** A task whose data is pictures, and one that has the data of the others. */
const isShown = ({ name }: Task): boolean => name !== "images" && name !== "latency";

describe.each(TASKS)("docs/evaluation.md on $name", (task) => {
  const section = sectionOf(`\`${task.name}\``);

  it.runIf(isShown(task))("shows data that the task reads, with all that a system sees", async () => {
    const options = Object.fromEntries(optionsOf(task).map((option) => [keyOfFlags(option.flags), option.default]));
    const seen = words(/A system sees ([\s\S]*?)(?:\n-|$)/.exec(section)?.[1] ?? "");
    const paths = writeData(task);
    expect(paths).not.toEqual([]);
    await withTinyRelease(async (release) => {
      for (const path of paths) {
        const setup = { options, seed: 1, environment: {}, release: async () => release };
        const { samples } = await task.read(path, setup);
        expect(samples.length).toBeGreaterThan(0);
        for (const { input } of samples) expect(seen).toEqual(expect.arrayContaining(Object.keys(input as object)));
      }
    });
  });

  it("names fields that its examples have", () => {
    const fields = rowsOf(section, "field").flatMap(([names = ""]) => words(names));
    expect(fields.length > 0).toBe(isShown(task));
    const examples = textsOf(task.name).join("\n");
    for (const field of fields)
      expect(examples).toMatch(new RegExp(`(?<![\\w-])${field.replace(/^.*\./, "")}(?![\\w-])`));
  });

  it("names its metrics, systems, groups, options and default data", () => {
    const after = (label: string): string[] =>
      words(new RegExp(`${label}: ([\\s\\S]*?)[.;](?:\\s|$)`).exec(section)?.[1] ?? "");
    expect(
      rowsOf(section, "metric")
        .flatMap(([names = ""]) => words(names))
        .sort(),
    ).toEqual(task.metrics.map(({ name }) => name).sort());
    expect(after("Headline")).toEqual([
      task.headline,
      ...(task.breakdownMetric === undefined ? [] : [task.breakdownMetric]),
    ]);
    expect([...after("Systems"), "external"].sort()).toEqual(Object.keys(systemsOf(task)).sort());
    expect(/`([\w-]+)` \(default/.exec(section)?.[1]).toBe(task.defaultSystem);
    expect(after("Groups").sort()).toEqual([...(task.breakdown ?? [])].sort());
    expect(/clusters: `(\w+)`/.exec(section)?.[1]).toBe(task.cluster);
    if (task.name !== "latency") expect(section).toContain(`\`${task.defaultData?.path}\``);
  });

  it("names its options and no other", async () => {
    const known = await helpOf("run", task.name);
    expect(known).toEqual(expect.arrayContaining(optionsIn(section)));
    expect(optionsIn(section)).toEqual(expect.arrayContaining(task.options.map(named)));
  });
});

describe("docs/evaluation.md", () => {
  it("names the options that every run has", async () => {
    const task = taskOf("differential-text");
    const known = await helpOf("run", task.name);
    const special = optionsOf(task).map(named);
    const section = sectionOf("Run a task");
    const common = rowsOf(section, "option of every `run`").flatMap(([names = ""]) => optionsIn(names));
    expect(common.sort()).toEqual(known.filter((option) => !special.includes(option)));
    expect([...known, "--help"]).toEqual(expect.arrayContaining(optionsIn(section)));
  });

  it("names the options of the other commands and no other", async () => {
    const text = ["Intervals and comparisons", "Suites"].map(sectionOf).join("");
    const known = (
      await Promise.all(
        ["compare", "report", "results", "bench", "bench-evidence", "suite"].map((name) => helpOf(name)),
      )
    ).flat();
    const shown = optionsIn(text);
    // Those of `ablate` are said of `run`, but for its own.
    const ofRun = await helpOf("run", "retrieval");
    const ofAblate = await helpOf("ablate", "retrieval");
    expect([...known, ...ofAblate, "--leave-publication-out"]).toEqual(expect.arrayContaining(shown));
    expect(shown).toEqual(expect.arrayContaining(ofAblate.filter((option) => !ofRun.includes(option))));
    // Said of `run`, and the same everywhere.
    expect([...shown, "--json", "--release"]).toEqual(expect.arrayContaining(known));
  });

  it("shows answers that the tasks accept", () => {
    const rows = rowsOf(page, "task").map(([name = "", output = ""]) => [words(name)[0] ?? "", words(output)[0] ?? ""]);
    expect(rows.map(([name]) => name)).toEqual(TASKS.map(({ name }) => name).filter((name) => name !== "latency"));
    for (const [name = "", output = ""] of rows)
      expect(taskOf(name).output.safeParse(JSON.parse(output)).success).toBe(true);
  });

  it("names the fields of a run's files", () => {
    const shapes = { "run.json": RunFile, "samples.jsonl": SampleLine, "metrics.json": MetricsFile };
    const rows = rowsOf(sectionOf("The folder of a run"), "file");
    for (const [file, { shape }] of Object.entries(shapes)) {
      const fields = rows.flatMap(([name = "", names = ""]) => (words(name)[0] === file ? words(names) : []));
      expect(fields.sort()).toEqual(Object.keys(shape).sort());
    }
  });

  it("names the keys of the JSON line", () => {
    const [run] = finishedRuns();
    if (run === undefined) throw new RangeError("there is no finished run to look at");
    const paragraph = /^The JSON line has[\s\S]*?\n\n/m.exec(page)?.[0] ?? "";
    expect(words(paragraph)).toEqual(expect.arrayContaining(Object.keys(JSON.parse(summaryLine(run)))));
  });

  it("shows a suite that can be read, and says which fields it must have", async () => {
    const [text = ""] = textsOf("suite");
    const path = join(folder, "suite.yaml");
    const read = (yaml: string) => {
      writeFileSync(path, yaml);
      return readSuite(path);
    };
    const { runs } = await read(text);
    expect(runs).toHaveLength(1);
    const required = words(/^([^\n]*)\s+are required/m.exec(sectionOf("Suites"))?.[1] ?? "");
    expect(required).toHaveLength(7);
    for (const field of required)
      await expect(read(text.replace(new RegExp(`\\b${field}:`), `no${field}:`))).rejects.toThrow(field);
  });

  it("shows a file of decisions that can be read", async () => {
    await withTinyRelease((release) => {
      const decided = parseAdjudication(textsOf("adjudication")[0] ?? "", "names.csv", release);
      expect(decided.idsOf("Alder's disease")).toEqual(["OMIM:900001"]);
      expect(decided.has("Runny nose")).toBe(true);
      expect(decided.idsOf("Runny nose")).toBeUndefined();
    });
  });

  it("names files that are there", () => {
    const links = [...page.matchAll(/\]\(([\w./-]+)\)/g)].map(([, link = ""]) => join(docs, link));
    const sources = words(page).filter((word) => /^(?:core|gold|tasks)\/[\w-]+\.ts$/.test(word));
    const own = sources.map((source) => join(import.meta.dirname, "../src", source));
    expect([...links, ...own].filter((path) => !existsSync(path))).toEqual([]);
  });
});
