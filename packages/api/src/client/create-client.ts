import { createTRPCClient, httpBatchStreamLink, httpSubscriptionLink, splitLink, type TRPCClient } from "@trpc/client";
import type { AppRouter } from "../router/app-router.ts";
import { postEventSource } from "./post-event-source.ts";

export interface ClientOptions {
  /** Where the API is served, in full: such as `https://cdss.example.org/api/trpc`. */
  readonly url: string;
  /** Headers of every call, for a gateway that asks for them. */
  readonly headers?: () => Record<string, string> | Promise<Record<string, string>>;
}

export type ApiClient = TRPCClient<AppRouter>;

/** The typed client for integrators, in Node and in browsers. Everything is sent by POST, so that no record stands in an address. */
export function createClient({ url, headers = () => ({}) }: ClientOptions): ApiClient {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        true: httpSubscriptionLink({ url, EventSource: postEventSource(headers) }),
        false: httpBatchStreamLink({ url, methodOverride: "POST", headers }),
      }),
    ],
  });
}
