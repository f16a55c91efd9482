import { readServerSentEvents } from "./server-sent-events.ts";

/**
 * The part of EventSource that the tRPC subscription link uses, over POST. The browser's own EventSource can only GET, which
 * would put the note or the record into an address, and addresses end in access logs; the input goes into the body instead.
 * It never reconnects by itself: a broken stream is an error that the page shows with a button.
 */
export class PostEventSource extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  readyState = 0;
  readonly #controller = new AbortController();

  constructor(address: string) {
    super();
    const url = new URL(address, globalThis.location?.href);
    const body = url.searchParams.get("input") ?? "{}";
    url.searchParams.delete("input");
    // Listeners are added after construction: start in the next turn.
    queueMicrotask(() => void this.#run(url, body));
  }

  close(): void {
    this.readyState = this.CLOSED;
    this.#controller.abort();
  }

  async #run(url: URL, body: string): Promise<void> {
    try {
      const response = await fetch(url, {
        method: "POST",
        body,
        headers: { accept: "text/event-stream", "content-type": "application/json" },
        signal: this.#controller.signal,
      });
      const type = response.headers.get("content-type") ?? "";
      if (!type.startsWith("text/event-stream") || response.body === null) {
        this.#refuse(await response.json());
        return;
      }
      this.readyState = this.OPEN;
      for await (const event of readServerSentEvents(response.body)) {
        if (this.readyState === this.CLOSED) return;
        this.dispatchEvent(new MessageEvent(event.event, { data: event.data, lastEventId: event.id }));
      }
    } catch {
      // Nothing of the failure is passed on: a network error has no text that helps the reader.
    }
    this.#fail();
  }

  /** The server answered with a tRPC error instead of a stream: hand its shape on as the stream would. */
  #refuse(answer: unknown): void {
    if (typeof answer === "object" && answer !== null && "error" in answer) {
      this.dispatchEvent(new MessageEvent("serialized-error", { data: JSON.stringify(answer.error) }));
    }
    this.#fail();
  }

  #fail(): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.dispatchEvent(new Event("error"));
  }
}
