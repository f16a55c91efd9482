import { inspect } from "node:util";
import { CdssError } from "@cdss/domain";
import { expect } from "vitest";
import { parseBundle } from "../src/index.ts";

/** Stands in the place of whatever is malformed, and must never come out again. */
export const CANARY = "王小明-CANARY-110101198005201234";

/** The CdssError that the input is refused with; fails on any other error, and when it is accepted. */
export function errorOf(input: unknown): CdssError {
  try {
    parseBundle(input);
  } catch (error) {
    if (error instanceof CdssError) return error;
    throw error;
  }
  throw new Error("the input was accepted");
}

/** Neither message, JSON, stack nor inspection of the error may show what the record says. */
export function expectNoContent(error: CdssError): void {
  for (const text of [error.message, JSON.stringify(error), String(error.stack), inspect(error, { depth: 10 })]) {
    expect(text).not.toContain("CANARY");
    expect(text).not.toContain("王小明");
  }
}

/** The input is refused, an issue has the path, and every issue says what is wrong and how to mend it. */
export function expectIssueAt(input: unknown, path: string): void {
  const error = errorOf(input);
  expect(error.code).toBe("INVALID_FHIR");
  expect(error.issues.map((issue) => issue.path)).toContain(path);
  for (const issue of error.issues) {
    expect(issue.path).not.toBe("");
    expect(issue.message).not.toBe("");
    expect(issue.fix).not.toBe("");
  }
  expectNoContent(error);
}
