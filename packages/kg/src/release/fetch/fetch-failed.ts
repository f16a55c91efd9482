import { CdssError, type ErrorCode } from "@cdss/domain";

/** A file that cannot be brought, or is not what it should be. */
export function fetchFailed(code: ErrorCode, file: string, message: string, fix: string, cause?: unknown): CdssError {
  return new CdssError(code, `${file}: ${message}; ${fix}`, { issues: [{ path: file, message, fix }], cause });
}
