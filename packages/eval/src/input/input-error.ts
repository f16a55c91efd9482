import { CdssError, type Issue, issuesOf } from "@cdss/domain";
import type { z } from "zod";

/** Issues that an error carries: a file of ten thousand bad lines is mended from its first ones. */
const MOST_ISSUES = 50;

/** INVALID_INPUT for one place: the message names the place and the fix. */
export function inputError(path: string, message: string, fix: string, cause?: unknown): CdssError {
  return new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }], cause });
}

/** INVALID_INPUT for a list of issues, the first one in the message. */
export function issuesError(issues: readonly Issue[]): CdssError {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return new CdssError("INVALID_INPUT", `${first?.path}: ${first?.message}; ${first?.fix}${more}`, {
    issues: issues.slice(0, MOST_ISSUES),
  });
}

/** Issues of a failed parse, each path led by the file (and line). */
export function schemaIssues(error: z.ZodError, place: string): Issue[] {
  return issuesOf(error).map((issue) => ({ ...issue, path: `${place}: ${issue.path}` }));
}
