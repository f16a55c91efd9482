import { existsSync, renameSync } from "node:fs";
import { resolve } from "node:path";

/** Where the release that is being replaced stands for the moment between two renames. */
export function replacedDirectory(directory: string): string {
  return `${resolve(directory)}.old`;
}

/**
 * The directory to read a release from. A writer that was killed between its two renames left the old release beside its
 * place and nothing in it: then that one is read.
 */
export function readableDirectory(directory: string): string {
  const old = replacedDirectory(directory);
  return !existsSync(directory) && existsSync(old) ? old : directory;
}

/** Put back what a killed writer left aside. Called before a new release is written. */
export function recoverDirectory(directory: string): void {
  const old = replacedDirectory(directory);
  if (!existsSync(directory) && existsSync(old)) renameSync(old, resolve(directory));
}
