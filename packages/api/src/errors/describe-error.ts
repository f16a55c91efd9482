import { CdssError, issuesOf } from "@cdss/domain";
import type { TRPCError } from "@trpc/server";
import { ZodError } from "zod";

/**
 * What may be told of an error. The words of tRPC, of a parser or of a library are never passed on: they quote the request,
 * and a request is a patient.
 */
export function describeError(error: TRPCError): CdssError {
  const { cause } = error;
  if (cause instanceof CdssError) return cause;
  if (cause instanceof ZodError) {
    return new CdssError("INVALID_INPUT", "the input does not match its schema", { issues: issuesOf(cause) });
  }
  switch (error.code) {
    case "NOT_FOUND":
      return new CdssError("NOT_FOUND", "there is no such procedure");
    case "METHOD_NOT_SUPPORTED":
      return invalid("method", "not accepted for this procedure", "use POST, or GET for queries");
    case "PAYLOAD_TOO_LARGE":
      return invalid("body", "larger than this service accepts", "send less at once");
    case "UNSUPPORTED_MEDIA_TYPE":
      return invalid("content-type", "not accepted", "send application/json");
    case "PARSE_ERROR":
    case "BAD_REQUEST":
      return invalid("body", "not a request that can be read", "send JSON as the tRPC protocol describes");
    default:
      return new CdssError("INTERNAL", "unexpected failure while answering", { cause });
  }
}

function invalid(path: string, message: string, fix: string): CdssError {
  return new CdssError("INVALID_INPUT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}
