export { type ApiClient, type ClientOptions, createClient } from "./client/create-client.ts";
export type { ApiContext } from "./context.ts";
export { toTrpcError } from "./errors/to-trpc-error.ts";
export { type ApiErrorData, TRPC_CODES } from "./errors/trpc-codes.ts";
export { type AppRouter, appRouter, createCaller } from "./router/app-router.ts";
