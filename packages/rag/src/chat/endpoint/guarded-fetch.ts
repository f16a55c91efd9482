/** Where a client may send, and as whom. */
export interface Destination {
  /** Address before `/chat/completions`. */
  readonly url: URL;
  readonly key: string | undefined;
}

/** Headers that a completion needs; the client adds more, some out of the environment of the process. */
const HEADERS = ["accept", "content-type"];

/**
 * A `fetch` that reaches this endpoint and nothing else, sends no header but these and its own key, and follows no redirect: neither a
 * variable of the environment nor an answer of the server can lead a prompt or a key to another host.
 */
export function guardedFetch({ url, key }: Destination): typeof fetch {
  return async (input, init) => {
    const target = new URL(input instanceof Request ? input.url : input);
    if (target.origin !== url.origin || !target.pathname.startsWith(url.pathname))
      throw new Error("a request left the endpoint that is configured");
    const given = new Headers(init?.headers);
    const headers = new Headers();
    for (const name of HEADERS) if (given.has(name)) headers.set(name, given.get(name) ?? "");
    if (key !== undefined) headers.set("authorization", `Bearer ${key}`);
    return fetch(target, { ...init, headers, redirect: "manual" });
  };
}
