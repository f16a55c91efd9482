import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { z } from "zod";

const Recorded = z.strictObject({
  what: z.string(),
  responses: z
    .array(
      z.union([
        z.strictObject({ status: z.int().min(400), body: z.json() }),
        z.strictObject({
          status: z.literal(200),
          pieces: z.array(z.string()),
          finish: z.enum(["stop", "length", "content_filter"]).optional(),
          refusal: z.string().optional(),
          usage: z.strictObject({ prompt_tokens: z.int(), completion_tokens: z.int() }).optional(),
          /** How it ends before its end: the connection breaks, the stream just stops, or nothing more comes. */
          end: z.enum(["cut", "early", "silence"]).optional(),
        }),
      ]),
    )
    .min(1),
});
type Recorded = z.infer<typeof Recorded>;
type Answer = Extract<Recorded["responses"][number], { status: 200 }>;

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Record<string, unknown>;
}

export interface Replay {
  /** Address before `/chat/completions`. */
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  close(): Promise<void>;
}

const read = (name: string): Recorded =>
  Recorded.parse(JSON.parse(readFileSync(join(import.meta.dirname, "recorded", `${name}.json`), "utf8")));

/** The chunks of https://platform.openai.com/docs/api-reference/chat-streaming. */
function stream(answer: Answer, response: ServerResponse): void {
  const send = (chunk: object): void => {
    response.write(
      `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 0, model: "tiny", ...chunk })}\n\n`,
    );
  };
  const choice = (delta: object, finish_reason: string | null) => ({ choices: [{ index: 0, delta, finish_reason }] });
  response.writeHead(200, { "content-type": "text/event-stream" });
  send(choice({ role: "assistant", content: "" }, null));
  for (const content of answer.pieces) send(choice({ content }, null));
  if (answer.refusal !== undefined) send(choice({ refusal: answer.refusal }, null));
  if (answer.end === "silence") return;
  if (answer.end === "cut") {
    setTimeout(() => response.destroy(), 20);
    return;
  }
  if (answer.end === undefined) {
    send(choice({}, answer.finish ?? "stop"));
    if (answer.usage !== undefined) {
      const total_tokens = answer.usage.prompt_tokens + answer.usage.completion_tokens;
      send({ choices: [], usage: { ...answer.usage, total_tokens } });
    }
    response.write("data: [DONE]\n\n");
  }
  response.end();
}

function whole({ pieces, finish, usage }: Answer): string {
  const message = { role: "assistant", content: pieces.join("") };
  return JSON.stringify({
    id: "1",
    object: "chat.completion",
    choices: [{ index: 0, message, finish_reason: finish }],
    usage,
  });
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/** An OpenAI-compatible server on this machine that gives the recorded responses in order, the last one for ever. */
export async function replay(name: string): Promise<Replay> {
  const { responses } = read(name);
  const received: ReceivedRequest[] = [];
  const server: Server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const answer = responses[Math.min(received.length, responses.length - 1)];
    received.push({ path: request.url ?? "", headers: request.headers, body });
    if (answer === undefined) return;
    if (!("pieces" in answer)) {
      response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
    } else if (body.stream === true) stream(answer, response);
    else response.writeHead(200, { "content-type": "application/json" }).end(whole(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
