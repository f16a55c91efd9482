import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

/** A request that the server got. */
export interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into what was sent
  readonly body: any;
}

/** What the server does with one: JSON to answer, or a function that answers by itself. */
export type Reply = (heard: Heard, response: ServerResponse) => unknown;

/** A server on loopback that ends with the test. `reply` answers JSON, or writes to the response and returns nothing. */
export async function startLoopback(reply: Reply): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const one = { path: request.url ?? "", headers: request.headers, body: JSON.parse(text) };
    heard.push(one);
    const answer = reply(one, response);
    if (answer !== undefined) response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, heard };
}

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});
