import { appRouter } from "@cdss/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { runtimeOnce } from "../../../../server/runtime-once.ts";

export const runtime = "nodejs";
export const dynamic = "force-dynamic";

/** Every procedure of the API. Queries and the subscription are accepted by POST, which keeps records out of addresses. */
function handle(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    allowMethodOverride: true,
    createContext: runtimeOnce,
  });
}

export { handle as GET, handle as POST };
