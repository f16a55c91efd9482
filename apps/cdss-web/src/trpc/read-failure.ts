import { ERROR_CODES, type ErrorCode } from "@cdss/domain";
import { TRPCClientError } from "@trpc/client";
import { z } from "zod";
import type { Failure } from "../assessment/failure.ts";

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_CODES, code);

/** The domain error that the API puts into the `data` of a tRPC error. */
const DomainError = z.object({
  code: z.string().refine(isErrorCode),
  message: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string(), fix: z.string() })).default([]),
});
const ErrorData = z.object({ cdss: DomainError });

/**
 * The typed error behind anything that a call rejected with. A tRPC error without a domain error is one of the transport:
 * with an HTTP status the service failed, without one it could not be reached.
 */
export function readFailure(thrown: unknown): Failure {
  if (thrown instanceof TRPCClientError) {
    const parsed = ErrorData.safeParse(thrown.data);
    if (parsed.success) return parsed.data.cdss;
    if (thrown.shape !== undefined) return { code: "INTERNAL", message: thrown.message, issues: [] };
  }
  return { code: "UNAVAILABLE", message: "the service cannot be reached", issues: [] };
}
