import { CdssError } from "@cdss/domain";

const REBUILD = "build the release again with `cdss knowledge build`, or take it from version control";

/** A release that must not be used: `path` names its file, line or field. */
export function invalidRelease(path: string, message: string, cause?: unknown, fix = REBUILD): CdssError {
  return new CdssError("INVALID_RELEASE", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }], cause });
}
