import { EventSource, type FetchLike } from "eventsource";

/** Connections that one subscription may open: the first, and two more when the stream breaks. */
const MAXIMUM_CONNECTIONS = 3;

type Headers = () => Record<string, string> | Promise<Record<string, string>>;

/**
 * An EventSource that sends the input of a subscription in the body of a POST. The standard one can only GET: the record
 * would stand in the address, which servers log and cut at some kilobytes.
 */
export function postEventSource(headers: Headers): typeof EventSource {
  return class extends EventSource {
    constructor(address: string | URL) {
      const url = new URL(address);
      const body = url.searchParams.get("input") ?? "{}";
      url.searchParams.delete("input");
      super(url, { fetch: poster(body, headers) });
    }
  };
}

function poster(body: string, headers: Headers): FetchLike {
  let connections = 0;
  return async (url, init) => {
    connections += 1;
    // 204 tells an EventSource to stop (HTML standard, 9.2.3): without it a server that fails would be asked for ever.
    if (connections > MAXIMUM_CONNECTIONS) return new Response(null, { status: 204 });
    const all = { ...(await headers()), ...init.headers, "content-type": "application/json" };
    return fetch(url, { ...init, method: "POST", headers: all, body });
  };
}
