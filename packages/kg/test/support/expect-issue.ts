import { CdssError, type ErrorCode } from "@cdss/domain";
import { expect } from "vitest";

/** Run `action`, expect a CdssError of this code, and give it back. */
export async function thrownBy(action: () => unknown, code: ErrorCode): Promise<CdssError> {
  let thrown: unknown = null;
  try {
    await action();
  } catch (error) {
    thrown = error;
  }
  expect(thrown, "nothing was thrown").toBeInstanceOf(CdssError);
  const error = thrown as CdssError;
  expect(error.code).toBe(code);
  return error;
}

/** Expect a CdssError whose issues, in order, stand at these paths; each has words and a fix, and the message names the first. */
export async function expectIssues(action: () => unknown, code: ErrorCode, paths: readonly string[]): Promise<void> {
  const error = await thrownBy(action, code);
  expect(error.issues.map((issue) => issue.path)).toEqual(paths);
  for (const issue of error.issues) {
    expect(issue.message.length).toBeGreaterThan(0);
    expect(issue.fix.length).toBeGreaterThan(0);
  }
  expect(error.message).toContain(paths[0]);
}
