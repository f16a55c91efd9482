import { CdssError } from "@cdss/domain";

/** The error of an option that cannot be used. The value itself is not repeated: it may be about a patient. */
export function invalidOption(path: string, message: string, fix: string): CdssError {
  return new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}
