import { initTRPC, type TRPCError } from "@trpc/server";
import type { ApiContext } from "./context.ts";
import { describeError } from "./errors/describe-error.ts";
import { toTrpcError } from "./errors/to-trpc-error.ts";

const trpc = initTRPC.context<ApiContext>().create({
  // Stacks would travel in data.stack: they hold paths of the server.
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const cdss = describeError(error).toJSON();
    return { ...shape, message: cdss.message, data: { ...shape.data, cdss } };
  },
});

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** A procedure whose failures leave as the one mapping says: a CdssError keeps its code, input that does not fit is INVALID_INPUT. */
export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTrpcError(result.error satisfies TRPCError);
});
