import { fixOf, type ZodLikeIssue } from "./issue-fix.ts";

/**
 * The closed code table of the project. One row per code: HTTP status, and whether the same call may succeed later.
 * Every error that leaves a package carries one of these codes.
 */
export const ERROR_CODES = {
  INVALID_INPUT: { http: 400, retryable: false },
  INVALID_FHIR: { http: 400, retryable: false },
  INVALID_SOURCE: { http: 422, retryable: false },
  INVALID_RELEASE: { http: 500, retryable: false },
  RELEASE_DRIFT: { http: 503, retryable: false },
  UNKNOWN_CONCEPT: { http: 404, retryable: false },
  NOT_FOUND: { http: 404, retryable: false },
  CONFIGURATION: { http: 500, retryable: false },
  UNAVAILABLE: { http: 503, retryable: true },
  TIMEOUT: { http: 504, retryable: true },
  CANCELLED: { http: 499, retryable: true },
  INTERNAL: { http: 500, retryable: false },
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** One thing that is wrong with an input: where it is, what is wrong, and how to mend it. Never holds patient content. */
export interface Issue {
  /** Field or file position, e.g. `entry[3].resource.valueQuantity.value` or `phenotype.hpoa:120:frequency`. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** Marks errors of this project whichever copy of this module made them: a bundler may put one copy into each part of a server. */
const MARK = Symbol.for("cdss.error");

/**
 * The one error base. The message is safe to log and to show: it names fields and fixes, never values of a patient.
 * `cause` keeps the original error for a debugger and is not serialised.
 */
export class CdssError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  readonly [MARK] = true;

  /** Whether a value is such an error, also one that another copy of this module made. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (typeof value !== "object" || value === null) return false;
    // biome-ignore lint/complexity/noThisInStatic: a subclass inherits this method, and its instances are its own.
    return this === CdssError ? MARK in value : Object.prototype.isPrototypeOf.call(this.prototype, value);
  }

  constructor(code: ErrorCode, message: string, options: { issues?: readonly Issue[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "CdssError";
    this.code = code;
    this.issues = options.issues ?? [];
  }

  /** HTTP status of the code. */
  get status(): number {
    return ERROR_CODES[this.code].http;
  }

  toJSON(): { code: ErrorCode; message: string; issues: readonly Issue[] } {
    return { code: this.code, message: this.message, issues: this.issues };
  }
}

/** Wrap anything thrown: a CdssError passes through, the rest becomes INTERNAL without its message (it may quote input). */
export function toCdssError(thrown: unknown, doing: string): CdssError {
  if (thrown instanceof CdssError) return thrown;
  return new CdssError("INTERNAL", `unexpected failure while ${doing}`, { cause: thrown });
}

/** Turn the issues of a zod error into ours. Zod messages name types and bounds, not the values received. */
export function issuesOf(error: { readonly issues: readonly ZodLikeIssue[] }, root = ""): Issue[] {
  return error.issues.map((issue) => {
    const path = issue.path.reduce<string>(
      (text, key) =>
        typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`,
      root,
    );
    return {
      path: path === "" ? "(root)" : path,
      message: issue.message,
      fix: fixOf(issue),
    };
  });
}
