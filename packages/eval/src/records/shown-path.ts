import { isAbsolute, relative, resolve, sep } from "node:path";

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

/** An option's value as a record may hold it: every path of this machine in it shortened as by shownPath. */
export function shownValue<Value>(value: Value, dataDirectory: string | undefined): Value | string {
  if (typeof value !== "string") return value;
  return value
    .split(/([\s"'=,]+)/)
    .map((word) => (isAbsolute(word) ? shownPath(word, dataDirectory) : word))
    .join("");
}
