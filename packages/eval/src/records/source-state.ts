import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { RunFile } from "./run-files.ts";

const run = promisify(execFile);
/** The largest difference that is hashed: a working tree with more changed is still told apart by its first part. */
const MOST_BYTES = 256 * 1024 * 1024;

async function git(...parameters: string[]): Promise<string | null> {
  try {
    return (await run("git", parameters, { cwd: import.meta.dirname, maxBuffer: MOST_BYTES })).stdout;
  } catch {
    // No git, or no repository: the record says so with null.
    return null;
  }
}

/** Files that git neither holds nor ignores, each with the hash of its content. */
async function newFiles(): Promise<string> {
  const root = (await git("rev-parse", "--show-toplevel"))?.trim();
  const names = ((await git("ls-files", "--others", "--exclude-standard", "--full-name", ":/")) ?? "").split("\n");
  const lines: string[] = [];
  for (const name of names.filter((one) => one !== "")) {
    const hash = await git("hash-object", "--", join(root ?? "", name));
    lines.push(`${name} ${hash?.trim() ?? "unreadable"}`);
  }
  return lines.join("\n");
}

/** The sources as they are now: commit, and a hash of what differs from it, new files included. */
export async function sourceState(): Promise<Pick<RunFile, "commit" | "dirty" | "changes">> {
  const commit = await git("rev-parse", "HEAD");
  const difference = await git("diff", "HEAD");
  if (commit === null || difference === null) return { commit: null, dirty: null, changes: null };
  const added = await newFiles();
  const dirty = difference !== "" || added !== "";
  const changes = dirty ? createHash("sha256").update(difference).update(added).digest("hex") : null;
  return { commit: commit.trim(), dirty, changes };
}

/** Facts of this machine that a timing depends on. */
export function machineOf(): RunFile["machine"] {
  const processors = cpus();
  return {
    cores: processors.length,
    cpu: processors[0]?.model.trim() ?? "unknown",
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}
