import { relative, resolve, sep } from "node:path";

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
