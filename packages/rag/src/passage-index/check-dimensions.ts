import { CdssError } from "@cdss/domain";

/**
 * Throws CdssError INVALID_INPUT where a vector has another length than those of the index; 0 stands for no vector, and for an index
 * without vectors.
 */
export function checkDimensions(found: number, expected: number): void {
  if (found === expected) return;
  const issue = {
    path: "vector",
    message: `has ${found} dimensions where the index has ${expected}`,
    fix: "embed with the model that the index was built with",
  };
  throw new CdssError("INVALID_INPUT", `${issue.path} ${issue.message}; ${issue.fix}`, { issues: [issue] });
}
