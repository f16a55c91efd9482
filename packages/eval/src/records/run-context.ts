import { execFile } from "node:child_process";
import { cpus } from "node:os";
import { relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import type { ReleaseInfo } from "@cdss/domain";
import { RECORD_FORMAT, type RunContext } from "./run-record.ts";

const run = promisify(execFile);

async function git(...parameters: string[]): Promise<string | null> {
  try {
    return (await run("git", parameters)).stdout.trim();
  } catch {
    // No git, or no repository: the record says so with null.
    return null;
  }
}

/** Facts of this machine that a timing depends on. */
export function machineOf(): RunContext["machine"] {
  const processors = cpus();
  return { cores: processors.length, cpu: processors[0]?.model.trim() ?? "unknown", node: process.version };
}

/** The state in which a run began: the sources may move on while it runs. */
export interface RunStart {
  /** Milliseconds of performance.now. */
  readonly at: number;
  readonly commit: string | null;
  readonly dirty: boolean | null;
}

/** Take it before anything else of a run. */
export async function startRun(): Promise<RunStart> {
  const at = performance.now();
  const changes = await git("status", "--porcelain", "--untracked-files=no");
  return { at, commit: await git("rev-parse", "HEAD"), dirty: changes === null ? null : changes !== "" };
}

/** What repeats a run, once it has ended. */
export function runContext(command: string, release: ReleaseInfo, { at, commit, dirty }: RunStart): RunContext {
  return {
    format: RECORD_FORMAT,
    command,
    date: new Date().toISOString(),
    commit,
    dirty,
    release: { id: release.id, hpoVersion: release.hpoVersion, annotationVersion: release.annotationVersion },
    machine: machineOf(),
    seconds: (performance.now() - at) / 1000,
  };
}

/** A path as a record may name it: below `$CDSS_DATA_DIR`, below the working folder, or the last part alone. */
export function shownPath(path: string, dataDirectory: string | undefined, workingDirectory = process.cwd()): string {
  const full = resolve(workingDirectory, path);
  const below = (folder: string): string | null => {
    const rest = relative(folder, full);
    return rest === "" || rest === ".." || rest.startsWith(`..${sep}`) ? null : rest;
  };
  if (dataDirectory !== undefined) {
    const inData = below(resolve(workingDirectory, dataDirectory));
    if (inData !== null) return `$CDSS_DATA_DIR/${inData}`;
  }
  return below(workingDirectory) ?? full.slice(full.lastIndexOf(sep) + 1);
}
