import { CdssError, type Issue } from "@cdss/domain";

/** More issues than this are counted, not listed: an answer to a broken export must stay readable. */
const LISTED_ISSUES = 100;

/** Collects everything that is wrong with an input, so that a sender mends it in one round. */
export class IssueList {
  private readonly issues: Issue[] = [];

  add(issue: Issue): void {
    this.issues.push(issue);
  }

  /** Throws CdssError INVALID_FHIR with the issues when there is one. */
  throwIfAny(): void {
    const [first, ...others] = this.issues;
    if (first !== undefined) throw invalidFhirIssues(first, others);
  }
}

/** An INVALID_FHIR error over one or more issues; its message names the first. */
export function invalidFhirIssues(first: Issue, others: readonly Issue[]): CdssError {
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return new CdssError("INVALID_FHIR", `${first.path}: ${first.message}${more}`, {
    issues: [first, ...others].slice(0, LISTED_ISSUES),
  });
}

/** An INVALID_FHIR error with one issue. `path` counts from the root of the input, `(root)` for the root itself. */
export function invalidFhir(path: string, message: string, fix: string): CdssError {
  return invalidFhirIssues({ path, message, fix }, []);
}
