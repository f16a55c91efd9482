import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a call of the model answers: pieces of text, or a promise that is waited for before the next one. */
export type Piece = string | Promise<void>;

export interface ChatEndpoint {
  /** Address before `/chat/completions`. */
  readonly url: string;
  /** Prompts as they were sent, one text each. */
  readonly prompts: readonly string[];
  readonly stop: () => Promise<void>;
}

async function send(pieces: readonly Piece[], response: ServerResponse): Promise<void> {
  // The chunks of https://platform.openai.com/docs/api-reference/chat-streaming.
  const chunk = (delta: object, finish_reason: string | null): void => {
    const choices = [{ index: 0, delta, finish_reason }];
    const one = { id: "1", object: "chat.completion.chunk", created: 0, model: "tiny", choices };
    response.write(`data: ${JSON.stringify(one)}\n\n`);
  };
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const piece of pieces) {
    if (typeof piece === "string") chunk({ content: piece }, null);
    else await piece;
  }
  chunk({}, "stop");
  response.end("data: [DONE]\n\n");
}

/** An OpenAI-compatible endpoint on this machine that answers each prompt as `answer` says, and streams it. */
export async function chatEndpoint(answer: (prompt: string) => readonly Piece[]): Promise<ChatEndpoint> {
  const prompts: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { messages } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as { messages: { content: string }[] };
    const prompt = messages.map(({ content }) => content).join("\n");
    prompts.push(prompt);
    await send(answer(prompt), response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    prompts,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
