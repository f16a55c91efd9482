import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a stream sends: an event, or a promise that is waited for before the next one. */
export type Sent = object | Promise<void>;

/** A server that answers every request with these events, as the tRPC subscription of the API would. */
export interface EventStreamServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** `script` is called anew for each request, and gives its events in order. */
export async function eventStreamServer(script: () => readonly Sent[]): Promise<EventStreamServer> {
  const server = createServer(async (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    response.write("event: connected\ndata: {}\n\n");
    let number = 0;
    for (const sent of script()) {
      if (sent instanceof Promise) {
        await sent;
        continue;
      }
      number += 1;
      response.write(`data: ${JSON.stringify(sent)}\nid: ${number}\n\n`);
    }
    response.end("event: return\ndata: \n\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
