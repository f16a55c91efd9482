/** One event of a `text/event-stream` body. */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string;
}

/**
 * Reads server-sent events from a response body (HTML standard, section 9.2.6), without its `retry` field, for the caller
 * decides whether to ask again. The last event id carries over to events that state none.
 */
export async function* readServerSentEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let buffer = "";
  let event = "";
  let id = "";
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      buffer += done ? decoder.decode() : decoder.decode(value, { stream: true });
      // A carriage return at the end may be the first half of CRLF: it waits for the next chunk.
      const complete = done ? buffer.length : buffer.length - (buffer.endsWith("\r") ? 1 : 0);
      const lines = buffer.slice(0, complete).split(/\r\n|\n|\r/);
      buffer = (lines.pop() ?? "") + buffer.slice(complete);
      for (const line of lines) {
        if (line === "") {
          if (data.length > 0) yield { event: event === "" ? "message" : event, data: data.join("\n"), id };
          event = "";
          data = [];
          continue;
        }
        const colon = line.indexOf(":");
        const field = colon < 0 ? line : line.slice(0, colon);
        const text = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
        if (field === "event") event = text;
        else if (field === "data") data.push(text);
        else if (field === "id" && !text.includes("\0")) id = text;
      }
      if (done) return;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
