import type { ErrorCode, Issue } from "@cdss/domain";

/** An error as the page shows it: the domain's code, and what is wrong where. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly Issue[];
}
