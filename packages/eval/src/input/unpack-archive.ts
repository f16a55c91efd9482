import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { CdssError } from "@cdss/domain";
import { inputError } from "./input-error.ts";

const run = promisify(execFile);

/**
 * Unpack a `.tar.xz` with `tar` into a temporary folder, hand the folder to `work`, and remove it whatever happens.
 * Throws CdssError CONFIGURATION when there is no `tar`, INVALID_INPUT when the archive is damaged.
 */
export async function withUnpacked<T>(archive: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "cdss-eval-"));
  try {
    try {
      await run("tar", ["--extract", "--xz", "--no-same-owner", "--file", archive, "--directory", folder]);
    } catch (cause) {
      if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
        throw new CdssError(
          "CONFIGURATION",
          "tar is not installed; install tar and xz, or unpack the archive by hand",
          {
            cause,
          },
        );
      throw inputError(basename(archive), "cannot be unpacked", "give a whole .tar.xz file, and install xz", cause);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
