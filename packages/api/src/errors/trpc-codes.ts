import type { CdssError, ErrorCode } from "@cdss/domain";
import type { TRPCError } from "@trpc/server";

/** The one mapping of error codes to tRPC, and by tRPC's own table to the HTTP status that the domain states. */
export const TRPC_CODES: Readonly<Record<ErrorCode, TRPCError["code"]>> = {
  INVALID_INPUT: "BAD_REQUEST",
  INVALID_FHIR: "BAD_REQUEST",
  INVALID_SOURCE: "UNPROCESSABLE_CONTENT",
  INVALID_RELEASE: "INTERNAL_SERVER_ERROR",
  RELEASE_DRIFT: "SERVICE_UNAVAILABLE",
  UNKNOWN_CONCEPT: "NOT_FOUND",
  NOT_FOUND: "NOT_FOUND",
  CONFIGURATION: "INTERNAL_SERVER_ERROR",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
  TIMEOUT: "GATEWAY_TIMEOUT",
  CANCELLED: "CLIENT_CLOSED_REQUEST",
  INTERNAL: "INTERNAL_SERVER_ERROR",
};

/** What every error carries under `data.cdss`. */
export type ApiErrorData = ReturnType<CdssError["toJSON"]>;
