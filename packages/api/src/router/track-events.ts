import { type TrackedEnvelope, tracked } from "@trpc/server";
import { toTrpcError } from "../errors/to-trpc-error.ts";

/**
 * Numbers the events of a stream from 1, so that a client that lost it can take it up: events up to `lastEventId` are not sent
 * again, the last one (`done`, which holds the whole) always is. What fails in a stream fails after the middlewares: it is mapped here.
 */
export async function* trackEvents<Event extends { readonly type: string }>(
  events: () => AsyncIterable<Event>,
  lastEventId: string | undefined,
): AsyncGenerator<TrackedEnvelope<Event>, void, undefined> {
  const seen = Number(lastEventId ?? 0);
  let number = 0;
  try {
    for await (const event of events()) {
      number += 1;
      if (number > seen || event.type === "done") yield tracked(String(number), event);
    }
  } catch (thrown) {
    throw toTrpcError(thrown);
  }
}
