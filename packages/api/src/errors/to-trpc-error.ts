import { type CdssError, toCdssError } from "@cdss/domain";
import { TRPCError } from "@trpc/server";
import { describeError } from "./describe-error.ts";
import { TRPC_CODES } from "./trpc-codes.ts";

/**
 * Anything thrown, as the tRPC error of its code, with the CdssError behind as `cause`. An error of the transport (too large,
 * wrong method) keeps the code that tRPC gave it.
 */
export function toTrpcError(thrown: unknown): TRPCError {
  if (!(thrown instanceof TRPCError)) return withCode(toCdssError(thrown, "answering"));
  const error = describeError(thrown);
  return thrown.cause === error ? withCode(error) : withCode(error, thrown.code);
}

function withCode(error: CdssError, code = TRPC_CODES[error.code]): TRPCError {
  return new TRPCError({ code, message: error.message, cause: error });
}
