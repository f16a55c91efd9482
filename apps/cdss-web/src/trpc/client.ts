import type { AppRouter } from "@cdss/api";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { PostEventSource } from "./post-event-source.ts";

const url = "/api/trpc";

/** The typed client of the page. Every call is a POST: patient content stays out of addresses and of access logs. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url, EventSource: PostEventSource }),
      false: httpLink({ url, methodOverride: "POST" }),
    }),
  ],
});
