import type { CdssError, ErrorCode, Issue } from "@cdss/domain";
import { MISSING_ELEMENT } from "../issues/issues-of-schema.ts";

/** R4 value set issue-type (http://hl7.org/fhir/R4/valueset-issue-type.html): the codes that our errors map to. */
type IssueType =
  | "invalid"
  | "structure"
  | "required"
  | "not-found"
  | "conflict"
  | "exception"
  | "transient"
  | "timeout"
  | "processing";

export interface OperationOutcomeIssue {
  readonly severity: "fatal" | "error";
  readonly code: IssueType;
  readonly details: { readonly text: string };
  readonly diagnostics?: string;
  /** Simple FHIRPath to the element at fault. */
  readonly expression?: readonly string[];
}

/** FHIR R4 OperationOutcome, the part that an error fills. */
export interface OperationOutcome {
  readonly resourceType: "OperationOutcome";
  readonly issue: readonly [OperationOutcomeIssue, ...OperationOutcomeIssue[]];
}

const ISSUE_TYPES: Readonly<Record<ErrorCode, IssueType>> = {
  INVALID_INPUT: "invalid",
  INVALID_FHIR: "invalid",
  INVALID_SOURCE: "invalid",
  INVALID_RELEASE: "exception",
  RELEASE_DRIFT: "conflict",
  UNKNOWN_CONCEPT: "not-found",
  NOT_FOUND: "not-found",
  CONFIGURATION: "exception",
  UNAVAILABLE: "transient",
  TIMEOUT: "timeout",
  CANCELLED: "processing",
  INTERNAL: "exception",
};

/** The element names and positions that R4 allows in `issue.expression`. */
const SIMPLE_PATH = /^[A-Za-z]\w*(\[\d+\])?(\.[A-Za-z]\w*(\[\d+\])?)*$/;

/** An error in FHIR's own format: one issue per issue of the error, or one for the error itself. Holds no patient content. */
export function toOperationOutcome(error: CdssError): OperationOutcome {
  const [first, ...others] = error.issues;
  if (first === undefined) {
    const severity = error.code === "INTERNAL" ? "fatal" : "error";
    const issue = { severity, code: ISSUE_TYPES[error.code], details: { text: error.message } } as const;
    return { resourceType: "OperationOutcome", issue: [issue] };
  }
  return {
    resourceType: "OperationOutcome",
    issue: [toIssue(first, error.code), ...others.map((issue) => toIssue(issue, error.code))],
  };
}

function toIssue(issue: Issue, code: ErrorCode): OperationOutcomeIssue {
  const path = issue.path.startsWith("entry") ? `Bundle.${issue.path}` : issue.path;
  return {
    severity: "error",
    code: code === "INVALID_FHIR" ? typeOf(issue) : ISSUE_TYPES[code],
    details: { text: issue.message },
    diagnostics: `${issue.path}: ${issue.message}. ${issue.fix}.`,
    ...(SIMPLE_PATH.test(path) ? { expression: [path] } : {}),
  };
}

/** `structure` where the content could not be parsed at all, `required` for a missing element, else `invalid`. */
function typeOf(issue: Issue): IssueType {
  if (issue.path === "(root)") return "structure";
  return issue.message === MISSING_ELEMENT ? "required" : "invalid";
}
