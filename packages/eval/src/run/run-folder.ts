import { closeSync, openSync, writeSync } from "node:fs";
import { mkdir, readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inputError } from "../input/input-error.ts";
import { MetricsFile, RunFile, SampleLine } from "../records/run-files.ts";

export const RUN_FILE = "run.json";
export const SAMPLES_FILE = "samples.jsonl";
export const METRICS_FILE = "metrics.json";

/** What a folder holds of the run that is to be written into it. */
export interface OpenedRun {
  /** Lines of an earlier, killed attempt at the same run, in the order of the samples. */
  readonly lines: readonly SampleLine[];
  append(line: SampleLine): void;
  finish(metrics: MetricsFile): Promise<void>;
  close(): void;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
    throw cause;
  }
}

/** Whole lines of a file that a kill may have cut: what follows the last line feed was never finished. */
function wholeLines(text: string): { lines: string[]; bytes: number } {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return { lines: whole.split("\n").slice(0, -1), bytes: Buffer.byteLength(whole) };
}

/** Lines of the same run that were finished before; the unfinished end of the file is cut off. */
async function finishedLines(folder: string, sampleIds: readonly string[]): Promise<SampleLine[]> {
  const path = join(folder, SAMPLES_FILE);
  const text = await textOf(path);
  if (text === null) return [];
  const { lines, bytes } = wholeLines(text);
  if (bytes < Buffer.byteLength(text)) await truncate(path, bytes);
  return lines.map((line, at) => {
    const parsed = SampleLine.safeParse(parseJson(line));
    if (!parsed.success || parsed.data.id !== sampleIds[at])
      throw inputError(
        `${SAMPLES_FILE}:${at + 1}`,
        "is not the line that this run wrote",
        "remove the folder, or give --fresh",
      );
    return parsed.data;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Written beside and moved into place, so that a kill leaves the old file or the new one. */
async function writeWhole(path: string, value: object): Promise<void> {
  await writeFile(`${path}.part`, `${JSON.stringify(value, null, 2)}\n`);
  await rename(`${path}.part`, path);
}

/** What a folder holds: nothing of a run, this very run begun or finished, or another one. */
export type HeldRun = "nothing" | "begun" | "finished" | "other";

export async function heldRun(folder: string, run: Pick<RunFile, "fingerprint">): Promise<HeldRun> {
  const text = await textOf(join(folder, RUN_FILE));
  if (text === null) return "nothing";
  if (RunFile.safeParse(parseJson(text)).data?.fingerprint !== run.fingerprint) return "other";
  return (await textOf(join(folder, METRICS_FILE))) === null ? "begun" : "finished";
}

/**
 * Open the folder of a run. This very run goes on where it was killed, and starts anew where it is finished; another one is replaced
 * with `replaces` alone. Throws CdssError INVALID_INPUT naming `--out`.
 */
export async function openRunFolder(folder: string, run: RunFile, replaces: boolean): Promise<OpenedRun> {
  let lines: SampleLine[] = [];
  try {
    await mkdir(folder, { recursive: true });
    const held = await heldRun(folder, run);
    if (held === "other" && !replaces)
      throw inputError("--out", "holds a run of something else", "give another folder, or --fresh to replace it");
    if (held === "begun" && !replaces) lines = await finishedLines(folder, run.sampleIds);
    else {
      // run.json goes first: a folder without it is started anew, whatever a kill leaves of the rest.
      for (const file of [RUN_FILE, METRICS_FILE, SAMPLES_FILE]) await rm(join(folder, file), { force: true });
      await writeWhole(join(folder, RUN_FILE), run);
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && typeof cause.code === "string" && cause.code.startsWith("E"))
      throw inputError("--out", "cannot be written", "give a folder that you may write to", cause);
    throw cause;
  }
  const file = openSync(join(folder, SAMPLES_FILE), "a");
  return {
    lines,
    append: (line) => void writeSync(file, `${JSON.stringify(line)}\n`),
    finish: (metrics) => writeWhole(join(folder, METRICS_FILE), MetricsFile.parse(metrics)),
    close: () => closeSync(file),
  };
}
